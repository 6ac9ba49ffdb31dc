package dev.knead.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.calibration.Answer.Hearing;
import dev.knead.session.Command;
import dev.knead.session.Effect;
import dev.knead.session.Effect.Earcon;
import dev.knead.session.Prompt;
import dev.knead.session.PromptKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The dialogue, event by event. */
class CalibrationTest {
  /** From the phase and the event to the phase, and the first words that are said. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GREETING  | speech ends | QUIET     |
          GREETING  | time        | GREETING  |
          GREETING  | measured    | GREETING  |
          GREETING  | asked word  | GREETING  |
          GREETING  | clear stop  | CLOSING   | CALIBRATE_CANCELLED
          GREETING  | faint stop  | GREETING  |
          GREETING  | deaf        | CLOSING   | CALIBRATE_UNHEARD
          QUIET     | speech ends | QUIET     |
          QUIET     | time        | ECHO      | CALIBRATE_ECHO
          QUIET     | measured    | QUIET     |
          QUIET     | asked word  | QUIET     |
          QUIET     | clear stop  | CLOSING   | CALIBRATE_CANCELLED
          QUIET     | faint stop  | QUIET     |
          QUIET     | deaf        | CLOSING   | CALIBRATE_UNHEARD
          ECHO      | speech ends | ECHO      |
          ECHO      | time        | ECHO      |
          ECHO      | measured    | ASKING    | CALIBRATE_WORDS
          ECHO      | asked word  | ECHO      |
          ECHO      | clear stop  | CLOSING   | CALIBRATE_CANCELLED
          ECHO      | faint stop  | ECHO      |
          ECHO      | deaf        | CLOSING   | CALIBRATE_UNHEARD
          ASKING    | speech ends | ANSWERING |
          ASKING    | time        | ASKING    |
          ASKING    | measured    | ASKING    |
          ASKING    | asked word  | ASKING    |
          ASKING    | clear stop  | CLOSING   | CALIBRATE_CANCELLED
          ASKING    | faint stop  | ASKING    |
          ASKING    | deaf        | CLOSING   | CALIBRATE_UNHEARD
          ANSWERING | speech ends | ANSWERING |
          ANSWERING | time        | ASKING    | CALIBRATE_MISSED
          ANSWERING | measured    | ANSWERING |
          ANSWERING | asked word  | ANSWERING |
          ANSWERING | other word  | ANSWERING |
          ANSWERING | clear stop  | CLOSING   | CALIBRATE_CANCELLED
          ANSWERING | faint stop  | ANSWERING |
          ANSWERING | deaf        | CLOSING   | CALIBRATE_UNHEARD
          CLOSING   | speech ends | ENDED     |
          CLOSING   | time        | CLOSING   |
          CLOSING   | measured    | CLOSING   |
          CLOSING   | asked word  | CLOSING   |
          CLOSING   | clear stop  | ENDED     |
          CLOSING   | faint stop  | CLOSING   |
          CLOSING   | deaf        | CLOSING   |
          ENDED     | speech ends | ENDED     |
          ENDED     | time        | ENDED     |
          ENDED     | measured    | ENDED     |
          ENDED     | clear stop  | ENDED     |
          ENDED     | deaf        | ENDED     |
          """)
  void table(Phase from, String event, Phase to, PromptKey says) {
    Talk talk = in(from).later(5_000);

    switch (event) {
      case "speech ends" -> talk.speechEnds();
      case "time" -> talk.event(new Event.TimePassed());
      case "measured" -> talk.event(new Event.Measured(Talk.QUIET_ROOM));
      case "asked word" -> talk.hear(Command.NEXT, Talk.FAINT);
      case "other word" -> talk.hear(Command.BACK, Talk.CLEAR);
      case "clear stop" -> talk.hear(Command.STOP, Talk.CLEAR);
      case "faint stop" -> talk.hear(Command.STOP, Talk.FAINT);
      case "deaf" -> talk.event(new Event.HearingEnded());
      default -> throw new IllegalArgumentException(event);
    }

    assertThat(talk.state().phase()).isEqualTo(to);
    assertThat(talk.says().stream().findFirst().map(Prompt::key))
        .isEqualTo(Optional.ofNullable(says));
  }

  @ParameterizedTest
  @EnumSource
  void theTableKnowsEveryPhase(Phase phase) {
    assertThat(in(phase).state().phase()).isEqualTo(phase);
  }

  /** The speech of the phase is being spoken; in ECHO and ANSWERING it has ended. */
  private static Talk in(Phase phase) {
    return switch (phase) {
      case GREETING -> new Talk();
      case QUIET -> new Talk().speechEnds();
      case ECHO -> new Talk().speechEnds().pass(Calibration.QUIET_MILLIS).speechEnds();
      case ASKING -> in(Phase.ECHO).later(1_000).event(new Event.Measured(Talk.QUIET_ROOM));
      case ANSWERING -> Talk.asked(Talk.QUIET_ROOM);
      case CLOSING -> Talk.asked(Talk.QUIET_ROOM).answerAll(Talk.CLEAR);
      case ENDED -> in(Phase.CLOSING).speechEnds();
    };
  }

