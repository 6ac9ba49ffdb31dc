package dev.knead.bench;

import dev.knead.fuzz.Fuzzed;
import dev.knead.fuzz.Hostile;
import dev.knead.fuzz.Mutations;
import dev.knead.fuzz.Seed;
import dev.knead.fuzz.Trial;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/** Whatever a list of recordings holds, it brings recordings or a mistake. */
final class ManifestFuzzTest {
  private static final List<Seed> SEEDS =
      List.of(
          Seed.of(
              "manifest.tsv",
              """
              path\tkind\tlabel\tspeaker\tlicence\tsource
              manifest.tsv\tcommand\tnext\tAnna\tMIT\there

              manifest.tsv\tother\tnecks\tBob\tCC0-1.0\tthere
              manifest.tsv\tnoise\t\t\tCC0-1.0\tthere
              manifest.tsv\trir\t\t\tMIT\thttps://example.org
              """));

  @Fuzzed
  void recordingsOrAMistake(@ForAll("files") Hostile hostile) throws IOException {
    Trial.refusingWith(IOException.class).read(hostile, "manifest.tsv", Manifest::read);
  }

  @Provide
  Arbitrary<Hostile> files() {
    return Mutations.ofText(SEEDS);
  }
}
