package dev.knead.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.audio.Pcm;
import dev.knead.fuzz.Fuzzed;
import dev.knead.fuzz.Hostile;
import dev.knead.fuzz.Mutations;
import dev.knead.fuzz.Seed;
import dev.knead.fuzz.Trial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/** Whatever a kept sentence's file holds, it is the sentence, or it is thrown away. */
final class PhraseCacheFuzzTest {
  private static final Pcm SENTENCE = new Pcm(new short[] {1, 2, 3, -4, 5, 600, -7_000, 32_767});
  private static final String NAME = "sentence.phrase";

  @Fuzzed
  void theSentenceOrNothing(@ForAll("files") Hostile hostile) throws IOException {
    Trial.refusingNothing()
        .read(
            hostile,
            NAME,
            file -> {
              Optional<Pcm> sound = cache(file.getParent()).get("sentence");
              assertThat(Files.exists(file)).isEqualTo(sound.isPresent());
              sound.ifPresent(pcm -> assertThat(pcm.samples()).isEqualTo(SENTENCE.samples()));
            });
  }

  @Provide
  Arbitrary<Hostile> files() throws IOException {
    Path folder = Files.createTempDirectory("knead-fuzz-");
    Path file = folder.resolve(NAME);
    try {
      cache(folder).put("sentence", SENTENCE);
      return Mutations.ofBytes(List.of(Seed.of(NAME, Files.readAllBytes(file))));
    } finally {
      Files.deleteIfExists(file);
      Files.delete(folder);
    }
  }

  private static PhraseCache cache(Path folder) {
    Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    return new PhraseCache(folder, PhraseCache.USUAL_BYTES, clock);
  }
}
