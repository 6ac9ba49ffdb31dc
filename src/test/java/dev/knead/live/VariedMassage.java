package dev.knead.live;

import dev.knead.routine.Advance;
import dev.knead.routine.Pressure;
import dev.knead.routine.Question;
import dev.knead.routine.Risk;
import dev.knead.routine.Routine;
import dev.knead.routine.Sides;
import dev.knead.routine.Step;
import dev.knead.routine.Technique;
import dev.knead.routine.Zone;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Every kind of step that the shipped routines have. To read one of those takes as long as all else
 * that a short-lived program does.
 */
final class VariedMassage {
  /** Ends no massage, whatever is answered. */
  static final Question QUESTION =
      new Question(
          "numb-skin",
          "Is your skin numb anywhere?",
          Question.Sign.YES,
          Risk.NUMB_SKIN,
          "Use no heat, and no ice.",
          List.of("A book"));

  private VariedMassage() {}

  static Routine routine() {
    return new Routine(
        "varied",
        "Varied massage",
        List.of(),
        "A test.",
        "en-US",
        Routine.Performer.SELF,
        List.of("oil", "a towel"),
        List.of(),
        List.of(),
        List.of(),
        List.of(
            step(Technique.HEAT, Optional.empty(), Optional.empty(), Sides.NONE),
            step(Technique.PREPARE, Optional.empty(), Optional.empty(), Sides.NONE),
            pressed(Technique.EFFLEURAGE, 40, Sides.AFFECTED, Zone.THIGHS_REAR),
            pressed(Technique.EFFLEURAGE, 90, Sides.EACH, Zone.THIGHS_REAR, Zone.CALVES),
            pressed(Technique.PETRISSAGE, 60, Sides.NONE, Zone.LOWER_BACK),
            pressed(Technique.FRICTION, 50, Sides.EACH, Zone.CALVES),
            step(
                Technique.COLD,
                Optional.of(Duration.ofMinutes(2)),
                Optional.empty(),
                Sides.NONE,
                Zone.LOWER_BACK)));
  }

  private static Step pressed(Technique technique, int seconds, Sides sides, Zone... zones) {
    return step(
        technique,
        Optional.of(Duration.ofSeconds(seconds)),
        Optional.of(new Pressure(2, 4)),
        sides,
        zones);
  }

  private static Step step(
      Technique technique,
      Optional<Duration> duration,
      Optional<Pressure> pressure,
      Sides sides,
      Zone... zones) {
    return new Step(
        "Step of " + technique,
        technique,
        "Do this, slowly and gently, as long as it does you good.",
        Optional.empty(),
        duration,
        duration.isEmpty() ? Advance.ON_NEXT : Advance.ITSELF,
        pressure,
        sides,
        List.of(),
        List.of(zones),
        List.of(),
        List.of());
  }
}
