package dev.knead.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the bytes, a file gives sound or a sentence, and takes no more memory than is fair. */
class HostileSoundFileTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** Taken over all, not at once: the whole files take up to 30 MB. */
  private static final long FAIR_BYTES = 200L << 20;

  /** So that an endless loop ends the test; a file takes some milliseconds. */
  private static final Duration GENEROUS = Duration.ofMinutes(5);

  private static final int VARIANTS = 200;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lower-22050-mono.ogg",
        "lower-44100-stereo.ogg",
        "lower-16000-one-page.ogg",
        "lower-16000-mono-16.flac",
        "lower-44100-stereo-16.flac",
        "lower-48000-mono-24.flac",
        "lower-8000-mono-8.flac"
      })
  void filesThatBreakOff(String name) throws IOException {
    byte[] whole = Samples.bytes(name);
    assertTimeoutPreemptively(
        GENEROUS,
        () -> {
          for (int tenth = 0; tenth <= 10; tenth++) {
            readFairly(Arrays.copyOf(whole, whole.length * tenth / 10));
          }
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lower-22050-mono.ogg",
        "lower-44100-stereo.ogg",
        "lower-16000-one-page.ogg",
        "lower-16000-mono-16.flac",
        "lower-44100-stereo-16.flac",
        "lower-48000-mono-24.flac",
        "lower-8000-mono-8.flac"
      })
  void filesWithWrongBytes(String name) throws IOException {
    byte[] whole = Samples.bytes(name);
    assertTimeoutPreemptively(
        GENEROUS,
        () -> {
          Random random = new Random(name.hashCode());
          for (int i = 0; i < VARIANTS; i++) {
            readFairly(spoilt(whole, random, whole.length));
          }
        });
  }

  /** Half of them in the headers, where a library believes most. */
  @ParameterizedTest
  @ValueSource(
      strings = {"lower-22050-mono.ogg", "lower-44100-stereo.ogg", "lower-16000-one-page.ogg"})
  void oggFilesWithWrongBytesAndRightChecksums(String name) throws IOException {
    byte[] whole = Samples.bytes(name);
    assertTimeoutPreemptively(
        GENEROUS,
        () -> {
          Random random = new Random(name.hashCode());
          for (int i = 0; i < 2 * VARIANTS; i++) {
            int reach = i % 2 == 0 ? whole.length : 600;
            readFairly(OggBytes.mended(spoilt(whole, random, reach)));
          }
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"OggS", "fLaC", "fLaC\0\0\0\42"})
  void randomBytesBehindTheMagic(String magic) {
    byte[] head = magic.getBytes(StandardCharsets.ISO_8859_1);
    assertTimeoutPreemptively(
        GENEROUS,
        () -> {
          Random random = new Random(5);
          for (int i = 0; i < VARIANTS; i++) {
            byte[] file = new byte[random.nextInt(20_000) + head.length];
            random.nextBytes(file);
            System.arraycopy(head, 0, file, 0, head.length);
            readFairly(file);
          }
        });
  }

  /** One to four bytes of the first ones changed: to anything, or by a bit. */
  private static byte[] spoilt(byte[] whole, Random random, int reach) {
    byte[] spoilt = whole.clone();
    for (int left = 1 + random.nextInt(4); left > 0; left--) {
      int at = random.nextInt(Math.min(reach, spoilt.length));
      spoilt[at] =
          (byte) (random.nextBoolean() ? random.nextInt() : spoilt[at] ^ 1 << random.nextInt(8));
    }
    return spoilt;
  }

  private void readFairly(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("hostile"), bytes);
    long before = THREADS.getCurrentThreadAllocatedBytes();
    try {
      SoundFile.read(file);
    } catch (AudioException e) {
      assertThat(e).hasMessageContaining("hostile");
    }
    assertThat(THREADS.getCurrentThreadAllocatedBytes() - before).isLessThan(FAIR_BYTES);
  }
}
