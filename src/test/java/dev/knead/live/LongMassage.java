package dev.knead.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A massage as long as is wanted, of steps that lead on by themselves.
 *
 * @param file its routine
 * @param step how long each step is
 */
record LongMassage(Path file, Duration step) {
  private static final Duration SHORTEST_STEP = Duration.ofSeconds(90);

  /** A routine has no more. */
  private static final int MOST_STEPS = 60;

  private static final String HEAD =
      """
      id: long-massage
      title: A long massage
      names: [long massage]
      summary: Kneads for a long time.
      language: en-US
      performer: self
      cautions: [This is for machines.]
      sources: [nobody]
      steps:
      """;

  private static final String STEPS =
      """
        - title: Knead for a while
          technique: petrissage
          say: Take the muscle between your hands, and knead it slowly.
          duration: %ds
          pressure: {start: 1, ceiling: 3}
          zones: [calves]
      """;

  /** Writes it into a folder. */
  static LongMassage write(Path folder, Duration length) throws IOException {
    Duration even = length.dividedBy(MOST_STEPS);
    Duration step = even.compareTo(SHORTEST_STEP) > 0 ? even : SHORTEST_STEP;
    int steps = Math.toIntExact(Math.max(1, length.dividedBy(step)));
    Path file = folder.resolve("long-massage.yaml");
    Files.writeString(file, HEAD + STEPS.formatted(step.toSeconds()).repeat(steps));
    return new LongMassage(file, step);
  }
}
