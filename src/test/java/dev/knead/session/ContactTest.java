package dev.knead.session;

import static dev.knead.session.Command.NEXT;
import static dev.knead.session.Command.PAUSE;
import static dev.knead.session.Sense.HEARING;
import static dev.knead.session.Sense.SPEAKING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.routine.Advance;
import dev.knead.routine.Step;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What happens when coach and person can't reach each other for a while. */
class ContactTest {
  private static final long TEN_MINUTES = 600_000;
  private static final Step PREPARE = Massages.prepare();
  private static final Step KNEAD = Massages.knead(Duration.ofMinutes(2), Advance.ITSELF);

  private static Scene running(Step... steps) {
    return Scene.of(Massages.of(steps)).hear(NEXT).speechEnds();
  }

  private static Scene asking() {
    return Scene.of(Massages.of(KNEAD), Beforehand.asking(List.of(Signs.CHEST))).speechEnds();
  }

  private static Event lost(Sense sense) {
    return new Event.Lost(sense);
  }

  private static Event found(Sense sense) {
    return new Event.Found(sense);
  }

  // The clock of a step.

  @ParameterizedTest
  @EnumSource
  void aStepKeepsItsTime(Sense sense) {
    Scene scene = running(KNEAD).until(10_000).event(lost(sense));

    assertThat(scene.phase()).isEqualTo(Phase.RUNNING);
    assertThat(scene.until(119_999).phase()).isEqualTo(Phase.RUNNING);
    assertThat(scene.until(120_000).phase()).isEqualTo(Phase.CLOSING);
  }

  @Test
  void itTellsAtOnceThatItCanNotHearAndGoesOnByItself() {
    Scene scene = running(KNEAD).event(lost(HEARING));

    assertThat(scene.effects()).first().isEqualTo(new Effect.StopSpeaking());
    assertThat(scene.prompt(PromptKey.HEARING_LOST).variant()).isEqualTo("working");
  }

  @Test
  void aReadingThatTheNoticeCutsOffIsReadAnew() {
    Scene scene = Scene.of(Massages.of(KNEAD)).hear(NEXT).event(lost(HEARING));

    assertThat(scene.keys()).first().isEqualTo(PromptKey.HEARING_LOST);
    assertThat(scene.keys()).contains(PromptKey.ROUTINE_TEXT).endsWith(PromptKey.BEGIN);
    assertThat(scene.speechEnds().phase()).isEqualTo(Phase.RUNNING);
  }

  @Test
  void oneLossIsToldOnce() {
    Scene scene = running(KNEAD).event(lost(HEARING)).event(lost(HEARING));

    assertThat(scene.effects()).isEmpty();
  }

  @Test
  void whatWasNeverLostIsNotFound() {
    assertThat(running(KNEAD).event(found(HEARING)).effects()).isEmpty();
  }

  @Test
  void itTellsWhenItHearsAgain() {
    Scene scene = running(KNEAD).event(lost(HEARING)).speechEnds().event(found(HEARING));

    assertThat(scene.keys()).containsExactly(PromptKey.HEARING_BACK);
  }

  // Without a voice.

  @Test
  void withoutAVoiceNothingIsSaidAboutIt() {
    assertThat(running(KNEAD).event(lost(SPEAKING)).effects()).isEmpty();
  }

  @Test
  void whoHearsTheCoachAgainIsToldWhereTheyAre() {
    Scene scene = running(KNEAD).event(lost(SPEAKING)).until(30_000).event(found(SPEAKING));

    assertThat(scene.keys())
        .startsWith(PromptKey.SPEAKING_BACK, PromptKey.ROUTINE_TEXT)
        .endsWith(PromptKey.PRESSURE, PromptKey.TIME_LEFT_STEP);
  }

  @Test
  void theLossOfHearingIsToldAsSoonAsThereIsAVoice() {
    Scene scene = running(KNEAD).event(lost(SPEAKING)).event(lost(HEARING));
    assertThat(scene.effects()).isEmpty();

    scene.event(found(SPEAKING));

    assertThat(scene.keys()).startsWith(PromptKey.SPEAKING_BACK, PromptKey.HEARING_LOST);
  }

  @Test
  void hearingThatIsBackFirstIsToldByGoingOn() {
    Scene scene = running(KNEAD).event(lost(SPEAKING)).event(lost(HEARING)).event(found(HEARING));
    assertThat(scene.effects()).isEmpty();

    scene.event(found(SPEAKING));

    assertThat(scene.keys())
        .startsWith(PromptKey.SPEAKING_BACK)
        .doesNotContain(PromptKey.HEARING_LOST);
  }

