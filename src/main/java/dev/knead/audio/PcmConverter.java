package dev.knead.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * Turns a stream of any {@link SoundFormat} into mono samples at {@link Frame#RATE}, piece by
 * piece. Channels are averaged. What is in that form already comes out bit by bit the same.
 */
final class PcmConverter {
  private final SoundFormat format;
  private final Optional<Resampler> resampler;

  PcmConverter(SoundFormat format) {
    this.format = format;
    this.resampler =
        format.rate() == Frame.RATE
            ? Optional.empty()
            : Optional.of(new Resampler(format.rate(), Frame.RATE));
  }

  /** Converts the first {@code length} bytes; an incomplete frame at their end is left out. */
  short[] convert(byte[] bytes, int length) {
    float[] mono = mono(ByteBuffer.wrap(bytes, 0, length).order(ByteOrder.LITTLE_ENDIAN));
    return SampleEncoding.quantized(resampler.map(r -> r.resample(mono)).orElse(mono));
  }

  /** The rest, after the last bytes. */
  short[] finish() {
    return SampleEncoding.quantized(resampler.map(Resampler::finish).orElse(new float[0]));
  }

  private float[] mono(ByteBuffer bytes) {
    float[] mono = new float[bytes.remaining() / format.frameBytes()];
    for (int i = 0; i < mono.length; i++) {
      float sum = 0;
      for (int channel = 0; channel < format.channels(); channel++) {
        sum += format.encoding().next(bytes);
      }
      mono[i] = sum / format.channels();
    }
    return mono;
  }
}
