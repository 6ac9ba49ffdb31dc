package dev.knead.diary;

import dev.knead.routine.Advance;
import dev.knead.routine.Question;
import dev.knead.routine.Risk;
import dev.knead.routine.Routine;
import dev.knead.routine.Side;
import dev.knead.routine.Sides;
import dev.knead.routine.Step;
import dev.knead.routine.Technique;
import dev.knead.routine.Zone;
import dev.knead.session.Balance;
import dev.knead.session.Bookmark;
import dev.knead.session.Massages;
import dev.knead.session.Note;
import dev.knead.session.Shares;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Things to note, to test with. */
final class Notes {
  private Notes() {}

  static Question question(String id, Risk risk) {
    return new Question(
        id, "Is it " + id + "?", Question.Sign.YES, risk, "See a doctor.", List.of("A book"));
  }

  static Note.Answered answered(String id, Risk risk, Question.Sign given) {
    return new Note.Answered(question(id, risk), Optional.of(given));
  }

  static Note.Chosen chosen(String title) {
    Routine routine = Massages.titled(title, Massages.prepare());
    return new Note.Chosen(routine);
  }

  static Note.StepBegan began(int number, Zone... zones) {
    return new Note.StepBegan(
        number,
        new Step(
            "Step " + number,
            Technique.PETRISSAGE,
            "Knead.",
            Optional.empty(),
            Optional.empty(),
            Advance.ON_NEXT,
            Optional.empty(),
            Sides.NONE,
            List.of(),
            List.of(zones),
            List.of(),
            List.of()));
  }

  static Note.StepLeft left(Note.Departure departure) {
    return new Note.StepLeft(
        departure, Duration.ofMillis(61_003), Duration.ofMillis(30_002), Duration.ofMillis(31_001));
  }

  static Bookmark bookmark(int step) {
    return bookmark("test", step, OptionalInt.of(3));
  }

  static Bookmark bookmark(String routine, int step, OptionalInt comfort) {
    return new Bookmark(
        routine,
        8,
        step,
        12_345,
        new Shares(Side.RIGHT, 20_000, 60_001),
        2,
        comfort,
        Optional.of(Side.LEFT),
        OptionalInt.of(6),
        Set.of(0, 12),
        new Balance(100, 200, -50));
  }
}
