package dev.knead.runtime;

import dev.knead.audio.AudioSink;
import dev.knead.audio.Frame;
import dev.knead.audio.Presence;
import java.io.IOException;

/** Takes no more than time allows: a file or a pipe in place of a loudspeaker, in a live run. */
final class PacedSink implements AudioSink {
  /** How far ahead of time a frame is taken, as a sound line's buffer would. */
  private static final long AHEAD_MILLIS = 80;

  private final AudioSink sink;
  private final WallClock clock;

  PacedSink(AudioSink sink, WallClock clock) {
    this.sink = sink;
    this.clock = clock;
  }

  @Override
  public void write(Frame frame) throws IOException {
    sink.write(frame);
    Pace.await(clock, Frame.millis(frame.position()) - AHEAD_MILLIS);
  }

  @Override
  public Presence presence() {
    return sink.presence();
  }

  @Override
  public String name() {
    return sink.name();
  }

  @Override
  public void close() throws IOException {
    sink.close();
  }
}
