package dev.knead.runtime;

import dev.knead.audio.AudioSink;
import dev.knead.audio.AudioSource;
import java.io.InterruptedIOException;

/** Who sets the pace of a live run's microphone or loudspeaker. */
public enum Pace {
  /** The device does: its reads and writes wait for real time. */
  DEVICE,
  /** Nothing does, as with a file: the run holds it to real time. */
  CLOCK;

  AudioSource hold(AudioSource source, WallClock clock, LoudspeakerTap tap) {
    return this == DEVICE ? new InStep(source, tap, clock) : new PacedSource(source, clock);
  }

  AudioSink hold(AudioSink sink, WallClock clock) {
    return this == DEVICE ? sink : new PacedSink(sink, clock);
  }

  static void await(Clock clock, long millis) throws InterruptedIOException {
    Waiting.on(
        () -> {
          clock.await(millis);
          return millis;
        });
  }
}
