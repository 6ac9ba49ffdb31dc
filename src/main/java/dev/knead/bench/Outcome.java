package dev.knead.bench;

import dev.knead.hearing.Heard;
import java.util.List;
import java.util.Optional;

/**
 * What came of listening to a scene.
 *
 * @param heard the commands, in order; positions in the scene's samples
 * @param cpuNanos the processor time that listening took, without any preparation
 * @param looks what the recognizer was shown behind a gate; empty where it was shown everything
 */
public record Outcome(List<Heard> heard, long cpuNanos, Optional<List<Look>> looks) {
  public Outcome {
    heard = List.copyOf(heard);
    looks = looks.map(List::copyOf);
  }

  /** Of somebody who listens without a gate. */
  public Outcome(List<Heard> heard, long cpuNanos) {
    this(heard, cpuNanos, Optional.empty());
  }
}
