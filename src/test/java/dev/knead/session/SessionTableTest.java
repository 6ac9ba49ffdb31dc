package dev.knead.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.routine.Advance;
import dev.knead.routine.Routine;
import dev.knead.routine.Side;
import dev.knead.routine.Sides;
import dev.knead.session.Effect.Earcon;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every command in every phase: what the table says, and what the machine then does.
 *
 * <p>The massage: an open step without pressure, then two clocked ones with pressure 2 to 3. The
 * phases from reading to closing are those of its second step; a choice is the second, a rating 7.
 * {@code [reading]} stands for a clocked step read in full, where to keep off included.
 */
class SessionTableTest {
  private static final String READING = "ROUTINE_TEXT ROUTINE_TEXT PRESSURE STEP_TIME BEGIN";
  private static final Routine MASSAGE =
      Massages.of(
          Massages.prepare(),
          Massages.knead(Duration.ofMinutes(2), Advance.ON_NEXT),
          Massages.knead(Duration.ofMinutes(1), Advance.ITSELF));
  private static final Routine OTHER = Massages.titled("Other massage", Massages.prepare());

  private static final Routine ONE_SIDED =
      Massages.of(Massages.stroke(Duration.ofMinutes(2), Sides.AFFECTED));

  /** In the second step, with a minute and a half left. */
  private static final Beforehand OFFER =
      new Beforehand(
          Purpose.MASSAGE,
          List.of(),
          Set.of(),
          Set.of(),
          Optional.of(
              new Bookmark(
                  "test",
                  3,
                  1,
                  30_000,
                  new Shares(Side.LEFT, 120_000, 120_000),
                  2,
                  OptionalInt.empty(),
                  Optional.empty(),
                  OptionalInt.empty(),
                  Set.of(),
                  Balance.NOTHING)),
          Map.of());

  private static final Class<?>[] COLUMNS = {
    Phase.class, Command.class, Reaction.class, Phase.class, int.class, String.class
  };

