package dev.knead.bench;

import dev.knead.hearing.Heard;
import java.util.List;

/**
 * What came of listening to a scene.
 *
 * @param heard the commands, in order; positions in the scene's samples
 * @param cpuNanos the processor time that listening took, without any preparation
 */
public record Outcome(List<Heard> heard, long cpuNanos) {
  public Outcome {
    heard = List.copyOf(heard);
  }
}
