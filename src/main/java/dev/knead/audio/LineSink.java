package dev.knead.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;
import javax.sound.sampled.SourceDataLine;

/**
 * A loudspeaker. Its line holds little, so that a voice that is cut off falls silent soon; a write
 * waits while it is full, and so sets the pace. PulseAudio, unless told otherwise, lets a line run
 * up to two seconds ahead; {@code PULSE_LATENCY_MSEC=40} in the environment holds it to 40 ms.
 *
 * <p>Every write is 20 ms long. After an odd one, a line that ran dry may never start again: the
 * server waits for more than the line still has room for (seen with PulseAudio 16, one stall in
 * ten).
 */
final class LineSink implements AudioSink {
  /** How much sound the line should hold, milliseconds. */
  static final int BUFFER_MILLIS = 80;

  /**
   * Silence played before the line is closed, milliseconds. A sound server holds some sound that it
   * tells the line nothing about, and drops it when the line is closed: 13 to 36 ms were lost with
   * PulseAudio. So it may have silence to drop.
   */
  private static final int TAIL_MILLIS = 200;

  private final Devices.OpenLine<SourceDataLine> open;
  private final Optional<Resampler> resampler;

  LineSink(Devices.OpenLine<SourceDataLine> open) {
    this.open = open;
    this.resampler =
        open.format().rate() == Frame.RATE
            ? Optional.empty()
            : Optional.of(new Resampler(Frame.RATE, open.format().rate()));
    // After one frame of silence, each frame gives exactly 20 ms at the line's rate.
    converted(Frame.silence(0).samples());
  }

  /** A short frame, which is a stream's last, is filled up with silence. */
  @Override
  public void write(Frame frame) throws AudioException {
    SourceDataLine line = open.line();
    if (!line.isRunning()) {
      line.start();
    }
    byte[] bytes = bytes(converted(Arrays.copyOf(frame.samples(), Frame.LENGTH)));
    if (line.write(bytes, 0, bytes.length) < bytes.length) {
      throw new AudioException(
          "The loudspeaker %s has stopped; plug it in again or name another with --speaker."
              .formatted(name()));
    }
  }

  private short[] converted(short[] samples) {
    return resampler
        .map(r -> SampleEncoding.quantized(r.resample(floats(samples))))
        .orElse(samples);
  }

  /** The same in every channel. */
  private byte[] bytes(short[] samples) {
    int channels = open.format().channels();
    ByteBuffer bytes =
        ByteBuffer.allocate(2 * channels * samples.length).order(ByteOrder.LITTLE_ENDIAN);
    for (short sample : samples) {
      for (int channel = 0; channel < channels; channel++) {
        bytes.putShort(sample);
      }
    }
    return bytes.array();
  }

  private static float[] floats(short[] samples) {
    float[] floats = new float[samples.length];
    for (int i = 0; i < samples.length; i++) {
      floats[i] = samples[i] / SampleEncoding.FULL_SCALE;
    }
    return floats;
  }

  @Override
  public String name() {
    return open.name();
  }

  @Override
  public void abort() {
    // The write that hangs looks whether the line still runs.
    open.line().stop();
    open.line().close();
  }

  /** Plays out what is still held back, which takes some {@value #TAIL_MILLIS} ms. */
  @Override
  public void close() throws AudioException {
    try (SourceDataLine line = open.line()) {
      if (line.isRunning()) {
        for (int millis = 0; millis < TAIL_MILLIS; millis += Frame.MILLIS) {
          write(Frame.silence(0));
        }
        line.drain();
        line.stop();
      }
    }
  }
}