  @Test
  void hearingThatIsBackAMomentLaterDoesNotCutOffWhereTheyAre() {
    Scene scene = running(KNEAD).event(lost(SPEAKING)).event(lost(HEARING)).event(found(SPEAKING));

    scene.pass(200).event(found(HEARING));

    assertThat(scene.keys())
        .startsWith(PromptKey.HEARING_BACK, PromptKey.SPEAKING_BACK, PromptKey.ROUTINE_TEXT)
        .doesNotContain(PromptKey.HEARING_LOST)
        .endsWith(PromptKey.TIME_LEFT_STEP);
  }

  @Test
  void whatWasToldToItsEndIsNotToldOnceMore() {
    Scene scene = running(KNEAD).event(lost(SPEAKING)).event(lost(HEARING)).event(found(SPEAKING));

    scene.speechEnds().event(found(HEARING));

    assertThat(scene.keys()).containsExactly(PromptKey.HEARING_BACK);
  }

  // Where something is waited for.

  @ParameterizedTest
  @EnumSource
  void noSilenceIsAnAnswerWithoutContact(Sense sense) {
    Scene scene = asking().event(lost(sense)).speechEnds();
    scene.transcript();

    assertThat(scene.pass(TEN_MINUTES - 1).transcript()).isEmpty();
    assertThat(scene.phase()).isEqualTo(Phase.SCREENING);
  }

  @ParameterizedTest
  @EnumSource
  void theQuestionIsAskedAnewWhenContactIsBack(Sense sense) {
    Scene scene = asking().event(lost(sense)).speechEnds().pass(60_000).event(found(sense));

    assertThat(scene.keys()).endsWith(PromptKey.QUESTION);
    scene.speechEnds().pass(15_000);
    assertThat(scene.keys()).containsExactly(PromptKey.NO_ANSWER, PromptKey.QUESTION);
  }

  @Test
  void itSaysThatItWaits() {
    Scene scene = running(PREPARE).event(lost(HEARING));

    assertThat(scene.prompt(PromptKey.HEARING_LOST).variant()).isEqualTo("waiting");
    scene.speechEnds().pass(60_000).event(found(HEARING));
    assertThat(scene.keys()).containsExactly(PromptKey.HEARING_BACK, PromptKey.STEP_UNTIL_NEXT);
  }

  @Test
  void nobodyIsRemindedWithoutContact() {
    Scene scene = running(KNEAD).hear(PAUSE).event(lost(HEARING)).speechEnds();
    scene.transcript();

    assertThat(scene.pass(TEN_MINUTES - 1).transcript()).isEmpty();
  }

  @Test
  void afterTenMinutesOfWaitingItEndsWithWords() {
    Scene scene = running(KNEAD).hear(PAUSE).event(lost(HEARING)).speechEnds().pass(TEN_MINUTES);

    assertThat(scene.phase()).isEqualTo(Phase.CLOSING);
    assertThat(scene.keys()).containsExactly(PromptKey.CLOSING_UNHEARD);
    assertThat(scene.notes(Note.Closed.class)).containsExactly(new Note.Closed(Ending.UNHEARD));
  }

  @Test
  void theTenMinutesBeginWithTheWaiting() {
    Step wait = Massages.knead(Duration.ofMinutes(20), Advance.ON_NEXT);
    Scene scene = running(wait).event(lost(HEARING)).speechEnds().until(20 * 60_000);
    assertThat(scene.phase()).isEqualTo(Phase.WAITING);

    scene.pass(3_000).speechEnds().pass(TEN_MINUTES - 1);
    assertThat(scene.phase()).isEqualTo(Phase.WAITING);
    assertThat(scene.pass(1).phase()).isEqualTo(Phase.CLOSING);
  }

  @Test
  void aWordThatIsHeardAllTheSameIsObeyed() {
    assertThat(running(KNEAD).event(lost(HEARING)).hear(Command.STOP).phase())
        .isEqualTo(Phase.CLOSING);
  }

  @Test
  void theClosingIsNotDisturbed() {
    Scene scene = running(KNEAD).hear(Command.STOP).event(lost(HEARING));
    assertThat(scene.effects()).isEmpty();
    assertThat(scene.event(found(HEARING)).effects()).isEmpty();
    assertThat(scene.speechEnds().phase()).isEqualTo(Phase.ENDED);
  }
}
