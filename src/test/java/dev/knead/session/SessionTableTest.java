package dev.knead.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.routine.Advance;
import dev.knead.routine.Routine;
import dev.knead.session.Effect.Earcon;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every command in every phase: what the table says, and what the machine then does.
 *
 * <p>The massage: an open step without pressure, then two clocked ones with pressure 2 to 3. The
 * phases from reading to closing are those of its second step. {@code [reading]} stands for a
 * clocked step read in full, where to keep off included.
 */
class SessionTableTest {
  private static final String READING = "ROUTINE_TEXT ROUTINE_TEXT PRESSURE STEP_TIME BEGIN";
  private static final Routine MASSAGE =
      Massages.of(
          Massages.prepare(),
          Massages.knead(Duration.ofMinutes(2), Advance.ON_NEXT),
          Massages.knead(Duration.ofMinutes(1), Advance.ITSELF));
  private static final Routine OTHER = Massages.titled("Other massage", Massages.prepare());

  private static final Class<?>[] COLUMNS = {
    Phase.class, Command.class, Reaction.class, Phase.class, int.class, String.class
  };

  @ParameterizedTest(name = "{0}, {1}: {2} -> {3}, pressure {4}, says {5}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          CHOOSING  | NEXT        | CHOOSE_FIRST | CHOOSING  | 0 | CHOOSE_FIRST
          CHOOSING  | REPEAT      | SAY_AGAIN    | CHOOSING  | 0 | MENU_ASK MENU_ITEM MENU_ITEM MENU_HOW
          CHOOSING  | BACK        | CHOOSE_FIRST | CHOOSING  | 0 | CHOOSE_FIRST
          CHOOSING  | HARDER      | CHOOSE_FIRST | CHOOSING  | 0 | CHOOSE_FIRST
          CHOOSING  | SOFTER      | CHOOSE_FIRST | CHOOSING  | 0 | CHOOSE_FIRST
          CHOOSING  | HURTS       | CHOOSE_FIRST | CHOOSING  | 0 | CHOOSE_FIRST
          CHOOSING  | PAUSE       | CHOOSE_FIRST | CHOOSING  | 0 | CHOOSE_FIRST
          CHOOSING  | RESUME      | CHOOSE_FIRST | CHOOSING  | 0 | CHOOSE_FIRST
          CHOOSING  | STOP        | FINISH       | CLOSING   | 0 | CLOSING_EARLY
          CHOOSING  | HELP        | TELL_HELP    | CHOOSING  | 0 | MENU_HOW HELP
          CHOOSING  | HOW_LONG    | CHOOSE_FIRST | CHOOSING  | 0 | CHOOSE_FIRST
          CHOOSING  | WHATS_NEXT  | CHOOSE_FIRST | CHOOSING  | 0 | CHOOSE_FIRST
          CHOOSING  | LOUDER      | LOUDER       | CHOOSING  | 0 | LOUDER
          CHOOSING  | QUIETER     | QUIETER      | CHOOSING  | 0 | QUIETER
          CHOOSING  | FASTER      | FASTER       | CHOOSING  | 0 | FASTER
          CHOOSING  | SLOWER      | SLOWER       | CHOOSING  | 0 | SLOWER
          CHOOSING  | OTHER_VOICE | OTHER_VOICE  | CHOOSING  | 0 | VOICE_CHANGED
          CHOOSING  | CHOOSE      | CHOOSE       | PREPARING | 0 | WELCOME NOT_MEDICAL NEEDS HOW_TO_END SAY_NEXT
          PREPARING | NEXT        | ADVANCE      | READING   | 0 | STEP ROUTINE_TEXT STEP_UNTIL_NEXT
          PREPARING | REPEAT      | SAY_AGAIN    | PREPARING | 0 | NEEDS TAKES HOW_TO_END SAY_NEXT
          PREPARING | BACK        | NOT_BEGUN    | PREPARING | 0 | NOT_BEGUN
          PREPARING | HARDER      | NOT_BEGUN    | PREPARING | 0 | NOT_BEGUN
          PREPARING | SOFTER      | NOT_BEGUN    | PREPARING | 0 | NOT_BEGUN
          PREPARING | HURTS       | NOT_BEGUN    | PREPARING | 0 | NOT_BEGUN
          PREPARING | PAUSE       | NOT_BEGUN    | PREPARING | 0 | NOT_BEGUN
          PREPARING | RESUME      | NOT_BEGUN    | PREPARING | 0 | NOT_BEGUN
          PREPARING | STOP        | FINISH       | CLOSING   | 0 | CLOSING_EARLY
          PREPARING | HELP        | TELL_HELP    | PREPARING | 0 | HELP
          PREPARING | HOW_LONG    | TELL_TIME    | PREPARING | 0 | TIME_LEFT_ALL
          PREPARING | WHATS_NEXT  | TELL_NEXT    | PREPARING | 0 | NEXT_STEP
          PREPARING | LOUDER      | LOUDER       | PREPARING | 0 | LOUDER
          PREPARING | QUIETER     | QUIETER      | PREPARING | 0 | QUIETER
          PREPARING | FASTER      | FASTER       | PREPARING | 0 | FASTER
          PREPARING | SLOWER      | SLOWER       | PREPARING | 0 | SLOWER
          PREPARING | OTHER_VOICE | OTHER_VOICE  | PREPARING | 0 | VOICE_CHANGED
          PREPARING | CHOOSE      | IS_CHOSEN    | PREPARING | 0 | IS_CHOSEN
          READING   | NEXT        | ADVANCE      | READING   | 2 | STEP [reading]
          READING   | REPEAT      | SAY_AGAIN    | READING   | 2 | [reading]
          READING   | BACK        | GO_BACK      | READING   | 0 | STEP ROUTINE_TEXT STEP_UNTIL_NEXT
          READING   | HARDER      | RAISE        | READING   | 3 | HARDER [reading]
          READING   | SOFTER      | LOWER        | READING   | 1 | SOFTER [reading]
          READING   | HURTS       | EASE         | READING   | 1 | EASED [reading]
          READING   | PAUSE       | PAUSE        | PAUSED    | 2 | PAUSED
          READING   | RESUME      | NOT_PAUSED   | READING   | 2 | NOT_PAUSED [reading]
          READING   | STOP        | FINISH       | CLOSING   | 0 | CLOSING_EARLY
          READING   | HELP        | TELL_HELP    | READING   | 2 | HELP [reading]
          READING   | HOW_LONG    | TELL_TIME    | READING   | 2 | TIME_LEFT_STEP TIME_LEFT_ALL [reading]
          READING   | WHATS_NEXT  | TELL_NEXT    | READING   | 2 | NEXT_STEP [reading]
          READING   | LOUDER      | LOUDER       | READING   | 2 | LOUDER [reading]
          READING   | QUIETER     | QUIETER      | READING   | 2 | QUIETER [reading]
          READING   | FASTER      | FASTER       | READING   | 2 | FASTER [reading]
          READING   | SLOWER      | SLOWER       | READING   | 2 | SLOWER [reading]
          READING   | OTHER_VOICE | OTHER_VOICE  | READING   | 2 | VOICE_CHANGED [reading]
          READING   | CHOOSE      | IS_CHOSEN    | READING   | 2 | IS_CHOSEN [reading]
          RUNNING   | NEXT        | ADVANCE      | READING   | 2 | STEP [reading]
          RUNNING   | REPEAT      | SAY_AGAIN    | RUNNING   | 2 | ROUTINE_TEXT ROUTINE_TEXT PRESSURE
          RUNNING   | BACK        | GO_BACK      | READING   | 0 | STEP ROUTINE_TEXT STEP_UNTIL_NEXT
          RUNNING   | HARDER      | RAISE        | RUNNING   | 3 | HARDER PRESSURE
          RUNNING   | SOFTER      | LOWER        | RUNNING   | 1 | SOFTER PRESSURE
          RUNNING   | HURTS       | EASE         | RUNNING   | 1 | EASED PRESSURE
          RUNNING   | PAUSE       | PAUSE        | PAUSED    | 2 | PAUSED
          RUNNING   | RESUME      | NOT_PAUSED   | RUNNING   | 2 | NOT_PAUSED
          RUNNING   | STOP        | FINISH       | CLOSING   | 0 | CLOSING_EARLY
          RUNNING   | HELP        | TELL_HELP    | RUNNING   | 2 | HELP
          RUNNING   | HOW_LONG    | TELL_TIME    | RUNNING   | 2 | TIME_LEFT_STEP TIME_LEFT_ALL
          RUNNING   | WHATS_NEXT  | TELL_NEXT    | RUNNING   | 2 | NEXT_STEP
          RUNNING   | LOUDER      | LOUDER       | RUNNING   | 2 | LOUDER
          RUNNING   | QUIETER     | QUIETER      | RUNNING   | 2 | QUIETER
          RUNNING   | FASTER      | FASTER       | RUNNING   | 2 | FASTER
          RUNNING   | SLOWER      | SLOWER       | RUNNING   | 2 | SLOWER
          RUNNING   | OTHER_VOICE | OTHER_VOICE  | RUNNING   | 2 | VOICE_CHANGED
          RUNNING   | CHOOSE      | IS_CHOSEN    | RUNNING   | 2 | IS_CHOSEN
          WAITING   | NEXT        | ADVANCE      | READING   | 2 | STEP [reading]
          WAITING   | REPEAT      | SAY_AGAIN    | WAITING   | 2 | ROUTINE_TEXT ROUTINE_TEXT PRESSURE STEP_UNTIL_NEXT
          WAITING   | BACK        | GO_BACK      | READING   | 0 | STEP ROUTINE_TEXT STEP_UNTIL_NEXT
          WAITING   | HARDER      | RAISE        | WAITING   | 3 | HARDER PRESSURE
          WAITING   | SOFTER      | LOWER        | WAITING   | 1 | SOFTER PRESSURE
          WAITING   | HURTS       | EASE         | WAITING   | 1 | EASED PRESSURE
          WAITING   | PAUSE       | PAUSE        | PAUSED    | 2 | PAUSED
          WAITING   | RESUME      | NOT_PAUSED   | WAITING   | 2 | NOT_PAUSED
          WAITING   | STOP        | FINISH       | CLOSING   | 0 | CLOSING_EARLY
          WAITING   | HELP        | TELL_HELP    | WAITING   | 2 | HELP
          WAITING   | HOW_LONG    | TELL_TIME    | WAITING   | 2 | TIME_UP TIME_LEFT_ALL
          WAITING   | WHATS_NEXT  | TELL_NEXT    | WAITING   | 2 | NEXT_STEP
          WAITING   | LOUDER      | LOUDER       | WAITING   | 2 | LOUDER
          WAITING   | QUIETER     | QUIETER      | WAITING   | 2 | QUIETER
          WAITING   | FASTER      | FASTER       | WAITING   | 2 | FASTER
          WAITING   | SLOWER      | SLOWER       | WAITING   | 2 | SLOWER
          WAITING   | OTHER_VOICE | OTHER_VOICE  | WAITING   | 2 | VOICE_CHANGED
          WAITING   | CHOOSE      | IS_CHOSEN    | WAITING   | 2 | IS_CHOSEN
          PAUSED    | NEXT        | ADVANCE      | READING   | 2 | STEP [reading]
          PAUSED    | REPEAT      | SAY_AGAIN    | PAUSED    | 2 | ROUTINE_TEXT ROUTINE_TEXT PRESSURE
          PAUSED    | BACK        | GO_BACK      | READING   | 0 | STEP ROUTINE_TEXT STEP_UNTIL_NEXT
          PAUSED    | HARDER      | IS_PAUSED    | PAUSED    | 2 | IS_PAUSED
          PAUSED    | SOFTER      | LOWER        | PAUSED    | 1 | SOFTER PRESSURE
          PAUSED    | HURTS       | EASE         | PAUSED    | 1 | EASED PRESSURE
          PAUSED    | PAUSE       | IS_PAUSED    | PAUSED    | 2 | IS_PAUSED
          PAUSED    | RESUME      | RESUME       | RUNNING   | 2 | RESUMED PRESSURE
          PAUSED    | STOP        | FINISH       | CLOSING   | 0 | CLOSING_EARLY
          PAUSED    | HELP        | TELL_HELP    | PAUSED    | 2 | HELP
          PAUSED    | HOW_LONG    | TELL_TIME    | PAUSED    | 2 | TIME_LEFT_STEP TIME_LEFT_ALL
          PAUSED    | WHATS_NEXT  | TELL_NEXT    | PAUSED    | 2 | NEXT_STEP
          PAUSED    | LOUDER      | LOUDER       | PAUSED    | 2 | LOUDER
          PAUSED    | QUIETER     | QUIETER      | PAUSED    | 2 | QUIETER
          PAUSED    | FASTER      | FASTER       | PAUSED    | 2 | FASTER
          PAUSED    | SLOWER      | SLOWER       | PAUSED    | 2 | SLOWER
          PAUSED    | OTHER_VOICE | OTHER_VOICE  | PAUSED    | 2 | VOICE_CHANGED
          PAUSED    | CHOOSE      | IS_CHOSEN    | PAUSED    | 2 | IS_CHOSEN
          CLOSING   | NEXT        | IS_CLOSING   | CLOSING   | 0 | IS_CLOSING
          CLOSING   | REPEAT      | IS_CLOSING   | CLOSING   | 0 | IS_CLOSING
          CLOSING   | BACK        | IS_CLOSING   | CLOSING   | 0 | IS_CLOSING
          CLOSING   | HARDER      | IS_CLOSING   | CLOSING   | 0 | IS_CLOSING
          CLOSING   | SOFTER      | IS_CLOSING   | CLOSING   | 0 | IS_CLOSING
          CLOSING   | HURTS       | IS_CLOSING   | CLOSING   | 0 | IS_CLOSING
          CLOSING   | PAUSE       | IS_CLOSING   | CLOSING   | 0 | IS_CLOSING
          CLOSING   | RESUME      | IS_CLOSING   | CLOSING   | 0 | IS_CLOSING
          CLOSING   | STOP        | END_NOW      | ENDED     | 0 | -
          CLOSING   | HELP        | IS_CLOSING   | CLOSING   | 0 | IS_CLOSING
          CLOSING   | HOW_LONG    | IS_CLOSING   | CLOSING   | 0 | IS_CLOSING
          CLOSING   | WHATS_NEXT  | IS_CLOSING   | CLOSING   | 0 | IS_CLOSING
          CLOSING   | LOUDER      | IS_CLOSING   | CLOSING   | 0 | IS_CLOSING
          CLOSING   | QUIETER     | IS_CLOSING   | CLOSING   | 0 | IS_CLOSING
          CLOSING   | FASTER      | IS_CLOSING   | CLOSING   | 0 | IS_CLOSING
          CLOSING   | SLOWER      | IS_CLOSING   | CLOSING   | 0 | IS_CLOSING
          CLOSING   | OTHER_VOICE | IS_CLOSING   | CLOSING   | 0 | IS_CLOSING
          CLOSING   | CHOOSE      | IS_CLOSING   | CLOSING   | 0 | IS_CLOSING
          ENDED     | NEXT        | NOTHING      | ENDED     | 0 | -
          ENDED     | REPEAT      | NOTHING      | ENDED     | 0 | -
          ENDED     | BACK        | NOTHING      | ENDED     | 0 | -
          ENDED     | HARDER      | NOTHING      | ENDED     | 0 | -
          ENDED     | SOFTER      | NOTHING      | ENDED     | 0 | -
          ENDED     | HURTS       | NOTHING      | ENDED     | 0 | -
          ENDED     | PAUSE       | NOTHING      | ENDED     | 0 | -
          ENDED     | RESUME      | NOTHING      | ENDED     | 0 | -
          ENDED     | STOP        | NOTHING      | ENDED     | 0 | -
          ENDED     | HELP        | NOTHING      | ENDED     | 0 | -
          ENDED     | HOW_LONG    | NOTHING      | ENDED     | 0 | -
          ENDED     | WHATS_NEXT  | NOTHING      | ENDED     | 0 | -
          ENDED     | LOUDER      | NOTHING      | ENDED     | 0 | -
          ENDED     | QUIETER     | NOTHING      | ENDED     | 0 | -
          ENDED     | FASTER      | NOTHING      | ENDED     | 0 | -
          ENDED     | SLOWER      | NOTHING      | ENDED     | 0 | -
          ENDED     | OTHER_VOICE | NOTHING      | ENDED     | 0 | -
          ENDED     | CHOOSE      | NOTHING      | ENDED     | 0 | -
          """)
  void decides(
      Phase phase, Command command, Reaction reaction, Phase after, int pressure, String says) {
    assertThat(SessionTable.reaction(phase, command)).isEqualTo(reaction);

    Scene scene = say(in(phase), command);

    assertThat(scene.phase()).isEqualTo(after);
    assertThat(scene.state().pressure()).isEqualTo(pressure);
    assertThat(scene.keys()).isEqualTo(keys(says));
  }

  @Test
  void theTableAboveHasEveryPair() throws NoSuchMethodException {
    CsvSource table =
        SessionTableTest.class.getDeclaredMethod("decides", COLUMNS).getAnnotation(CsvSource.class);

    assertThat(
            table.textBlock().lines().map(row -> row.split(" *\\| *")).map(row -> row[0] + row[1]))
        .doesNotHaveDuplicates()
        .hasSize(Phase.values().length * Command.values().length);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ENDED")
  void everyCommandCutsTheSpeechOffAndIsAnsweredByAChimeAndThenByWords(Phase phase) {
    for (Command command : Command.values()) {
      List<Effect> effects = new ArrayList<>(say(in(phase), command).effects());

      assertThat(effects.remove(0)).isEqualTo(new Effect.StopSpeaking());
      assertThat(effects.remove(0)).isEqualTo(new Effect.Chime(Earcon.HEARD));
      voice(command).ifPresent(effects::remove);
      if (SessionTable.reaction(phase, command) == Reaction.END_NOW) {
        assertThat(effects).isEmpty();
      } else {
        assertThat(effects).singleElement().isInstanceOf(Effect.Say.class);
        assertThat(((Effect.Say) effects.get(0)).prompts()).isNotEmpty();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"CLOSING", "ENDED"})
  void theVoiceChangesBeforeItAnswers(Phase phase) {
    for (Command command :
        EnumSet.of(
            Command.LOUDER, Command.QUIETER, Command.FASTER, Command.SLOWER, Command.OTHER_VOICE)) {
      assertThat(say(in(phase), command).effects())
          .hasSize(4)
          .element(2)
          .isEqualTo(voice(command).orElseThrow());
    }
  }

  @ParameterizedTest
  @EnumSource
  void onceEndedNothingHasAnEffect(Command command) {
    Scene scene = in(Phase.ENDED);
    SessionState before = scene.state();

    say(scene, command);

    assertThat(scene.effects()).isEmpty();
    assertThat(scene.state()).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ENDED")
  void stopIsAlwaysListenedForAndEnds(Phase phase) {
    assertThat(SessionTable.active(phase)).contains(Command.STOP);

    Phase after = say(in(phase), Command.STOP).phase();

    assertThat(after).isEqualTo(phase == Phase.CLOSING ? Phase.ENDED : Phase.CLOSING);
  }

  @ParameterizedTest
  @EnumSource
  void whatIsListenedForIsWhatDoesItsOwnWork(Phase phase) {
    assertThat(Command.values())
        .filteredOn(command -> SessionTable.reaction(phase, command).meaningful())
        .containsExactlyInAnyOrderElementsOf(SessionTable.active(phase));
  }

  /** A session that came into a phase in the ordinary way. */
  private static Scene in(Phase phase) {
    return switch (phase) {
      case SCREENING, PICKING_UP, ASKING_SIDE, RATING_BEFORE, RATING_PAIN, RATING_AFTER ->
          throw new IllegalArgumentException(phase.name());
      case CHOOSING -> Scene.choosing(MASSAGE, OTHER);
      case PREPARING -> Scene.of(MASSAGE);
      case READING -> in(Phase.PREPARING).hear(Command.NEXT, Command.NEXT);
      case RUNNING -> in(Phase.READING).speechEnds();
      case WAITING -> in(Phase.RUNNING).pass(120_000).speechEnds();
      case PAUSED -> in(Phase.RUNNING).hear(Command.PAUSE);
      case CLOSING -> in(Phase.RUNNING).hear(Command.STOP);
      case ENDED -> in(Phase.CLOSING).speechEnds();
    };
  }

  private static Scene say(Scene scene, Command command) {
    return command == Command.CHOOSE ? scene.choose(2) : scene.hear(command);
  }

  private static List<PromptKey> keys(String says) {
    return says == null
        ? List.of()
        : List.of(says.replace("[reading]", READING).split(" ")).stream()
            .map(PromptKey::valueOf)
            .toList();
  }

  private static Optional<Effect> voice(Command command) {
    return switch (command) {
      case LOUDER -> Optional.of(new Effect.SetVolume(1));
      case QUIETER -> Optional.of(new Effect.SetVolume(-1));
      case FASTER -> Optional.of(new Effect.SetRate(1));
      case SLOWER -> Optional.of(new Effect.SetRate(-1));
      case OTHER_VOICE -> Optional.of(new Effect.NextVoice());
      default -> Optional.empty();
    };
  }
}