  @ParameterizedTest(name = "{0}, {1}: {2} -> {3}, pressure {4}, says {5}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          SCREENING     | NEXT        | ANSWER_FIRST | SCREENING     | 0 | ANSWER_FIRST QUESTION
          SCREENING     | REPEAT      | SAY_AGAIN    | SCREENING     | 0 | QUESTION
          SCREENING     | BACK        | GO_BACK      | SCREENING     | 0 | QUESTION
          SCREENING     | HARDER      | ANSWER_FIRST | SCREENING     | 0 | ANSWER_FIRST QUESTION
          SCREENING     | SOFTER      | ANSWER_FIRST | SCREENING     | 0 | ANSWER_FIRST QUESTION
          SCREENING     | HURTS       | ANSWER_FIRST | SCREENING     | 0 | ANSWER_FIRST QUESTION
          SCREENING     | PAUSE       | ANSWER_FIRST | SCREENING     | 0 | ANSWER_FIRST QUESTION
          SCREENING     | RESUME      | ANSWER_FIRST | SCREENING     | 0 | ANSWER_FIRST QUESTION
          SCREENING     | STOP        | FINISH       | CLOSING       | 0 | CLOSING_EARLY
          SCREENING     | HELP        | TELL_HELP    | SCREENING     | 0 | HELP QUESTION
          SCREENING     | HOW_LONG    | ANSWER_FIRST | SCREENING     | 0 | ANSWER_FIRST QUESTION
          SCREENING     | WHATS_NEXT  | ANSWER_FIRST | SCREENING     | 0 | ANSWER_FIRST QUESTION
          SCREENING     | LOUDER      | LOUDER       | SCREENING     | 0 | LOUDER QUESTION
          SCREENING     | QUIETER     | QUIETER      | SCREENING     | 0 | QUIETER QUESTION
          SCREENING     | FASTER      | FASTER       | SCREENING     | 0 | FASTER QUESTION
          SCREENING     | SLOWER      | SLOWER       | SCREENING     | 0 | SLOWER QUESTION
          SCREENING     | OTHER_VOICE | OTHER_VOICE  | SCREENING     | 0 | VOICE_CHANGED QUESTION
          SCREENING     | YES         | ANSWER       | CLOSING       | 0 | TAKEN ADVICE CLOSING_SIGN
          SCREENING     | NO          | ANSWER       | SCREENING     | 0 | TAKEN QUESTION
          SCREENING     | UNSURE      | ANSWER       | CLOSING       | 0 | ASSUMED ADVICE CLOSING_SIGN
          SCREENING     | LEFT        | ANSWER_FIRST | SCREENING     | 0 | ANSWER_FIRST QUESTION
          SCREENING     | RIGHT       | ANSWER_FIRST | SCREENING     | 0 | ANSWER_FIRST QUESTION
          SCREENING     | SKIP        | ANSWER_FIRST | SCREENING     | 0 | ANSWER_FIRST QUESTION
          SCREENING     | RATE        | ANSWER_FIRST | SCREENING     | 0 | ANSWER_FIRST QUESTION
          SCREENING     | BETWEEN     | ANSWER_FIRST | SCREENING     | 0 | ANSWER_FIRST QUESTION
          SCREENING     | CHOOSE      | ANSWER_FIRST | SCREENING     | 0 | ANSWER_FIRST QUESTION
          SCREENING     | START       | ANSWER_FIRST | SCREENING     | 0 | ANSWER_FIRST QUESTION
          PICKING_UP    | NEXT        | ANSWER_FIRST | PICKING_UP    | 0 | ANSWER_FIRST PICK_UP PICK_UP_LEFT PICK_UP_ASK
          PICKING_UP    | REPEAT      | SAY_AGAIN    | PICKING_UP    | 0 | PICK_UP PICK_UP_LEFT PICK_UP_ASK
          PICKING_UP    | BACK        | ANSWER_FIRST | PICKING_UP    | 0 | ANSWER_FIRST PICK_UP PICK_UP_LEFT PICK_UP_ASK
          PICKING_UP    | HARDER      | ANSWER_FIRST | PICKING_UP    | 0 | ANSWER_FIRST PICK_UP PICK_UP_LEFT PICK_UP_ASK
          PICKING_UP    | SOFTER      | ANSWER_FIRST | PICKING_UP    | 0 | ANSWER_FIRST PICK_UP PICK_UP_LEFT PICK_UP_ASK
          PICKING_UP    | HURTS       | ANSWER_FIRST | PICKING_UP    | 0 | ANSWER_FIRST PICK_UP PICK_UP_LEFT PICK_UP_ASK
          PICKING_UP    | PAUSE       | ANSWER_FIRST | PICKING_UP    | 0 | ANSWER_FIRST PICK_UP PICK_UP_LEFT PICK_UP_ASK
          PICKING_UP    | RESUME      | ANSWER       | READING       | 2 | RESUMED STEP ROUTINE_TEXT ROUTINE_TEXT PRESSURE TIME_LEFT_STEP BEGIN
          PICKING_UP    | STOP        | FINISH       | CLOSING       | 0 | CLOSING_EARLY
          PICKING_UP    | HELP        | TELL_HELP    | PICKING_UP    | 0 | HELP PICK_UP PICK_UP_LEFT PICK_UP_ASK
          PICKING_UP    | HOW_LONG    | ANSWER_FIRST | PICKING_UP    | 0 | ANSWER_FIRST PICK_UP PICK_UP_LEFT PICK_UP_ASK
          PICKING_UP    | WHATS_NEXT  | ANSWER_FIRST | PICKING_UP    | 0 | ANSWER_FIRST PICK_UP PICK_UP_LEFT PICK_UP_ASK
          PICKING_UP    | LOUDER      | LOUDER       | PICKING_UP    | 0 | LOUDER PICK_UP PICK_UP_LEFT PICK_UP_ASK
          PICKING_UP    | QUIETER     | QUIETER      | PICKING_UP    | 0 | QUIETER PICK_UP PICK_UP_LEFT PICK_UP_ASK
          PICKING_UP    | FASTER      | FASTER       | PICKING_UP    | 0 | FASTER PICK_UP PICK_UP_LEFT PICK_UP_ASK
          PICKING_UP    | SLOWER      | SLOWER       | PICKING_UP    | 0 | SLOWER PICK_UP PICK_UP_LEFT PICK_UP_ASK
          PICKING_UP    | OTHER_VOICE | OTHER_VOICE  | PICKING_UP    | 0 | VOICE_CHANGED PICK_UP PICK_UP_LEFT PICK_UP_ASK
          PICKING_UP    | YES         | ANSWER       | READING       | 2 | RESUMED STEP ROUTINE_TEXT ROUTINE_TEXT PRESSURE TIME_LEFT_STEP BEGIN
          PICKING_UP    | NO          | ANSWER       | RATING_BEFORE | 0 | ASK_PAIN_BEFORE
          PICKING_UP    | UNSURE      | ANSWER_FIRST | PICKING_UP    | 0 | ANSWER_FIRST PICK_UP PICK_UP_LEFT PICK_UP_ASK
          PICKING_UP    | LEFT        | ANSWER_FIRST | PICKING_UP    | 0 | ANSWER_FIRST PICK_UP PICK_UP_LEFT PICK_UP_ASK
          PICKING_UP    | RIGHT       | ANSWER_FIRST | PICKING_UP    | 0 | ANSWER_FIRST PICK_UP PICK_UP_LEFT PICK_UP_ASK
          PICKING_UP    | SKIP        | ANSWER_FIRST | PICKING_UP    | 0 | ANSWER_FIRST PICK_UP PICK_UP_LEFT PICK_UP_ASK
          PICKING_UP    | RATE        | ANSWER_FIRST | PICKING_UP    | 0 | ANSWER_FIRST PICK_UP PICK_UP_LEFT PICK_UP_ASK
          PICKING_UP    | BETWEEN     | ANSWER_FIRST | PICKING_UP    | 0 | ANSWER_FIRST PICK_UP PICK_UP_LEFT PICK_UP_ASK
          PICKING_UP    | CHOOSE      | ANSWER_FIRST | PICKING_UP    | 0 | ANSWER_FIRST PICK_UP PICK_UP_LEFT PICK_UP_ASK
          PICKING_UP    | START       | ANSWER_FIRST | PICKING_UP    | 0 | ANSWER_FIRST PICK_UP PICK_UP_LEFT PICK_UP_ASK
          CHOOSING      | NEXT        | CHOOSE_FIRST | CHOOSING      | 0 | CHOOSE_FIRST
          CHOOSING      | REPEAT      | SAY_AGAIN    | CHOOSING      | 0 | MENU_ASK MENU_ITEM MENU_ITEM MENU_HOW
          CHOOSING      | BACK        | CHOOSE_FIRST | CHOOSING      | 0 | CHOOSE_FIRST
          CHOOSING      | HARDER      | CHOOSE_FIRST | CHOOSING      | 0 | CHOOSE_FIRST
          CHOOSING      | SOFTER      | CHOOSE_FIRST | CHOOSING      | 0 | CHOOSE_FIRST
          CHOOSING      | HURTS       | CHOOSE_FIRST | CHOOSING      | 0 | CHOOSE_FIRST
          CHOOSING      | PAUSE       | CHOOSE_FIRST | CHOOSING      | 0 | CHOOSE_FIRST
          CHOOSING      | RESUME      | CHOOSE_FIRST | CHOOSING      | 0 | CHOOSE_FIRST
          CHOOSING      | STOP        | FINISH       | CLOSING       | 0 | CLOSING_EARLY
          CHOOSING      | HELP        | TELL_HELP    | CHOOSING      | 0 | MENU_HOW HELP
          CHOOSING      | HOW_LONG    | CHOOSE_FIRST | CHOOSING      | 0 | CHOOSE_FIRST
          CHOOSING      | WHATS_NEXT  | CHOOSE_FIRST | CHOOSING      | 0 | CHOOSE_FIRST
          CHOOSING      | LOUDER      | LOUDER       | CHOOSING      | 0 | LOUDER
          CHOOSING      | QUIETER     | QUIETER      | CHOOSING      | 0 | QUIETER
          CHOOSING      | FASTER      | FASTER       | CHOOSING      | 0 | FASTER
          CHOOSING      | SLOWER      | SLOWER       | CHOOSING      | 0 | SLOWER
          CHOOSING      | OTHER_VOICE | OTHER_VOICE  | CHOOSING      | 0 | VOICE_CHANGED
          CHOOSING      | YES         | CHOOSE_FIRST | CHOOSING      | 0 | CHOOSE_FIRST
          CHOOSING      | NO          | CHOOSE_FIRST | CHOOSING      | 0 | CHOOSE_FIRST
          CHOOSING      | UNSURE      | CHOOSE_FIRST | CHOOSING      | 0 | CHOOSE_FIRST
          CHOOSING      | LEFT        | CHOOSE_FIRST | CHOOSING      | 0 | CHOOSE_FIRST
          CHOOSING      | RIGHT       | CHOOSE_FIRST | CHOOSING      | 0 | CHOOSE_FIRST
          CHOOSING      | SKIP        | CHOOSE_FIRST | CHOOSING      | 0 | CHOOSE_FIRST
          CHOOSING      | RATE        | CHOOSE_FIRST | CHOOSING      | 0 | CHOOSE_FIRST
          CHOOSING      | BETWEEN     | CHOOSE_FIRST | CHOOSING      | 0 | CHOOSE_FIRST
          CHOOSING      | CHOOSE      | CHOOSE       | PREPARING     | 0 | WELCOME NEEDS HOW_TO_END SAY_NEXT
          CHOOSING      | START       | CHOOSE_FIRST | CHOOSING      | 0 | CHOOSE_FIRST
          ASKING_SIDE   | NEXT        | SKIP         | RATING_BEFORE | 0 | ASK_PAIN_BEFORE
          ASKING_SIDE   | REPEAT      | SAY_AGAIN    | ASKING_SIDE   | 0 | ASK_SIDE
          ASKING_SIDE   | BACK        | ANSWER_FIRST | ASKING_SIDE   | 0 | ANSWER_FIRST ASK_SIDE
          ASKING_SIDE   | HARDER      | ANSWER_FIRST | ASKING_SIDE   | 0 | ANSWER_FIRST ASK_SIDE
          ASKING_SIDE   | SOFTER      | ANSWER_FIRST | ASKING_SIDE   | 0 | ANSWER_FIRST ASK_SIDE
          ASKING_SIDE   | HURTS       | ANSWER_FIRST | ASKING_SIDE   | 0 | ANSWER_FIRST ASK_SIDE
          ASKING_SIDE   | PAUSE       | ANSWER_FIRST | ASKING_SIDE   | 0 | ANSWER_FIRST ASK_SIDE
          ASKING_SIDE   | RESUME      | ANSWER_FIRST | ASKING_SIDE   | 0 | ANSWER_FIRST ASK_SIDE
          ASKING_SIDE   | STOP        | FINISH       | CLOSING       | 0 | CLOSING_EARLY
          ASKING_SIDE   | HELP        | TELL_HELP    | ASKING_SIDE   | 0 | HELP ASK_SIDE
          ASKING_SIDE   | HOW_LONG    | ANSWER_FIRST | ASKING_SIDE   | 0 | ANSWER_FIRST ASK_SIDE
          ASKING_SIDE   | WHATS_NEXT  | ANSWER_FIRST | ASKING_SIDE   | 0 | ANSWER_FIRST ASK_SIDE
          ASKING_SIDE   | LOUDER      | ANSWER_FIRST | ASKING_SIDE   | 0 | ANSWER_FIRST ASK_SIDE
          ASKING_SIDE   | QUIETER     | ANSWER_FIRST | ASKING_SIDE   | 0 | ANSWER_FIRST ASK_SIDE
          ASKING_SIDE   | FASTER      | ANSWER_FIRST | ASKING_SIDE   | 0 | ANSWER_FIRST ASK_SIDE
          ASKING_SIDE   | SLOWER      | ANSWER_FIRST | ASKING_SIDE   | 0 | ANSWER_FIRST ASK_SIDE
          ASKING_SIDE   | OTHER_VOICE | OTHER_VOICE  | ASKING_SIDE   | 0 | VOICE_CHANGED ASK_SIDE
          ASKING_SIDE   | YES         | ANSWER_FIRST | ASKING_SIDE   | 0 | ANSWER_FIRST ASK_SIDE
          ASKING_SIDE   | NO          | ANSWER_FIRST | ASKING_SIDE   | 0 | ANSWER_FIRST ASK_SIDE
          ASKING_SIDE   | UNSURE      | SKIP         | RATING_BEFORE | 0 | ASK_PAIN_BEFORE
          ASKING_SIDE   | LEFT        | ANSWER       | RATING_BEFORE | 0 | SIDE_TAKEN ASK_PAIN_BEFORE
          ASKING_SIDE   | RIGHT       | ANSWER       | RATING_BEFORE | 0 | SIDE_TAKEN ASK_PAIN_BEFORE
          ASKING_SIDE   | SKIP        | SKIP         | RATING_BEFORE | 0 | ASK_PAIN_BEFORE
          ASKING_SIDE   | RATE        | ANSWER_FIRST | ASKING_SIDE   | 0 | ANSWER_FIRST ASK_SIDE
          ASKING_SIDE   | BETWEEN     | ANSWER_FIRST | ASKING_SIDE   | 0 | ANSWER_FIRST ASK_SIDE
          ASKING_SIDE   | CHOOSE      | ANSWER_FIRST | ASKING_SIDE   | 0 | ANSWER_FIRST ASK_SIDE
          ASKING_SIDE   | START       | ANSWER_FIRST | ASKING_SIDE   | 0 | ANSWER_FIRST ASK_SIDE
          RATING_BEFORE | NEXT        | SKIP         | PREPARING     | 0 | NEEDS TAKES HOW_TO_END SAY_NEXT
          RATING_BEFORE | REPEAT      | SAY_AGAIN    | RATING_BEFORE | 0 | ASK_PAIN_BEFORE
          RATING_BEFORE | BACK        | ANSWER_FIRST | RATING_BEFORE | 0 | ANSWER_FIRST ASK_PAIN_BEFORE
          RATING_BEFORE | HARDER      | ANSWER_FIRST | RATING_BEFORE | 0 | ANSWER_FIRST ASK_PAIN_BEFORE
          RATING_BEFORE | SOFTER      | ANSWER_FIRST | RATING_BEFORE | 0 | ANSWER_FIRST ASK_PAIN_BEFORE
          RATING_BEFORE | HURTS       | ANSWER_FIRST | RATING_BEFORE | 0 | ANSWER_FIRST ASK_PAIN_BEFORE
          RATING_BEFORE | PAUSE       | ANSWER_FIRST | RATING_BEFORE | 0 | ANSWER_FIRST ASK_PAIN_BEFORE
          RATING_BEFORE | RESUME      | ANSWER_FIRST | RATING_BEFORE | 0 | ANSWER_FIRST ASK_PAIN_BEFORE
          RATING_BEFORE | STOP        | FINISH       | CLOSING       | 0 | CLOSING_EARLY
          RATING_BEFORE | HELP        | TELL_HELP    | RATING_BEFORE | 0 | RATE_HOW HELP ASK_PAIN_BEFORE
          RATING_BEFORE | HOW_LONG    | ANSWER_FIRST | RATING_BEFORE | 0 | ANSWER_FIRST ASK_PAIN_BEFORE
          RATING_BEFORE | WHATS_NEXT  | ANSWER_FIRST | RATING_BEFORE | 0 | ANSWER_FIRST ASK_PAIN_BEFORE
          RATING_BEFORE | LOUDER      | ANSWER_FIRST | RATING_BEFORE | 0 | ANSWER_FIRST ASK_PAIN_BEFORE
          RATING_BEFORE | QUIETER     | ANSWER_FIRST | RATING_BEFORE | 0 | ANSWER_FIRST ASK_PAIN_BEFORE
          RATING_BEFORE | FASTER      | ANSWER_FIRST | RATING_BEFORE | 0 | ANSWER_FIRST ASK_PAIN_BEFORE
          RATING_BEFORE | SLOWER      | ANSWER_FIRST | RATING_BEFORE | 0 | ANSWER_FIRST ASK_PAIN_BEFORE
          RATING_BEFORE | OTHER_VOICE | OTHER_VOICE  | RATING_BEFORE | 0 | VOICE_CHANGED ASK_PAIN_BEFORE
          RATING_BEFORE | YES         | ANSWER_FIRST | RATING_BEFORE | 0 | ANSWER_FIRST ASK_PAIN_BEFORE
          RATING_BEFORE | NO          | ANSWER_FIRST | RATING_BEFORE | 0 | ANSWER_FIRST ASK_PAIN_BEFORE
          RATING_BEFORE | UNSURE      | SKIP         | PREPARING     | 0 | NEEDS TAKES HOW_TO_END SAY_NEXT
          RATING_BEFORE | LEFT        | ANSWER_FIRST | RATING_BEFORE | 0 | ANSWER_FIRST ASK_PAIN_BEFORE
          RATING_BEFORE | RIGHT       | ANSWER_FIRST | RATING_BEFORE | 0 | ANSWER_FIRST ASK_PAIN_BEFORE
          RATING_BEFORE | SKIP        | SKIP         | PREPARING     | 0 | NEEDS TAKES HOW_TO_END SAY_NEXT
          RATING_BEFORE | RATE        | ANSWER       | PREPARING     | 0 | PAIN_TAKEN NEEDS TAKES HOW_TO_END SAY_NEXT
          RATING_BEFORE | BETWEEN     | ASK_WHOLE    | RATING_BEFORE | 0 | ASK_WHOLE ASK_PAIN_BEFORE
          RATING_BEFORE | CHOOSE      | ANSWER_FIRST | RATING_BEFORE | 0 | ANSWER_FIRST ASK_PAIN_BEFORE
          RATING_BEFORE | START       | ANSWER_FIRST | RATING_BEFORE | 0 | ANSWER_FIRST ASK_PAIN_BEFORE
          PREPARING     | NEXT        | ADVANCE      | READING       | 0 | STEP ROUTINE_TEXT STEP_UNTIL_NEXT
          PREPARING     | REPEAT      | SAY_AGAIN    | PREPARING     | 0 | NEEDS TAKES HOW_TO_END SAY_NEXT
          PREPARING     | BACK        | NOT_BEGUN    | PREPARING     | 0 | NOT_BEGUN
          PREPARING     | HARDER      | NOT_BEGUN    | PREPARING     | 0 | NOT_BEGUN
          PREPARING     | SOFTER      | NOT_BEGUN    | PREPARING     | 0 | NOT_BEGUN
          PREPARING     | HURTS       | NOT_BEGUN    | PREPARING     | 0 | NOT_BEGUN
          PREPARING     | PAUSE       | NOT_BEGUN    | PREPARING     | 0 | NOT_BEGUN
          PREPARING     | RESUME      | NOT_BEGUN    | PREPARING     | 0 | NOT_BEGUN
          PREPARING     | STOP        | FINISH       | CLOSING       | 0 | CLOSING_EARLY
          PREPARING     | HELP        | TELL_HELP    | PREPARING     | 0 | HELP
          PREPARING     | HOW_LONG    | TELL_TIME    | PREPARING     | 0 | TIME_LEFT_ALL
          PREPARING     | WHATS_NEXT  | TELL_NEXT    | PREPARING     | 0 | NEXT_STEP
          PREPARING     | LOUDER      | LOUDER       | PREPARING     | 0 | LOUDER
          PREPARING     | QUIETER     | QUIETER      | PREPARING     | 0 | QUIETER
          PREPARING     | FASTER      | FASTER       | PREPARING     | 0 | FASTER
          PREPARING     | SLOWER      | SLOWER       | PREPARING     | 0 | SLOWER
          PREPARING     | OTHER_VOICE | OTHER_VOICE  | PREPARING     | 0 | VOICE_CHANGED
          PREPARING     | YES         | NOT_ASKED    | PREPARING     | 0 | NOT_ASKED
          PREPARING     | NO          | NOT_ASKED    | PREPARING     | 0 | NOT_ASKED
          PREPARING     | UNSURE      | NOT_ASKED    | PREPARING     | 0 | NOT_ASKED
          PREPARING     | LEFT        | NOT_ASKED    | PREPARING     | 0 | NOT_ASKED
          PREPARING     | RIGHT       | NOT_ASKED    | PREPARING     | 0 | NOT_ASKED
          PREPARING     | SKIP        | NOT_ASKED    | PREPARING     | 0 | NOT_ASKED
          PREPARING     | RATE        | NOT_ASKED    | PREPARING     | 0 | NOT_ASKED
          PREPARING     | BETWEEN     | NOT_ASKED    | PREPARING     | 0 | NOT_ASKED
          PREPARING     | CHOOSE      | IS_CHOSEN    | PREPARING     | 0 | IS_CHOSEN
          PREPARING     | START       | NOT_BEGUN    | PREPARING     | 0 | NOT_BEGUN
          READING       | NEXT        | ADVANCE      | READING       | 2 | STEP [reading]
          READING       | REPEAT      | SAY_AGAIN    | READING       | 2 | [reading]
          READING       | BACK        | GO_BACK      | READING       | 0 | STEP ROUTINE_TEXT STEP_UNTIL_NEXT
          READING       | HARDER      | RAISE        | READING       | 3 | HARDER [reading]
          READING       | SOFTER      | LOWER        | READING       | 1 | SOFTER [reading]
          READING       | HURTS       | EASE_AND_ASK | RATING_PAIN   | 1 | EASED ASK_PAIN_NOW
          READING       | PAUSE       | PAUSE        | PAUSED        | 2 | PAUSED
          READING       | RESUME      | NOT_PAUSED   | READING       | 2 | NOT_PAUSED [reading]
          READING       | STOP        | FINISH       | CLOSING       | 0 | CLOSING_EARLY
          READING       | HELP        | TELL_HELP    | READING       | 2 | HELP [reading]
          READING       | HOW_LONG    | TELL_TIME    | READING       | 2 | TIME_LEFT_STEP TIME_LEFT_ALL [reading]
          READING       | WHATS_NEXT  | TELL_NEXT    | READING       | 2 | NEXT_STEP [reading]
          READING       | LOUDER      | LOUDER       | READING       | 2 | LOUDER [reading]
          READING       | QUIETER     | QUIETER      | READING       | 2 | QUIETER [reading]
          READING       | FASTER      | FASTER       | READING       | 2 | FASTER [reading]
          READING       | SLOWER      | SLOWER       | READING       | 2 | SLOWER [reading]
          READING       | OTHER_VOICE | OTHER_VOICE  | READING       | 2 | VOICE_CHANGED [reading]
          READING       | YES         | NOT_ASKED    | READING       | 2 | NOT_ASKED [reading]
          READING       | NO          | NOT_ASKED    | READING       | 2 | NOT_ASKED [reading]
          READING       | UNSURE      | NOT_ASKED    | READING       | 2 | NOT_ASKED [reading]
          READING       | LEFT        | NOT_ASKED    | READING       | 2 | NOT_ASKED [reading]
          READING       | RIGHT       | NOT_ASKED    | READING       | 2 | NOT_ASKED [reading]
          READING       | SKIP        | NOT_ASKED    | READING       | 2 | NOT_ASKED [reading]
          READING       | RATE        | NOT_ASKED    | READING       | 2 | NOT_ASKED [reading]
          READING       | BETWEEN     | NOT_ASKED    | READING       | 2 | NOT_ASKED [reading]
          READING       | CHOOSE      | IS_CHOSEN    | READING       | 2 | IS_CHOSEN [reading]
          READING       | START       | NOT_PAUSED   | READING       | 2 | NOT_PAUSED [reading]
          RUNNING       | NEXT        | ADVANCE      | READING       | 2 | STEP [reading]
          RUNNING       | REPEAT      | SAY_AGAIN    | RUNNING       | 2 | ROUTINE_TEXT ROUTINE_TEXT PRESSURE
          RUNNING       | BACK        | GO_BACK      | READING       | 0 | STEP ROUTINE_TEXT STEP_UNTIL_NEXT
          RUNNING       | HARDER      | RAISE        | RUNNING       | 3 | HARDER PRESSURE
          RUNNING       | SOFTER      | LOWER        | RUNNING       | 1 | SOFTER PRESSURE
          RUNNING       | HURTS       | EASE_AND_ASK | RATING_PAIN   | 1 | EASED ASK_PAIN_NOW
          RUNNING       | PAUSE       | PAUSE        | PAUSED        | 2 | PAUSED
          RUNNING       | RESUME      | NOT_PAUSED   | RUNNING       | 2 | NOT_PAUSED
          RUNNING       | STOP        | FINISH       | CLOSING       | 0 | CLOSING_EARLY
          RUNNING       | HELP        | TELL_HELP    | RUNNING       | 2 | HELP
          RUNNING       | HOW_LONG    | TELL_TIME    | RUNNING       | 2 | TIME_LEFT_STEP TIME_LEFT_ALL
          RUNNING       | WHATS_NEXT  | TELL_NEXT    | RUNNING       | 2 | NEXT_STEP
          RUNNING       | LOUDER      | LOUDER       | RUNNING       | 2 | LOUDER
          RUNNING       | QUIETER     | QUIETER      | RUNNING       | 2 | QUIETER
          RUNNING       | FASTER      | FASTER       | RUNNING       | 2 | FASTER
          RUNNING       | SLOWER      | SLOWER       | RUNNING       | 2 | SLOWER
          RUNNING       | OTHER_VOICE | OTHER_VOICE  | RUNNING       | 2 | VOICE_CHANGED
          RUNNING       | YES         | NOT_ASKED    | RUNNING       | 2 | NOT_ASKED
          RUNNING       | NO          | NOT_ASKED    | RUNNING       | 2 | NOT_ASKED
          RUNNING       | UNSURE      | NOT_ASKED    | RUNNING       | 2 | NOT_ASKED
          RUNNING       | LEFT        | NOT_ASKED    | RUNNING       | 2 | NOT_ASKED
          RUNNING       | RIGHT       | NOT_ASKED    | RUNNING       | 2 | NOT_ASKED
          RUNNING       | SKIP        | NOT_ASKED    | RUNNING       | 2 | NOT_ASKED
          RUNNING       | RATE        | NOT_ASKED    | RUNNING       | 2 | NOT_ASKED
          RUNNING       | BETWEEN     | NOT_ASKED    | RUNNING       | 2 | NOT_ASKED
          RUNNING       | CHOOSE      | IS_CHOSEN    | RUNNING       | 2 | IS_CHOSEN
          RUNNING       | START       | NOT_PAUSED   | RUNNING       | 2 | NOT_PAUSED
          WAITING       | NEXT        | ADVANCE      | READING       | 2 | STEP [reading]
          WAITING       | REPEAT      | SAY_AGAIN    | WAITING       | 2 | ROUTINE_TEXT ROUTINE_TEXT PRESSURE STEP_UNTIL_NEXT
          WAITING       | BACK        | GO_BACK      | READING       | 0 | STEP ROUTINE_TEXT STEP_UNTIL_NEXT
          WAITING       | HARDER      | RAISE        | WAITING       | 3 | HARDER PRESSURE
          WAITING       | SOFTER      | LOWER        | WAITING       | 1 | SOFTER PRESSURE
          WAITING       | HURTS       | EASE_AND_ASK | RATING_PAIN   | 1 | EASED ASK_PAIN_NOW
          WAITING       | PAUSE       | PAUSE        | PAUSED        | 2 | PAUSED
          WAITING       | RESUME      | NOT_PAUSED   | WAITING       | 2 | NOT_PAUSED
          WAITING       | STOP        | FINISH       | CLOSING       | 0 | CLOSING_EARLY
          WAITING       | HELP        | TELL_HELP    | WAITING       | 2 | HELP
          WAITING       | HOW_LONG    | TELL_TIME    | WAITING       | 2 | TIME_UP TIME_LEFT_ALL
          WAITING       | WHATS_NEXT  | TELL_NEXT    | WAITING       | 2 | NEXT_STEP
          WAITING       | LOUDER      | LOUDER       | WAITING       | 2 | LOUDER
          WAITING       | QUIETER     | QUIETER      | WAITING       | 2 | QUIETER
          WAITING       | FASTER      | FASTER       | WAITING       | 2 | FASTER
          WAITING       | SLOWER      | SLOWER       | WAITING       | 2 | SLOWER
          WAITING       | OTHER_VOICE | OTHER_VOICE  | WAITING       | 2 | VOICE_CHANGED
          WAITING       | YES         | NOT_ASKED    | WAITING       | 2 | NOT_ASKED
          WAITING       | NO          | NOT_ASKED    | WAITING       | 2 | NOT_ASKED
          WAITING       | UNSURE      | NOT_ASKED    | WAITING       | 2 | NOT_ASKED
          WAITING       | LEFT        | NOT_ASKED    | WAITING       | 2 | NOT_ASKED
          WAITING       | RIGHT       | NOT_ASKED    | WAITING       | 2 | NOT_ASKED
          WAITING       | SKIP        | NOT_ASKED    | WAITING       | 2 | NOT_ASKED
          WAITING       | RATE        | NOT_ASKED    | WAITING       | 2 | NOT_ASKED
          WAITING       | BETWEEN     | NOT_ASKED    | WAITING       | 2 | NOT_ASKED
          WAITING       | CHOOSE      | IS_CHOSEN    | WAITING       | 2 | IS_CHOSEN
          WAITING       | START       | NOT_PAUSED   | WAITING       | 2 | NOT_PAUSED
          PAUSED        | NEXT        | ADVANCE      | READING       | 2 | STEP [reading]
          PAUSED        | REPEAT      | SAY_AGAIN    | PAUSED        | 2 | ROUTINE_TEXT ROUTINE_TEXT PRESSURE
          PAUSED        | BACK        | GO_BACK      | READING       | 0 | STEP ROUTINE_TEXT STEP_UNTIL_NEXT
          PAUSED        | HARDER      | IS_PAUSED    | PAUSED        | 2 | IS_PAUSED
          PAUSED        | SOFTER      | LOWER        | PAUSED        | 1 | SOFTER PRESSURE
          PAUSED        | HURTS       | EASE         | PAUSED        | 1 | EASED PRESSURE
          PAUSED        | PAUSE       | IS_PAUSED    | PAUSED        | 2 | IS_PAUSED
          PAUSED        | RESUME      | RESUME       | RUNNING       | 2 | RESUMED PRESSURE
          PAUSED        | STOP        | FINISH       | CLOSING       | 0 | CLOSING_EARLY
          PAUSED        | HELP        | TELL_HELP    | PAUSED        | 2 | HELP
          PAUSED        | HOW_LONG    | TELL_TIME    | PAUSED        | 2 | TIME_LEFT_STEP TIME_LEFT_ALL
          PAUSED        | WHATS_NEXT  | TELL_NEXT    | PAUSED        | 2 | NEXT_STEP
          PAUSED        | LOUDER      | LOUDER       | PAUSED        | 2 | LOUDER
          PAUSED        | QUIETER     | QUIETER      | PAUSED        | 2 | QUIETER
          PAUSED        | FASTER      | FASTER       | PAUSED        | 2 | FASTER
          PAUSED        | SLOWER      | SLOWER       | PAUSED        | 2 | SLOWER
          PAUSED        | OTHER_VOICE | OTHER_VOICE  | PAUSED        | 2 | VOICE_CHANGED
          PAUSED        | YES         | NOT_ASKED    | PAUSED        | 2 | NOT_ASKED
          PAUSED        | NO          | NOT_ASKED    | PAUSED        | 2 | NOT_ASKED
          PAUSED        | UNSURE      | NOT_ASKED    | PAUSED        | 2 | NOT_ASKED
          PAUSED        | LEFT        | NOT_ASKED    | PAUSED        | 2 | NOT_ASKED
          PAUSED        | RIGHT       | NOT_ASKED    | PAUSED        | 2 | NOT_ASKED
          PAUSED        | SKIP        | NOT_ASKED    | PAUSED        | 2 | NOT_ASKED
          PAUSED        | RATE        | NOT_ASKED    | PAUSED        | 2 | NOT_ASKED
          PAUSED        | BETWEEN     | NOT_ASKED    | PAUSED        | 2 | NOT_ASKED
          PAUSED        | CHOOSE      | IS_CHOSEN    | PAUSED        | 2 | IS_CHOSEN
          PAUSED        | START       | IS_PAUSED    | PAUSED        | 2 | IS_PAUSED
          RATING_PAIN   | NEXT        | ADVANCE      | READING       | 1 | STEP [reading]
          RATING_PAIN   | REPEAT      | SAY_AGAIN    | RATING_PAIN   | 1 | ASK_PAIN_NOW
          RATING_PAIN   | BACK        | GO_BACK      | READING       | 0 | STEP ROUTINE_TEXT STEP_UNTIL_NEXT
          RATING_PAIN   | HARDER      | ANSWER_FIRST | RATING_PAIN   | 1 | ANSWER_FIRST ASK_PAIN_NOW
          RATING_PAIN   | SOFTER      | LOWER        | RATING_PAIN   | 1 | AT_LIGHTEST ASK_PAIN_NOW
          RATING_PAIN   | HURTS       | EASE_AND_ASK | RATING_PAIN   | 1 | EASED_LIGHTEST ASK_PAIN_NOW
          RATING_PAIN   | PAUSE       | PAUSE        | PAUSED        | 1 | PAUSED
          RATING_PAIN   | RESUME      | ANSWER_FIRST | RATING_PAIN   | 1 | ANSWER_FIRST ASK_PAIN_NOW
          RATING_PAIN   | STOP        | FINISH       | CLOSING       | 0 | CLOSING_EARLY
          RATING_PAIN   | HELP        | TELL_HELP    | RATING_PAIN   | 1 | RATE_HOW HELP ASK_PAIN_NOW
          RATING_PAIN   | HOW_LONG    | ANSWER_FIRST | RATING_PAIN   | 1 | ANSWER_FIRST ASK_PAIN_NOW
          RATING_PAIN   | WHATS_NEXT  | ANSWER_FIRST | RATING_PAIN   | 1 | ANSWER_FIRST ASK_PAIN_NOW
          RATING_PAIN   | LOUDER      | ANSWER_FIRST | RATING_PAIN   | 1 | ANSWER_FIRST ASK_PAIN_NOW
          RATING_PAIN   | QUIETER     | ANSWER_FIRST | RATING_PAIN   | 1 | ANSWER_FIRST ASK_PAIN_NOW
          RATING_PAIN   | FASTER      | ANSWER_FIRST | RATING_PAIN   | 1 | ANSWER_FIRST ASK_PAIN_NOW
          RATING_PAIN   | SLOWER      | ANSWER_FIRST | RATING_PAIN   | 1 | ANSWER_FIRST ASK_PAIN_NOW
          RATING_PAIN   | OTHER_VOICE | OTHER_VOICE  | RATING_PAIN   | 1 | VOICE_CHANGED ASK_PAIN_NOW
          RATING_PAIN   | YES         | ANSWER_FIRST | RATING_PAIN   | 1 | ANSWER_FIRST ASK_PAIN_NOW
          RATING_PAIN   | NO          | ANSWER_FIRST | RATING_PAIN   | 1 | ANSWER_FIRST ASK_PAIN_NOW
          RATING_PAIN   | UNSURE      | ANSWER       | PAUSED        | 1 | PAIN_UNTOLD PAIN_STEP_LEFT
          RATING_PAIN   | LEFT        | ANSWER_FIRST | RATING_PAIN   | 1 | ANSWER_FIRST ASK_PAIN_NOW
          RATING_PAIN   | RIGHT       | ANSWER_FIRST | RATING_PAIN   | 1 | ANSWER_FIRST ASK_PAIN_NOW
          RATING_PAIN   | SKIP        | SKIP         | RUNNING       | 1 | PAIN_GO_ON PRESSURE
          RATING_PAIN   | RATE        | ANSWER       | PAUSED        | 1 | PAIN_TOO_MUCH PAIN_STEP_LEFT
          RATING_PAIN   | BETWEEN     | ASK_WHOLE    | RATING_PAIN   | 1 | ASK_WHOLE ASK_PAIN_NOW
          RATING_PAIN   | CHOOSE      | ANSWER_FIRST | RATING_PAIN   | 1 | ANSWER_FIRST ASK_PAIN_NOW
          RATING_PAIN   | START       | ANSWER_FIRST | RATING_PAIN   | 1 | ANSWER_FIRST ASK_PAIN_NOW
          RATING_AFTER  | NEXT        | SKIP         | CLOSING       | 0 | CLOSING_COMPLETE
          RATING_AFTER  | REPEAT      | SAY_AGAIN    | RATING_AFTER  | 0 | ASK_PAIN_AFTER
          RATING_AFTER  | BACK        | ANSWER_FIRST | RATING_AFTER  | 0 | ANSWER_FIRST ASK_PAIN_AFTER
          RATING_AFTER  | HARDER      | ANSWER_FIRST | RATING_AFTER  | 0 | ANSWER_FIRST ASK_PAIN_AFTER
          RATING_AFTER  | SOFTER      | ANSWER_FIRST | RATING_AFTER  | 0 | ANSWER_FIRST ASK_PAIN_AFTER
          RATING_AFTER  | HURTS       | ANSWER_FIRST | RATING_AFTER  | 0 | ANSWER_FIRST ASK_PAIN_AFTER
          RATING_AFTER  | PAUSE       | ANSWER_FIRST | RATING_AFTER  | 0 | ANSWER_FIRST ASK_PAIN_AFTER
          RATING_AFTER  | RESUME      | ANSWER_FIRST | RATING_AFTER  | 0 | ANSWER_FIRST ASK_PAIN_AFTER
          RATING_AFTER  | STOP        | FINISH       | CLOSING       | 0 | CLOSING_EARLY
          RATING_AFTER  | HELP        | TELL_HELP    | RATING_AFTER  | 0 | RATE_HOW HELP ASK_PAIN_AFTER
          RATING_AFTER  | HOW_LONG    | ANSWER_FIRST | RATING_AFTER  | 0 | ANSWER_FIRST ASK_PAIN_AFTER
          RATING_AFTER  | WHATS_NEXT  | ANSWER_FIRST | RATING_AFTER  | 0 | ANSWER_FIRST ASK_PAIN_AFTER
          RATING_AFTER  | LOUDER      | ANSWER_FIRST | RATING_AFTER  | 0 | ANSWER_FIRST ASK_PAIN_AFTER
          RATING_AFTER  | QUIETER     | ANSWER_FIRST | RATING_AFTER  | 0 | ANSWER_FIRST ASK_PAIN_AFTER
          RATING_AFTER  | FASTER      | ANSWER_FIRST | RATING_AFTER  | 0 | ANSWER_FIRST ASK_PAIN_AFTER
          RATING_AFTER  | SLOWER      | ANSWER_FIRST | RATING_AFTER  | 0 | ANSWER_FIRST ASK_PAIN_AFTER
          RATING_AFTER  | OTHER_VOICE | OTHER_VOICE  | RATING_AFTER  | 0 | VOICE_CHANGED ASK_PAIN_AFTER
          RATING_AFTER  | YES         | ANSWER_FIRST | RATING_AFTER  | 0 | ANSWER_FIRST ASK_PAIN_AFTER
          RATING_AFTER  | NO          | ANSWER_FIRST | RATING_AFTER  | 0 | ANSWER_FIRST ASK_PAIN_AFTER
          RATING_AFTER  | UNSURE      | SKIP         | CLOSING       | 0 | CLOSING_COMPLETE
          RATING_AFTER  | LEFT        | ANSWER_FIRST | RATING_AFTER  | 0 | ANSWER_FIRST ASK_PAIN_AFTER
          RATING_AFTER  | RIGHT       | ANSWER_FIRST | RATING_AFTER  | 0 | ANSWER_FIRST ASK_PAIN_AFTER
          RATING_AFTER  | SKIP        | SKIP         | CLOSING       | 0 | CLOSING_COMPLETE
          RATING_AFTER  | RATE        | ANSWER       | CLOSING       | 0 | CHANGE CLOSING_COMPLETE
          RATING_AFTER  | BETWEEN     | ASK_WHOLE    | RATING_AFTER  | 0 | ASK_WHOLE ASK_PAIN_AFTER
          RATING_AFTER  | CHOOSE      | ANSWER_FIRST | RATING_AFTER  | 0 | ANSWER_FIRST ASK_PAIN_AFTER
          RATING_AFTER  | START       | ANSWER_FIRST | RATING_AFTER  | 0 | ANSWER_FIRST ASK_PAIN_AFTER
          CLOSING       | NEXT        | IS_CLOSING   | CLOSING       | 0 | IS_CLOSING
          CLOSING       | REPEAT      | IS_CLOSING   | CLOSING       | 0 | IS_CLOSING
          CLOSING       | BACK        | IS_CLOSING   | CLOSING       | 0 | IS_CLOSING
          CLOSING       | HARDER      | IS_CLOSING   | CLOSING       | 0 | IS_CLOSING
          CLOSING       | SOFTER      | IS_CLOSING   | CLOSING       | 0 | IS_CLOSING
          CLOSING       | HURTS       | IS_CLOSING   | CLOSING       | 0 | IS_CLOSING
          CLOSING       | PAUSE       | IS_CLOSING   | CLOSING       | 0 | IS_CLOSING
          CLOSING       | RESUME      | IS_CLOSING   | CLOSING       | 0 | IS_CLOSING
          CLOSING       | STOP        | END_NOW      | ENDED         | 0 | -
          CLOSING       | HELP        | IS_CLOSING   | CLOSING       | 0 | IS_CLOSING
          CLOSING       | HOW_LONG    | IS_CLOSING   | CLOSING       | 0 | IS_CLOSING
          CLOSING       | WHATS_NEXT  | IS_CLOSING   | CLOSING       | 0 | IS_CLOSING
          CLOSING       | LOUDER      | IS_CLOSING   | CLOSING       | 0 | IS_CLOSING
          CLOSING       | QUIETER     | IS_CLOSING   | CLOSING       | 0 | IS_CLOSING
          CLOSING       | FASTER      | IS_CLOSING   | CLOSING       | 0 | IS_CLOSING
          CLOSING       | SLOWER      | IS_CLOSING   | CLOSING       | 0 | IS_CLOSING
          CLOSING       | OTHER_VOICE | IS_CLOSING   | CLOSING       | 0 | IS_CLOSING
          CLOSING       | YES         | IS_CLOSING   | CLOSING       | 0 | IS_CLOSING
          CLOSING       | NO          | IS_CLOSING   | CLOSING       | 0 | IS_CLOSING
          CLOSING       | UNSURE      | IS_CLOSING   | CLOSING       | 0 | IS_CLOSING
          CLOSING       | LEFT        | IS_CLOSING   | CLOSING       | 0 | IS_CLOSING
          CLOSING       | RIGHT       | IS_CLOSING   | CLOSING       | 0 | IS_CLOSING
          CLOSING       | SKIP        | IS_CLOSING   | CLOSING       | 0 | IS_CLOSING
          CLOSING       | RATE        | IS_CLOSING   | CLOSING       | 0 | IS_CLOSING
          CLOSING       | BETWEEN     | IS_CLOSING   | CLOSING       | 0 | IS_CLOSING
          CLOSING       | CHOOSE      | IS_CLOSING   | CLOSING       | 0 | IS_CLOSING
          CLOSING       | START       | IS_CLOSING   | CLOSING       | 0 | IS_CLOSING
          ENDED         | NEXT        | NOTHING      | ENDED         | 0 | -
          ENDED         | REPEAT      | NOTHING      | ENDED         | 0 | -
          ENDED         | BACK        | NOTHING      | ENDED         | 0 | -
          ENDED         | HARDER      | NOTHING      | ENDED         | 0 | -
          ENDED         | SOFTER      | NOTHING      | ENDED         | 0 | -
          ENDED         | HURTS       | NOTHING      | ENDED         | 0 | -
          ENDED         | PAUSE       | NOTHING      | ENDED         | 0 | -
          ENDED         | RESUME      | NOTHING      | ENDED         | 0 | -
          ENDED         | STOP        | NOTHING      | ENDED         | 0 | -
          ENDED         | HELP        | NOTHING      | ENDED         | 0 | -
          ENDED         | HOW_LONG    | NOTHING      | ENDED         | 0 | -
          ENDED         | WHATS_NEXT  | NOTHING      | ENDED         | 0 | -
          ENDED         | LOUDER      | NOTHING      | ENDED         | 0 | -
          ENDED         | QUIETER     | NOTHING      | ENDED         | 0 | -
          ENDED         | FASTER      | NOTHING      | ENDED         | 0 | -
          ENDED         | SLOWER      | NOTHING      | ENDED         | 0 | -
          ENDED         | OTHER_VOICE | NOTHING      | ENDED         | 0 | -
          ENDED         | YES         | NOTHING      | ENDED         | 0 | -
          ENDED         | NO          | NOTHING      | ENDED         | 0 | -
          ENDED         | UNSURE      | NOTHING      | ENDED         | 0 | -
          ENDED         | LEFT        | NOTHING      | ENDED         | 0 | -
          ENDED         | RIGHT       | NOTHING      | ENDED         | 0 | -
          ENDED         | SKIP        | NOTHING      | ENDED         | 0 | -
          ENDED         | RATE        | NOTHING      | ENDED         | 0 | -
          ENDED         | BETWEEN     | NOTHING      | ENDED         | 0 | -
          ENDED         | CHOOSE      | NOTHING      | ENDED         | 0 | -
          ENDED         | START       | NOTHING      | ENDED         | 0 | -
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
      if (SessionTable.reaction(phase, command).meaningful()) {
        voice(command).ifPresent(effects::remove);
      }
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
      names = {"ASKING_SIDE", "RATING_BEFORE", "RATING_PAIN", "RATING_AFTER", "CLOSING", "ENDED"})
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
      case SCREENING -> Scene.of(MASSAGE, Beforehand.asking(List.of(Signs.WOUND, Signs.NUMB)));
      case PICKING_UP -> Scene.of(MASSAGE, OFFER);
      case ASKING_SIDE -> Scene.of(ONE_SIDED, Beforehand.asking(List.of()));
      case RATING_BEFORE -> Scene.of(MASSAGE, Beforehand.asking(List.of()));
      case RATING_PAIN -> in(Phase.RUNNING).hear(Command.HURTS);
      case RATING_AFTER ->
          in(Phase.RATING_BEFORE)
              .rate(5)
              .hear(Command.NEXT, Command.NEXT, Command.NEXT, Command.NEXT);
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
    return switch (command) {
      case CHOOSE -> scene.choose(2);
      case RATE -> scene.rate(7);
      default -> scene.hear(command);
    };
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
