package dev.knead.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.audio.Pcm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseCacheTest {
  private static final long MOST = 100_000;

  @TempDir Path folder;
  private long now;

  private PhraseCache cache(Path place) {
    InstantSource source = () -> Instant.ofEpochSecond(now);
    return new PhraseCache(place, MOST, source.withZone(ZoneOffset.UTC));
  }

  private static Pcm sound(int length, int level) {
    short[] samples = new short[length];
    for (int i = 0; i < length; i++) {
      samples[i] = (short) (level + i % 7);
    }
    return new Pcm(samples);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  @Test
  void whatWasSpokenIsThereTheNextTime() throws IOException {
    String key = PhraseCache.key("Begin now.", "kevin16");
    cache(folder).put(key, sound(1_000, -300));

    assertThat(cache(folder).get(key).orElseThrow().samples())
        .isEqualTo(sound(1_000, -300).samples());
    assertThat(cache(folder).get(PhraseCache.key("Begin", "now.kevin16"))).isEmpty();
    assertThat(files()).hasSize(1);
  }

  @Test
  void aSoundOfNothingIsASound() {
    String key = PhraseCache.key("");
    cache(folder).put(key, new Pcm(new short[0]));

    assertThat(cache(folder).get(key).orElseThrow().samples()).isEmpty();
  }

  @Test
  void theSamePartsInOtherPlacesAreAnotherName() {
    assertThat(PhraseCache.key("a", "bc")).isNotEqualTo(PhraseCache.key("ab", "c"));
    assertThat(PhraseCache.key("a", "bc")).isEqualTo(PhraseCache.key("a", "bc"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 31, 32, 33, 100, 2_031})
  void aDamagedFileIsThrownAway(int at) throws IOException {
    String key = PhraseCache.key("Begin now.");
    cache(folder).put(key, sound(1_000, 5));
    Path file = files().get(0);
    byte[] bytes = Files.readAllBytes(file);
    bytes[at] ^= 4;
    Files.write(file, bytes);

    assertThat(cache(folder).get(key)).isEmpty();
    assertThat(files()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 31, 33, 1_000, 2_031})
  void aFileThatBreaksOffIsThrownAway(int length) throws IOException {
    String key = PhraseCache.key("Begin now.");
    cache(folder).put(key, sound(1_000, 5));
    Path file = files().get(0);
    Files.write(file, java.util.Arrays.copyOf(Files.readAllBytes(file), length));

    assertThat(cache(folder).get(key)).isEmpty();
    assertThat(files()).isEmpty();
  }

  @Test
  void whatWasNotUsedForTheLongestTimeGoes() throws IOException {
    PhraseCache cache = cache(folder);
    for (int i = 0; i < 12; i++) {
      now = i;
      cache.put(PhraseCache.key("sentence " + i), sound(4_000, i));
    }
    now = 100;
    assertThat(cache(folder).get(PhraseCache.key("sentence 1"))).isPresent();
    now = 200;
    PhraseCache again = cache(folder);
    again.put(PhraseCache.key("one more"), sound(4_000, 12));
    again.put(PhraseCache.key("two more"), sound(12_000, 13));

    PhraseCache fresh = cache(folder);
    assertThat(fresh.get(PhraseCache.key("sentence 0"))).isEmpty();
    assertThat(fresh.get(PhraseCache.key("sentence 1"))).isPresent();
    assertThat(fresh.get(PhraseCache.key("two more"))).isPresent();
    assertThat(bytes()).isLessThanOrEqualTo(MOST);
  }

  private long bytes() throws IOException {
    long sum = 0;
    for (Path file : files()) {
      sum += Files.size(file);
    }
    return sum;
  }

  /** A folder that can't be made stands for a full disk and one that may not be written to. */
  @Test
  void whereNothingCanBeWrittenTheNewestAreKeptInMemory() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "in the way");
    PhraseCache cache = cache(file.resolve("phrases"));
    String key = PhraseCache.key("Begin now.");
    cache.put(key, sound(1_000, 5));
    cache.put(PhraseCache.key("Rest."), sound(1_000, 6));

    assertThat(cache.get(key).orElseThrow().samples()).isEqualTo(sound(1_000, 5).samples());
    assertThat(cache.get(PhraseCache.key("never"))).isEmpty();
    assertThat(Files.readString(file)).isEqualTo("in the way");
  }

  @Test
  void filesOfOthersAreLeftAlone() throws IOException {
    Files.write(folder.resolve("photo.jpg"), new byte[(int) MOST * 2]);
    PhraseCache cache = cache(folder);
    for (int i = 0; i < 30; i++) {
      cache.put(PhraseCache.key("sentence " + i), sound(4_000, i));
    }

    assertThat(folder.resolve("photo.jpg")).exists();
  }

  @Test
  void theComputersClockWillDo() {
    PhraseCache cache = new PhraseCache(folder, MOST, Clock.systemUTC());
    cache.put(PhraseCache.key("a"), sound(10, 1));

    assertThat(cache.get(PhraseCache.key("a"))).isPresent();
  }
}
