package dev.knead.audio;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jcraft.jogg.Buffer;
import com.jcraft.jogg.Packet;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class VorbisSetupTest {
  /** Writes a setup header, bit by bit. */
  private static final class Bits {
    private final Buffer buffer = new Buffer();

    Bits() {
      buffer.writeinit();
      put(8, 5).put(24, 0x726F76).put(24, 0x736962);
    }

    Bits put(int width, int value) {
      buffer.write(value, width);
      return this;
    }

    /** A codebook all of whose words have the same length, and which stands for itself. */
    Bits codebook(int dimensions, int entries) {
      put(24, 0x56_43_42).put(16, dimensions).put(24, entries).put(1, 1).put(5, 20);
      return put(Integer.SIZE - Integer.numberOfLeadingZeros(entries), entries).put(4, 0);
    }

    /** The least before the residues: one time, one floor without partitions. */
    Bits timeAndFloor() {
      return put(6, 0).put(16, 0).put(6, 0).put(16, 1).put(5, 0).put(2, 0).put(4, 0);
    }

    Bits residue(int begin, int end, int classes, int classbook) {
      put(6, 0).put(16, 0).put(24, begin).put(24, end).put(24, 31).put(6, classes - 1);
      put(8, classbook);
      for (int i = 0; i < classes; i++) {
        put(3, 0).put(1, 0);
      }
      return this;
    }

    Packet packet() {
      Packet packet = new Packet();
      packet.packet_base = Arrays.copyOf(buffer.buffer(), buffer.bytes());
      packet.bytes = packet.packet_base.length;
      return packet;
    }
  }

  private static void assertRefused(Bits bits) {
    Packet packet = bits.packet();
    assertThatThrownBy(() -> VorbisSetup.check(packet, "a.ogg"))
        .isInstanceOf(AudioException.class)
        .hasMessageStartingWith("a.ogg is damaged: it contradicts itself");
  }

  private static void assertAccepted(Bits bits) {
    Packet packet = bits.packet();
    assertThatCode(() -> VorbisSetup.check(packet, "a.ogg")).doesNotThrowAnyException();
  }

  @Test
  void theLeastThatCanBe() {
    assertAccepted(new Bits().put(8, 0).codebook(2, 100).timeAndFloor().residue(0, 128, 10, 0));
  }

  @Test
  void codebooksThatTakeTooMuch() {
    assertAccepted(
        new Bits().put(8, 0).codebook(16, 1 << 17).timeAndFloor().residue(0, 128, 1, 0).put(8, 0));
    assertRefused(new Bits().put(8, 0).codebook(16, (1 << 17) + 1));
    assertRefused(new Bits().put(8, 0).codebook(17, 10));
    assertRefused(new Bits().put(8, 0).codebook(0, 10));
    assertRefused(new Bits().put(8, 0).codebook(1, 0));
    assertRefused(new Bits().put(8, 1).codebook(16, 1 << 16).codebook(16, (1 << 16) + 1));
  }

  @Test
  void lengthsThatNeverReachTheEntriesOrReachBeyond() {
    Bits zeros = new Bits().put(8, 0).put(24, 0x56_43_42).put(16, 1).put(24, 100).put(1, 1);
    for (int i = 0; i < 100; i++) {
      zeros.put(32, 0);
    }
    assertRefused(zeros);
    assertRefused(
        new Bits()
            .put(8, 0)
            .put(24, 0x56_43_42)
            .put(16, 1)
            .put(24, 100)
            .put(1, 1)
            .put(5, 1)
            .put(7, 101)
            .put(32, 0)
            .put(32, 0));
  }

  @Test
  void classificationsThatTakeTooMuch() {
    assertRefused(new Bits().put(8, 0).codebook(2, 99).timeAndFloor().residue(0, 128, 10, 0));
    assertRefused(new Bits().put(8, 0).codebook(3, 1 << 18).timeAndFloor().residue(0, 128, 21, 0));
    assertRefused(new Bits().put(8, 0).codebook(16, 1 << 17).timeAndFloor().residue(0, 128, 64, 0));
    assertRefused(new Bits().put(8, 0).codebook(2, 100).timeAndFloor().residue(0, 128, 10, 1));
  }

  @Test
  void residuesOfImpossibleLength() {
    assertRefused(new Bits().put(8, 0).codebook(2, 100).timeAndFloor().residue(0, 1 << 23, 10, 0));
    assertRefused(new Bits().put(8, 0).codebook(2, 100).timeAndFloor().residue(129, 128, 10, 0));
  }

  @Test
  void floorsFromBeforeVorbisOne() {
    Packet packet =
        new Bits().put(8, 0).codebook(2, 100).put(6, 0).put(16, 0).put(6, 0).put(16, 0).packet();
    assertThatThrownBy(() -> VorbisSetup.check(packet, "a.ogg"))
        .isInstanceOf(AudioException.class)
        .hasMessageContaining("older than Vorbis 1.0");
  }

  @Test
  void aHeaderThatBreaksOff() {
    byte[] whole =
        new Bits()
            .put(8, 0)
            .codebook(2, 100)
            .timeAndFloor()
            .residue(0, 128, 10, 0)
            .packet()
            .packet_base;
    for (int length = 0; length < whole.length - 1; length++) {
      Packet packet = new Packet();
      packet.packet_base = Arrays.copyOf(whole, length);
      packet.bytes = length;
      assertThatThrownBy(() -> VorbisSetup.check(packet, "a.ogg"))
          .isInstanceOf(AudioException.class);
    }
  }
}
