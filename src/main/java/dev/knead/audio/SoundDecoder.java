package dev.knead.audio;

import java.io.IOException;
import java.util.Optional;

/** Takes a compressed sound apart, piece by piece. Used by one thread; the stream is not closed. */
sealed interface SoundDecoder permits FlacDecoder, VorbisDecoder {
  int LOWEST_RATE = 4_000;
  int HIGHEST_RATE = 192_000;

  /** How the pieces are laid down. */
  SoundFormat format();

  /**
   * The next piece, of any number of whole frames, even none.
   *
   * @return empty after the end
   * @throws AudioException when it is damaged; JOrbis may throw a RuntimeException too
   */
  Optional<byte[]> next() throws IOException;

  /** Refuses a rate that is out of range. */
  static void checkRate(long rate, String file) throws AudioException {
    if (rate < LOWEST_RATE || rate > HIGHEST_RATE) {
      throw new AudioException(
          "%s has %,d samples a second, and Knead reads %,d to %,d; record or convert it again."
              .formatted(file, rate, LOWEST_RATE, HIGHEST_RATE));
    }
  }

  /** Refuses a file that is damaged. */
  static AudioException broken(String file, String how) {
    return new AudioException(file + " is damaged: it " + how + "; copy or record it again.");
  }

  /** Refuses a file that ends too early. */
  static AudioException brokenOff(String file) {
    return broken(file, "breaks off before its sound begins");
  }
}
