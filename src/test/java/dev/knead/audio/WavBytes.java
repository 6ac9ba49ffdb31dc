package dev.knead.audio;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Builds WAV files by hand, right ones and wrong ones. */
final class WavBytes {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  private WavBytes() {}

  static WavBytes riff() {
    return new WavBytes().ascii("RIFF").int32(0).ascii("WAVE");
  }

  /** A plain file: header and data. */
  static byte[] file(int tag, int channels, int rate, int bits, byte[] data) {
    return riff().format(tag, channels, rate, bits).chunk("data", data).toBytes();
  }

  /** Samples in the given width, little-endian; 8 bits are unsigned, as in any WAV. */
  static byte[] integers(int bits, float[] samples) {
    ByteBuffer data = ByteBuffer.allocate(samples.length * bits / 8).order(ByteOrder.LITTLE_ENDIAN);
    for (float sample : samples) {
      long value = Math.round(sample * ((1L << (bits - 1)) - 1)) + (bits == 8 ? 128L : 0L);
      for (int i = 0; i < bits / 8; i++) {
        data.put((byte) (value >> (8 * i)));
      }
    }
    return data.array();
  }

  static byte[] floats(float[] samples) {
    ByteBuffer data = ByteBuffer.allocate(4 * samples.length).order(ByteOrder.LITTLE_ENDIAN);
    data.asFloatBuffer().put(samples);
    return data.array();
  }

  static byte[] doubles(float[] samples) {
    ByteBuffer data = ByteBuffer.allocate(8 * samples.length).order(ByteOrder.LITTLE_ENDIAN);
    for (float sample : samples) {
      data.putDouble(sample);
    }
    return data.array();
  }

  /** The same samples in every channel. */
  static float[] spread(float[] mono, int channels) {
    float[] all = new float[mono.length * channels];
    for (int i = 0; i < all.length; i++) {
      all[i] = mono[i / channels];
    }
    return all;
  }

  WavBytes format(int tag, int channels, int rate, int bits) {
    return ascii("fmt ").int32(16).formatBody(tag, channels, rate, bits);
  }

  WavBytes formatBody(int tag, int channels, int rate, int bits) {
    int frame = channels * bits / 8;
    return int16(tag).int16(channels).int32(rate).int32(rate * frame).int16(frame).int16(bits);
  }

  WavBytes extensible(int subformat, int channels, int rate, int bits) {
    return ascii("fmt ")
        .int32(40)
        .formatBody(0xFFFE, channels, rate, bits)
        .int16(22)
        .int16(bits)
        .int32(0)
        .int16(subformat)
        .ascii("\0\0\0\0\u0010\0")
        .int32(0x800000)
        .int32(0xAA389B71);
  }

  WavBytes chunk(String id, byte[] body) {
    ascii(id).int32(body.length);
    bytes.writeBytes(body);
    return body.length % 2 == 0 ? this : ascii("\0");
  }

  WavBytes ascii(String text) {
    bytes.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    return this;
  }

  WavBytes int16(int value) {
    bytes.write(value);
    bytes.write(value >> 8);
    return this;
  }

  WavBytes int32(int value) {
    return int16(value).int16(value >> 16);
  }

  byte[] toBytes() {
    return bytes.toByteArray();
  }
}
