package dev.knead.audio;

import com.jcraft.jogg.Buffer;
import com.jcraft.jogg.Packet;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks the setup header of a Vorbis stream before JOrbis reads it, which believes any size.
 * Layout: Xiph.Org, <cite>Vorbis I specification</cite>, sections 3.2.1, 4.2.4, 7.2.2 and 8.6.1.
 * What lies beyond the residues takes little memory, whatever it claims.
 */
final class VorbisSetup {
  private static final int HEAD_BITS = 7 * 8;
  private static final int CODEBOOK_SYNC = 0x56_43_42;

  /** Encoders use 8. With many more, the library's search for a root would overflow. */
  private static final int MOST_DIMENSIONS = 16;

  /** Numbers in all codebooks together; those of the reference encoder have fewer than 2^18. */
  private static final long MOST_NUMBERS = 1 << 21;

  /** Encoders use some hundreds. The library keeps a list for each, for every mode. */
  private static final long MOST_CLASSIFICATIONS = 1 << 13;

  /** Half of the largest block, for each of 8 channels. */
  private static final int MOST_RESIDUES = 1 << 15;

  private record Codebook(int dimensions, int entries) {}

  private final Buffer bits = new Buffer();
  private final String file;

  private VorbisSetup(Packet packet, String file) {
    this.file = file;
    bits.readinit(packet.packet_base, packet.packet, packet.bytes);
  }

  /**
   * @throws AudioException when it is damaged, or takes more than any encoder asks for
   */
  static void check(Packet packet, String file) throws AudioException {
    VorbisSetup setup = new VorbisSetup(packet, file);
    setup.skip(HEAD_BITS);
    List<Codebook> codebooks = setup.codebooks();
    setup.skip(16 * (setup.read(6) + 1)); // what was meant for times
    setup.floors();
    setup.residues(codebooks);
  }

  private List<Codebook> codebooks() throws AudioException {
    int count = read(8) + 1;
    List<Codebook> codebooks = new ArrayList<>();
    long numbers = 0;
    for (int i = 0; i < count; i++) {
      expect(read(24) == CODEBOOK_SYNC);
      Codebook codebook = new Codebook(read(16), read(24));
      expect(codebook.dimensions > 0 && codebook.dimensions <= MOST_DIMENSIONS);
      expect(codebook.entries > 0);
      numbers += (long) codebook.dimensions * codebook.entries;
      expect(numbers <= MOST_NUMBERS);
      lengths(codebook.entries);
      vectors(codebook);
      codebooks.add(codebook);
    }
    return codebooks;
  }

  private void lengths(int entries) throws AudioException {
    if (read(1) == 0) {
      boolean sparse = read(1) == 1;
      for (int i = 0; i < entries; i++) {
        if (!sparse || read(1) == 1) {
          skip(5);
        }
      }
      return;
    }
    skip(5);
    int done = 0;
    while (done < entries) {
      done += read(bitsFor(entries - done));
    }
    expect(done == entries);
  }

  private void vectors(Codebook codebook) throws AudioException {
    int kind = read(4);
    expect(kind <= 2);
    if (kind == 0) {
      return;
    }
    skip(64); // least and step
    int width = read(4) + 1;
    skip(1);
    long values = kind == 1 ? root(codebook) : (long) codebook.dimensions * codebook.entries;
    for (long i = 0; i < values; i++) {
      skip(width);
    }
  }

  /** The largest number whose power of as many dimensions is not over the entries. */
  private static long root(Codebook codebook) {
    long root = 1;
    while (power(root + 1, codebook.dimensions) <= codebook.entries) {
      root++;
    }
    return root;
  }

  /** A power, or something over {@link #MOST_NUMBERS} where it is over that. */
  private static long power(long base, int exponent) {
    long power = 1;
    for (int i = 0; i < exponent && power <= MOST_NUMBERS; i++) {
      power *= base;
    }
    return power;
  }

  private void floors() throws AudioException {
    int count = read(6) + 1;
    for (int i = 0; i < count; i++) {
      int kind = read(16);
      if (kind == 0) {
        throw new AudioException(
            file
                + " comes from an encoder older than Vorbis 1.0, which Knead can't read; convert"
                + " it, for example: ffmpeg -i in.ogg out.wav");
      }
      expect(kind == 1);
      floor();
    }
  }

  private void floor() throws AudioException {
    int[] partitions = new int[read(5)];
    int classes = 0;
    for (int i = 0; i < partitions.length; i++) {
      partitions[i] = read(4);
      classes = Math.max(classes, partitions[i] + 1);
    }
    int[] dimensions = new int[classes];
    for (int i = 0; i < classes; i++) {
      dimensions[i] = read(3) + 1;
      int subclasses = read(2);
      skip(subclasses == 0 ? 0 : 8);
      skip(8 << subclasses);
    }
    skip(2);
    int width = read(4);
    for (int partition : partitions) {
      skip(width * dimensions[partition]);
    }
  }

  private void residues(List<Codebook> codebooks) throws AudioException {
    int count = read(6) + 1;
    for (int i = 0; i < count; i++) {
      expect(read(16) <= 2);
      int begin = read(24);
      int end = read(24);
      expect(begin <= end && end <= MOST_RESIDUES);
      skip(24);
      int classes = read(6) + 1;
      int classbook = read(8);
      expect(classbook < codebooks.size());
      Codebook codebook = codebooks.get(classbook);
      expect(
          power(classes, codebook.dimensions) <= Math.min(codebook.entries, MOST_CLASSIFICATIONS));
      int books = 0;
      for (int j = 0; j < classes; j++) {
        books += Integer.bitCount(read(3));
        if (read(1) == 1) {
          books += Integer.bitCount(read(5));
        }
      }
      skip(8 * books);
    }
  }

  /** The next bits, as a number; up to 24 of them. */
  private int read(int width) throws AudioException {
    int number = width == 0 ? 0 : bits.read(width);
    expect(number >= 0);
    return number;
  }

  private void skip(int count) throws AudioException {
    for (int left = count; left > 0; left -= 8) {
      read(Math.min(8, left));
    }
  }

  private void expect(boolean right) throws AudioException {
    if (!right) {
      throw SoundDecoder.broken(file, "contradicts itself before its sound begins");
    }
  }

  /** How many bits a number takes: 0 for 0, 1 for 1, 2 for 2 and 3. */
  private static int bitsFor(int number) {
    return Integer.SIZE - Integer.numberOfLeadingZeros(number);
  }
}
