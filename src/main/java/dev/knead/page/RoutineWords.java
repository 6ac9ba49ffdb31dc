package dev.knead.page;

import dev.knead.markup.Ssml;
import dev.knead.routine.Routine;
import java.util.List;

/** What a routine is, in words to read. */
public final class RoutineWords {
  private RoutineWords() {}

  /** Steps, time (rounded up) and performer, such as "4 steps, 8 minutes, with a partner". */
  public static String facts(Routine routine) {
    return "%s, %s, %s"
        .formatted(
            ReportWords.counted(routine.steps().size(), "step"),
            TimeWords.minutes(routine.workingTime()),
            routine.performer() == Routine.Performer.SELF ? "by yourself" : "with a partner");
  }

  /** Its own questions for signs that speak against it, as they are asked. */
  public static List<String> questions(Routine routine) {
    return routine.questions().stream()
        .map(question -> Ssml.checked(question.ask()).text())
        .toList();
  }
}
