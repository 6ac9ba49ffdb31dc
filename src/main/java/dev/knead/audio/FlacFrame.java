package dev.knead.audio;

import java.io.IOException;
import java.io.UTFDataFormatException;
import java.util.Optional;

/**
 * The head of a FLAC frame: RFC 9639, section 9.1.
 *
 * @param length samples per channel, 1 to 65,536
 * @param rate per second; 0 where the file's header tells it
 * @param stereo how its channels are laid down
 * @param channels from 1 to 8
 * @param bits width of a sample; 0 where the file's header tells it
 */
record FlacFrame(int length, int rate, Stereo stereo, int channels, int bits) {
  private static final int SYNC = 0x7FFC;
  private static final int[] RATES = {
    0, 88_200, 176_400, 192_000, 8_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000, 96_000
  };
  private static final int[] BITS = {0, 8, 12, -1, 16, 20, 24, 32};

  /** What the two channels of a frame hold. */
  enum Stereo {
    INDEPENDENT,
    LEFT_SIDE,
    SIDE_RIGHT,
    MID_SIDE;

    /** The difference of two samples takes one bit more than each. */
    int extraBits(int channel) {
      return switch (this) {
        case INDEPENDENT -> 0;
        case LEFT_SIDE, MID_SIDE -> channel;
        case SIDE_RIGHT -> 1 - channel;
      };
    }

    /** Turns the first samples of both channels into left and right. */
    void restore(long[][] samples, int length) {
      for (int i = 0; this != INDEPENDENT && i < length; i++) {
        long first = samples[0][i];
        long second = samples[1][i];
        switch (this) {
          case LEFT_SIDE -> samples[1][i] = first - second;
          case SIDE_RIGHT -> samples[0][i] = first + second;
          default -> {
            // The lowest bit of the sum, lost in the middle, is that of the difference.
            long sum = (first << 1) | (second & 1);
            samples[0][i] = (sum + second) >> 1;
            samples[1][i] = (sum - second) >> 1;
          }
        }
      }
    }
  }

  /**
   * Reads the next bytes as the head of a frame.
   *
   * @return empty when they are none: the file is damaged
   */
  static Optional<FlacFrame> read(FlacBits in) throws IOException {
    in.restart();
    if (in.unsigned(15) != SYNC) {
      return Optional.empty();
    }
    in.unsigned(1); // whether all frames have one length
    int lengthCode = (int) in.unsigned(4);
    int rateCode = (int) in.unsigned(4);
    int channelCode = (int) in.unsigned(4);
    int bits = BITS[(int) in.unsigned(3)];
    in.unsigned(1);
    try {
      skipNumber(in);
    } catch (UTFDataFormatException e) {
      return Optional.empty();
    }
    int length = length(lengthCode, in);
    int rate = rate(rateCode, in);
    int crc = in.crc8();
    if (in.unsigned(8) != crc || length == 0 || rate < 0 || channelCode > 10 || bits < 0) {
      return Optional.empty();
    }
    Stereo stereo = channelCode < 8 ? Stereo.INDEPENDENT : Stereo.values()[channelCode - 7];
    int channels = channelCode < 8 ? channelCode + 1 : 2;
    return Optional.of(new FlacFrame(length, rate, stereo, channels, bits));
  }

  /** The frame's number, coded as UTF-8 codes characters, in up to 7 bytes. */
  private static void skipNumber(FlacBits in) throws IOException {
    int first = (int) in.unsigned(8);
    int ones = Integer.numberOfLeadingZeros(~first << 24);
    if (ones == 1 || ones == 8) {
      throw new UTFDataFormatException();
    }
    for (int i = 1; i < ones; i++) {
      in.unsigned(8);
    }
  }

  private static int length(int code, FlacBits in) throws IOException {
    return switch (code) {
      case 0 -> 0;
      case 1 -> 192;
      case 2, 3, 4, 5 -> 144 << code;
      case 6 -> (int) in.unsigned(8) + 1;
      case 7 -> (int) in.unsigned(16) + 1;
      default -> 1 << code;
    };
  }

  private static int rate(int code, FlacBits in) throws IOException {
    return switch (code) {
      case 12 -> 1_000 * (int) in.unsigned(8);
      case 13 -> (int) in.unsigned(16);
      case 14 -> 10 * (int) in.unsigned(16);
      case 15 -> -1;
      default -> RATES[code];
    };
  }
}
