package dev.knead.runtime;

import dev.knead.audio.AudioSource;
import dev.knead.audio.Frame;
import dev.knead.audio.Presence;
import java.io.IOException;
import java.util.Optional;

/** Gives a frame when its time has come: a file in place of a microphone, in a live run. */
final class PacedSource implements AudioSource {
  private final AudioSource source;
  private final WallClock clock;

  PacedSource(AudioSource source, WallClock clock) {
    this.source = source;
    this.clock = clock;
  }

  @Override
  public Optional<Frame> read() throws IOException {
    Optional<Frame> frame = source.read();
    if (frame.isPresent()) {
      Pace.await(clock, Frame.millis(frame.get().position() + frame.get().samples().length));
    }
    return frame;
  }

  @Override
  public Presence presence() {
    return source.presence();
  }

  @Override
  public String name() {
    return source.name();
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
