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
 * device. From then on some frames always wait, also when the microphone has to be waited for;
 * those are thrown away as well. What waits while the reader is behind belongs to sound that waits
 * in the line: it is kept.
 */
final class InStep implements AudioSource {
  /** In frames that were waited for: at least two seconds. */
  private static final int WATCHED = 100;

  /** Whoever waited so long for a frame is not behind. */
  private static final long WAITED_MILLIS = 5;

  /** In frames: what waits at least, when one thread is now and then a little late. */
  private static final int USUAL = 3;

  private final AudioSource source;
  private final LoudspeakerTap tap;
  private final Clock clock;
  private long next = -1;
  private int watched;
  private int least = Integer.MAX_VALUE;

  InStep(AudioSource source, LoudspeakerTap tap, Clock clock) {
    this.source = source;
    this.tap = tap;
    this.clock = clock;
  }

  @Override
  public Optional<Frame> read() throws IOException {
    long began = clock.millis();
    Optional<Frame> frame = source.read();
    frame.ifPresent(this::follow);
    if (clock.millis() - began >= WAITED_MILLIS) {
      watch();
    }
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

  private void watch() {
    least = Math.min(least, tap.size());
    watched++;
    if (watched < WATCHED) {
      return;
    }
    if (least > USUAL) {
      // All but the one for this frame; but no words, which the ear would then not know as its own.
      tap.dropSilence(least - 1);
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
