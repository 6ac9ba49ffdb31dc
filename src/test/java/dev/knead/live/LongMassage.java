package dev.knead.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A massage as long as is wanted, of steps of a minute and a half that lead on by themselves. */
record LongMassage(Path file) {
  static final Duration STEP = Duration.ofSeconds(90);

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
          duration: 90s
          pressure: {start: 1, ceiling: 3}
          zones: [calves]
      """;

  /** Writes it into a folder. */
  static LongMassage write(Path folder, Duration length) throws IOException {
    long steps = Math.max(1, length.dividedBy(STEP));
    Path file = folder.resolve("long-massage.yaml");
    Files.writeString(file, HEAD + STEPS.repeat(Math.toIntExact(steps)));
    return new LongMassage(file);
  }
}
