package dev.knead.audio;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/**
 * Whatever the bytes, a reader gives sound or a sentence, and takes no more memory than is fair.
 */
class HostileWavTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static final long FAIR_BYTES = 4 << 20;

  /** A change of a file: some bytes put over those at a place. */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  record Mutation(int at, byte[] bytes) {
    void applyTo(byte[] file) {
      int length = Math.max(0, Math.min(bytes.length, file.length - at));
      System.arraycopy(bytes, 0, file, Math.min(at, file.length), length);
    }
  }

  @Property(tries = 500)
  void anyBytes(@ForAll @Size(max = 2_000) byte[] bytes) throws IOException {
    readFairly(bytes);
  }

  @Property(tries = 2_000)
  void aHeaderWithMistakes(
      @ForAll("files") byte[] file, @ForAll("mutations") List<Mutation> mutations)
      throws IOException {
    byte[] broken = file.clone();
    mutations.forEach(mutation -> mutation.applyTo(broken));
    readFairly(broken);
  }

  @Property(tries = 300)
  void aFileThatBreaksOff(@ForAll("files") byte[] file, @ForAll("lengths") int length)
      throws IOException {
    readFairly(Arrays.copyOf(file, Math.min(length, file.length)));
  }

  @Provide
  Arbitrary<byte[]> files() {
    return Combinators.combine(
            Arbitraries.of(1, 3, 6, 7, 0xFFFE),
            Arbitraries.of(1, 2, 6, 255),
            Arbitraries.of(4_000, 8_000, 16_000, 44_100, 48_000, 191_999, 192_000),
            Arbitraries.of(8, 16, 24, 32, 64))
        .as(
            (tag, channels, rate, bits) ->
                (tag == 0xFFFE
                        ? WavBytes.riff().extensible(1, channels, rate, bits)
                        : WavBytes.riff().format(tag, channels, rate, bits))
                    .chunk("LIST", new byte[5])
                    .chunk("data", new byte[400])
                    .toBytes());
  }

  @Provide
  Arbitrary<List<Mutation>> mutations() {
    Arbitrary<byte[]> bytes =
        Arbitraries.oneOf(
            Arbitraries.bytes().array(byte[].class).ofMinSize(1).ofMaxSize(4),
            Arbitraries.of(
                new byte[] {-1, -1, -1, -1}, new byte[] {-1, -1, -1, 0x7F}, new byte[4]));
    return Combinators.combine(Arbitraries.integers().between(0, 90), bytes)
        .as(Mutation::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4);
  }

  @Provide
  Arbitrary<Integer> lengths() {
    return Arbitraries.integers().between(0, 100);
  }

  private static void readFairly(byte[] bytes) throws IOException {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    try (WavReader reader = WavReader.open(new ByteArrayInputStream(bytes), "hostile.wav")) {
      long samples = 0;
      for (var piece = reader.next(); piece.isPresent(); piece = reader.next()) {
        samples += piece.get().length;
      }
      // A byte may be a sample, and the lowest rate makes four of one.
      assertThat(samples).isLessThanOrEqualTo(4L * bytes.length);
    } catch (AudioException e) {
      assertThat(e).hasMessageContaining("hostile.wav");
    }
    assertThat(THREADS.getCurrentThreadAllocatedBytes() - before).isLessThan(FAIR_BYTES);
  }
}