  @Test
  void nothingIsDueBeforeItsTime() {
    assertThat(in(Phase.QUIET).pass(Calibration.QUIET_MILLIS - 1).state().phase())
        .isEqualTo(Phase.QUIET);
    assertThat(in(Phase.ANSWERING).pass(Calibration.ANSWER_MILLIS - 1).state().phase())
        .isEqualTo(Phase.ANSWERING);
    assertThat(
            in(Phase.ECHO)
                .later(Calibration.RING_MILLIS - 1)
                .event(new Event.Measured(Talk.QUIET_ROOM))
                .state()
                .phase())
        .isEqualTo(Phase.ECHO);
  }

  @Test
  void anEarlierSpeechsEndMeansNothing() {
    Talk talk = in(Phase.ASKING);

    talk.event(new Event.SpeechEnded(talk.state().speaking() - 1));

    assertThat(talk.state().phase()).isEqualTo(Phase.ASKING);
  }

  @Test
  void asksForEachWordTwiceInTheirOrder() {
    Talk talk = Talk.asked(Talk.QUIET_ROOM).answerAll(Talk.CLEAR);

    assertThat(talk.state().answers())
        .extracting(Answer::asked)
        .containsExactlyElementsOf(
            CalibrationState.WORDS.stream().flatMap(word -> List.of(word, word).stream()).toList());
    assertThat(talk.state().outcome()).contains(Outcome.KEPT);
  }

  @Test
  void theFirstAnswerIsAcknowledgedWithoutWords() {
    Talk talk = in(Phase.ANSWERING).hear(Command.NEXT, Talk.CLEAR);

    assertThat(talk.effects()).containsExactly(new Effect.Chime(Earcon.HEARD));
    assertThat(talk.state().asked()).contains(Command.NEXT);
  }

  @Test
  void theSecondAnswerIsAcknowledgedBeforeTheFollowingWord() {
    Talk talk = in(Phase.ANSWERING).hear(Command.NEXT, Talk.CLEAR).hear(Command.NEXT, Talk.CLEAR);

    assertThat(talk.effects()).hasSize(2);
    assertThat(talk.effects().get(0)).isEqualTo(new Effect.Chime(Earcon.HEARD));
    assertThat(talk.says()).containsExactly(say(Command.REPEAT));
  }

  @Test
  void whoMissesTheChimeIsAskedForTheFollowingWord() {
    Talk talk = in(Phase.ANSWERING).hear(Command.NEXT, Talk.CLEAR).pass(Calibration.ANSWER_MILLIS);

    assertThat(talk.says()).containsExactly(say(Command.REPEAT));
    assertThat(talk.state().answers()).hasSize(2);
  }

  /** A word is not heard twice. */
  @Test
  void theSecondAnswerBeginsAfterTheFirst() {
    Talk talk = in(Phase.ANSWERING).hear(Command.NEXT, Talk.CLEAR);
    long first = talk.state().since();

    talk.event(new Event.Heard(Command.NEXT, Talk.CLEAR, first - Calibration.EARLY_MILLIS - 1));

    assertThat(talk.state().answers()).hasSize(1);
  }

  @Test
  void aWordThatIsMissedIsAskedForOnceMore() {
    Talk talk = in(Phase.ANSWERING).pass(Calibration.ANSWER_MILLIS);

    assertThat(talk.effects()).hasSize(1);
    assertThat(talk.says()).containsExactly(new Prompt(PromptKey.CALIBRATE_MISSED, "", Map.of()));
    assertThat(talk.state().answers()).containsExactly(new Answer(Command.NEXT, Optional.empty()));
  }

