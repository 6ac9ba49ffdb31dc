package dev.knead.audio;

import java.nio.ByteBuffer;

/** How one sample is laid down in bytes, little-endian. Decoded samples lie between -1 and 1. */
enum SampleEncoding {
  UNSIGNED_8(1) {
    @Override
    float next(ByteBuffer bytes) {
      return ((bytes.get() & 0xFF) - 128) / 128f;
    }
  },
  SIGNED_16(2) {
    @Override
    float next(ByteBuffer bytes) {
      return bytes.getShort() / FULL_SCALE;
    }
  },
  SIGNED_24(3) {
    @Override
    float next(ByteBuffer bytes) {
      int low = bytes.getShort() & 0xFFFF;
      return (bytes.get() << 16 | low) / (FULL_SCALE * 256);
    }
  },
  SIGNED_32(4) {
    @Override
    float next(ByteBuffer bytes) {
      return bytes.getInt() / (FULL_SCALE * 65_536);
    }
  },
  FLOAT_32(4) {
    @Override
    float next(ByteBuffer bytes) {
      return bounded(bytes.getFloat());
    }
  },
  FLOAT_64(8) {
    @Override
    float next(ByteBuffer bytes) {
      return bounded((float) bytes.getDouble());
    }
  },
  /** ITU-T G.711, mu-law: all bits inverted; sign, 3 bits of exponent, 4 of mantissa. */
  MU_LAW(1) {
    @Override
    float next(ByteBuffer bytes) {
      int code = ~bytes.get();
      int magnitude = ((((code & 0x0F) << 3) + 132) << ((code >> 4) & 7)) - 132;
      return ((code & 0x80) == 0 ? magnitude : -magnitude) / FULL_SCALE;
    }
  },
  /** ITU-T G.711, A-law: even bits inverted; a set sign bit is positive. */
  A_LAW(1) {
    @Override
    float next(ByteBuffer bytes) {
      int code = bytes.get() ^ 0x55;
      int exponent = (code >> 4) & 7;
      int mantissa = ((code & 0x0F) << 4) + 8;
      int magnitude = exponent == 0 ? mantissa : (mantissa + 256) << (exponent - 1);
      return ((code & 0x80) == 0 ? -magnitude : magnitude) / FULL_SCALE;
    }
  };

  /** The magnitude of the lowest 16-bit sample, which stands for -1. */
  static final float FULL_SCALE = 32_768f;

  private final int width;

  SampleEncoding(int width) {
    this.width = width;
  }

  /** Bytes in a sample. */
  int width() {
    return width;
  }

  /** Takes the next sample from little-endian bytes. */
  abstract float next(ByteBuffer bytes);

  /** The nearest 16-bit sample; what is beyond full scale is clipped. */
  static short quantized(float sample) {
    int nearest = Math.round(sample * FULL_SCALE);
    return (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, nearest));
  }

  /** As above, for each sample. */
  static short[] quantized(float[] samples) {
    short[] quantized = new short[samples.length];
    for (int i = 0; i < samples.length; i++) {
      quantized[i] = quantized(samples[i]);
    }
    return quantized;
  }

  /** A stray NaN or infinity would spread through a filter: it becomes silence or full scale. */
  private static float bounded(float sample) {
    return Float.isNaN(sample) ? 0 : Math.max(-1, Math.min(1, sample));
  }
}
