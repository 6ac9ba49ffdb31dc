package dev.knead.models;

import dev.knead.fuzz.Fuzzed;
import dev.knead.fuzz.Hostile;
import dev.knead.fuzz.Mutations;
import dev.knead.fuzz.Seed;
import dev.knead.fuzz.Trial;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/** Whatever a catalogue holds, it brings models or a mistake. */
final class CatalogFuzzTest {
  @Fuzzed
  void aCatalogueOrAMistake(@ForAll("files") Hostile hostile) throws IOException {
    Trial.refusingWith(InstallException.class).read(hostile, "catalog.yaml", Catalog::read);
  }

  @Provide
  Arbitrary<Hostile> files() {
    return Mutations.ofText(List.of(Seed.of(Path.of("models", "catalog.yaml"))));
  }
}
