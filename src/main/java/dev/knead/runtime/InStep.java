package dev.knead.runtime;

import dev.knead.audio.AudioSource;
import dev.knead.audio.Frame;
import dev.knead.audio.Presence;
import java.io.IOException;
import java.util.Optional;

/**
 * A microphone's line, kept in step with the loudspeaker. The coach speaks while the model is being
 * loaded: what was played before the line gave its first frame has no echo in it, and neither has
 * what was played while the line threw sound away. So it is thrown away, too; else the canceller
 * would be told of each sound up to a second after its echo.
 */
final class InStep implements AudioSource {
  private final AudioSource source;
  private final LoudspeakerTap tap;
  private long next = -1;

  InStep(AudioSource source, LoudspeakerTap tap) {
    this.source = source;
    this.tap = tap;
  }

  @Override
  public Optional<Frame> read() throws IOException {
    Optional<Frame> frame = source.read();
    frame.ifPresent(this::follow);
    return frame;
  }

  private void follow(Frame frame) {
    if (next < 0) {
      tap.clear();
    } else {
      for (long at = next + Frame.LENGTH; at <= frame.position(); at += Frame.LENGTH) {
        tap.take();
      }
    }
    next = frame.position() + frame.samples().length;
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
