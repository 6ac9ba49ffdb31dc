package dev.knead.audio;

import java.time.Duration;

/**
 * A finished piece of mono sound at {@link Frame#RATE}, 16-bit signed. Not to be written into.
 *
 * @param samples the sound
 */
@SuppressWarnings("ArrayRecordComponent") // sounds are compared by nobody
public record Pcm(short[] samples) {
  /** How long it plays. */
  public Duration duration() {
    return Duration.ofMillis(Frame.millis(samples.length));
  }
}
