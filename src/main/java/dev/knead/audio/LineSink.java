package dev.knead.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import javax.sound.sampled.SourceDataLine;

/**
 * A loudspeaker. Its line holds little, so that a voice that is cut off falls silent soon; a write
 * waits while it is full, and so sets the pace.
 */
final class LineSink implements AudioSink {
  /** How much sound the line should hold, milliseconds. */
  static final int BUFFER_MILLIS = 80;

  private final Devices.OpenLine<SourceDataLine> open;
  private final Optional<Resampler> resampler;

  LineSink(Devices.OpenLine<SourceDataLine> open) {
    this.open = open;
    this.resampler =
        open.format().rate() == Frame.RATE
            ? Optional.empty()
            : Optional.of(new Resampler(Frame.RATE, open.format().rate()));
  }

  @Override
  public void write(Frame frame) throws AudioException {
    short[] samples =
        resampler
            .map(r -> SampleEncoding.quantized(r.resample(floats(frame.samples()))))
            .orElse(frame.samples());
    play(samples);
  }

  private void play(short[] samples) throws AudioException {
    SourceDataLine line = open.line();
    if (!line.isRunning()) {
      line.start();
    }
    byte[] bytes = bytes(samples);
    if (line.write(bytes, 0, bytes.length) < bytes.length) {
      throw new AudioException(
          "The loudspeaker %s has stopped; plug it in again or name another with --speaker."
              .formatted(name()));
    }
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

  /** Plays out what the line still holds; at most its length, {@value #BUFFER_MILLIS} ms. */
  @Override
  public void close() throws AudioException {
    try (SourceDataLine line = open.line()) {
      if (line.isRunning()) {
        if (resampler.isPresent()) {
          play(SampleEncoding.quantized(resampler.get().finish()));
        }
        line.drain();
        line.stop();
      }
    }
  }
}
