package dev.knead.runtime;

import dev.knead.routine.Advance;
import dev.knead.routine.Question;
import dev.knead.routine.Sides;
import dev.knead.routine.Step;
import dev.knead.session.Beforehand;
import dev.knead.session.Massages;
import dev.knead.session.SessionState;
import dev.knead.session.Signs;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Short massages of every kind. */
final class RandomMassage {
  private RandomMassage() {}

  static SessionState beginning(Random random) {
    Step[] steps = steps(random);
    return switch (random.nextInt(4)) {
      case 0 -> SessionState.of(Massages.of(steps), Beforehand.asking(questions(random)));
      case 1 ->
          SessionState.choosing(List.of(Massages.of(steps), Massages.titled("Another", steps)));
      default -> SessionState.of(Massages.of(steps));
    };
  }

  private static List<Question> questions(Random random) {
    List<Question> questions = new ArrayList<>();
    for (Question question : List.of(Signs.CHEST, Signs.DIAGNOSIS, Signs.WOUND, Signs.NUMB)) {
      if (random.nextInt(4) == 0) {
        questions.add(question);
      }
    }
    return questions;
  }

  private static Step[] steps(Random random) {
    Step[] steps = new Step[1 + random.nextInt(3)];
    for (int i = 0; i < steps.length; i++) {
      Duration duration = Duration.ofMillis(500 + random.nextInt(25_000));
      steps[i] =
          switch (random.nextInt(5)) {
            case 0 -> Massages.prepare();
            case 1 -> Massages.knead(duration, Advance.ON_NEXT);
            case 2 -> Massages.stroke(duration, any(random), "up", "down");
            default -> Massages.knead(duration, Advance.ITSELF);
          };
    }
    return steps;
  }

  private static Sides any(Random random) {
    List<Sides> sides = List.of(Sides.values());
    return sides.get(random.nextInt(sides.size()));
  }
}
