package dev.knead.session;

import dev.knead.routine.Advance;
import dev.knead.routine.Pressure;
import dev.knead.routine.Question;
import dev.knead.routine.Routine;
import dev.knead.routine.Sides;
import dev.knead.routine.Step;
import dev.knead.routine.Technique;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Routines to test with. */
public final class Massages {
  private Massages() {}

  public static Routine of(Step... steps) {
    return titled("Test massage", steps);
  }

  public static Routine titled(String title, Step... steps) {
    return new Routine(
        "test",
        title,
        List.of(),
        "A test.",
        "en-US",
        Routine.Performer.SELF,
        List.of("oil", "a towel", "two cushions"),
        List.of(),
        List.of(),
        List.of(),
        List.of(steps));
  }

  /** The same with questions of its own. */
  public static Routine asking(List<Question> questions, Step... steps) {
    Routine plain = of(steps);
    return new Routine(
        plain.id(),
        plain.title(),
        plain.names(),
        plain.summary(),
        plain.language(),
        plain.performer(),
        plain.needs(),
        questions,
        plain.cautions(),
        plain.sources(),
        plain.steps());
  }

  /** Ten minutes of ice, and what it takes. */
  public static Step ice() {
    return new Step(
        "Ice",
        Technique.COLD,
        "Lay the ice on.",
        Optional.empty(),
        Optional.of(Duration.ofMinutes(10)),
        Advance.ITSELF,
        Optional.empty(),
        Sides.NONE,
        List.of(),
        List.of(),
        List.of(),
        List.of("an ice pack"));
  }

  /** Open end, nothing to press. */
  public static Step prepare() {
    return new Step(
        "Make ready",
        Technique.PREPARE,
        "Rub your palms warm.",
        Optional.empty(),
        Optional.empty(),
        Advance.ON_NEXT,
        Optional.empty(),
        Sides.NONE,
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  /** A clock, one place, pressure 2 to 3, and somewhere to keep off. */
  public static Step knead(Duration duration, Advance advance) {
    return knead(Technique.PETRISSAGE, duration, advance);
  }

  public static Step knead(Technique technique, Duration duration, Advance advance) {
    return new Step(
        "Knead the thigh",
        technique,
        "Lift and roll the muscle.",
        Optional.of("Keep off the hollow of the knee."),
        Optional.of(duration),
        advance,
        Optional.of(new Pressure(2, 3)),
        Sides.NONE,
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  /** A clock shared by sides and directions, and nothing else. */
  public static Step stroke(Duration duration, Sides sides, String... directions) {
    return new Step(
        "Stroke the leg",
        Technique.EFFLEURAGE,
        "Glide along the leg.",
        Optional.empty(),
        Optional.of(duration),
        Advance.ITSELF,
        Optional.of(new Pressure(1, 4)),
        sides,
        List.of(directions),
        List.of(),
        List.of(),
        List.of());
  }
}
