package dev.knead.runtime;

import dev.knead.audio.AudioSource;
import dev.knead.audio.Frame;
import dev.knead.audio.Level;
import dev.knead.audio.Loudness;
import dev.knead.audio.Presence;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/**
 * A microphone that tells how loud it is. It is read and closed by one thread; any thread may ask
 * for the level.
 */
final class MeasuredMicrophone implements AudioSource {
  /** A tenth of a second. */
  private static final int FRAMES = Frame.RATE / 10 / Frame.LENGTH;

  private final AudioSource source;
  private final double[] meanSquares = new double[FRAMES];
  private int next;
  private volatile double level = Double.NEGATIVE_INFINITY;

  MeasuredMicrophone(AudioSource source) {
    this.source = source;
  }

  /**
   * The root mean square of the last tenth of a second in dBFS; negative infinity in silence,
   * before the first frame and after the last.
   */
  double dbfs() {
    return level;
  }

  @Override
  public Optional<Frame> read() throws IOException {
    Optional<Frame> frame = Optional.empty();
    try {
      frame = source.read();
    } finally {
      level = frame.map(this::measured).orElse(Double.NEGATIVE_INFINITY);
    }
    return frame;
  }

  private double measured(Frame frame) {
    meanSquares[next] = Loudness.meanSquare(frame.samples());
    next = (next + 1) % FRAMES;
    return Level.dbfs(Math.sqrt(Arrays.stream(meanSquares).average().orElse(0)));
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
