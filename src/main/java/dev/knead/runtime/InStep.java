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
 *
 * <p>A line can also lose sound without saying so, as where a sound server moves it to another
 * device. From then on some frames always wait; those are thrown away as well.
 */
final class InStep implements AudioSource {
  /** In frames: two seconds, in which even a busy machine catches up once. */
  private static final int WATCHED = 100;

  /** In frames: what waits at least, when one thread is now and then a little late. */
  private static final int USUAL = 3;

  private final AudioSource source;
  private final LoudspeakerTap tap;
  private long next = -1;
  private int watched;
  private int least = Integer.MAX_VALUE;

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
    watch();
  }

  private void watch() {
    least = Math.min(least, tap.size());
    watched++;
    if (watched < WATCHED) {
      return;
    }
    if (least > USUAL) {
      // All but the one for this frame.
      for (int surplus = least - 1; surplus > 0; surplus--) {
        tap.take();
      }
    }
    watched = 0;
    least = Integer.MAX_VALUE;
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