  @Test
  void afterTwoMissesComesTheFollowingWord() {
    Talk talk = in(Phase.ANSWERING).keepSilent().pass(Calibration.ANSWER_MILLIS);

    assertThat(talk.says()).containsExactly(say(Command.REPEAT));
  }

  /** It may be the coach's own. */
  @Test
  void aWordBegunBeforeTheQuestionsEndIsNoAnswer() {
    Talk talk = in(Phase.ANSWERING);
    long ended = talk.state().since();

    talk.event(new Event.Heard(Command.NEXT, Talk.CLEAR, ended - Calibration.EARLY_MILLIS - 1));
    assertThat(talk.state().answers()).isEmpty();

    talk.event(new Event.Heard(Command.NEXT, Talk.CLEAR, ended - Calibration.EARLY_MILLIS));
    assertThat(talk.state().answers()).hasSize(1);
  }

  @Test
  void stopIsAnAnswerWhereItIsAskedFor() {
    Talk talk = Talk.asked(Talk.QUIET_ROOM);
    while (!talk.state().asked().equals(Optional.of(Command.STOP))) {
      talk.answer(Talk.CLEAR);
    }

    talk.answer(Talk.CLEAR);

    assertThat(talk.state().outcome()).isEmpty();
    assertThat(talk.state().answers()).hasSize(15);
  }

  @Test
  void stopCutsTheCoachOff() {
    assertThat(in(Phase.GREETING).hear(Command.STOP, Talk.CLEAR).effects().get(0))
        .isEqualTo(new Effect.StopSpeaking());
    assertThat(in(Phase.CLOSING).hear(Command.STOP, Talk.CLEAR).effects())
        .containsExactly(new Effect.StopSpeaking());
  }

  /** What was measured is kept although its telling was cut off. */
  @Test
  void stopAtTheEndDoesNotUndoIt() {
    assertThat(in(Phase.CLOSING).hear(Command.STOP, Talk.CLEAR).state().outcome())
        .contains(Outcome.KEPT);
  }

  @Test
  void whoSaysNothingAtAllHasNoProfile() {
    Talk talk = Talk.asked(Talk.QUIET_ROOM);
    while (talk.state().phase() == Phase.ANSWERING) {
      talk.keepSilent();
    }

    assertThat(talk.state().outcome()).contains(Outcome.UNHEARD);
    assertThat(talk.everySaid()).extracting(Prompt::key).contains(PromptKey.CALIBRATE_UNHEARD);
  }

  @Test
  void badWordsAreToldButNoMoreThanThree() {
    Talk talk = Talk.asked(Talk.QUIET_ROOM).answer(Talk.CLEAR).answer(Talk.CLEAR);
    while (talk.state().phase() == Phase.ANSWERING) {
      talk.keepSilent();
    }

    assertThat(talk.everySaid())
        .extracting(Prompt::key)
        .endsWith(
            PromptKey.CALIBRATE_DONE,
            PromptKey.CALIBRATE_BADLY,
            PromptKey.CALIBRATE_BADLY,
            PromptKey.CALIBRATE_BADLY,
            PromptKey.CALIBRATE_MORE,
            PromptKey.CALIBRATE_KEPT);
  }

  @Test
  void theSynonymToldIsLeastLikeTheBadWord() {
    Talk talk = Talk.asked(Talk.QUIET_ROOM).keepSilent().keepSilent().answerAll(Talk.CLEAR);

    assertThat(talk.says())
        .contains(
            new Prompt(
                PromptKey.CALIBRATE_BADLY,
                "",
                Map.of("command", Command.NEXT, "instead", "i'm ready")));
  }

  private static Prompt say(Command word) {
    return new Prompt(PromptKey.CALIBRATE_SAY, "", Map.of("command", word));
  }

  @Test
  void aFaintWordIsAnAnswerToo() {
    Hearing faint = Talk.FAINT;

    assertThat(in(Phase.ANSWERING).answer(faint).state().answers())
        .containsExactly(new Answer(Command.NEXT, Optional.of(faint)));
  }
}
