package dev.knead.rehearsal;

import dev.knead.fuzz.Fuzzed;
import dev.knead.fuzz.Hostile;
import dev.knead.fuzz.Mutations;
import dev.knead.fuzz.Seed;
import dev.knead.fuzz.Trial;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/** Whatever a script's file holds, reading it brings a script or its mistakes. */
final class ScriptFuzzTest {
  private static final List<Seed> SEEDS =
      Stream.of("routines/rehearsals", "src/test/resources/rehearsals")
          .flatMap(folder -> Seed.under(folder, ".yaml").stream())
          .toList();

  @Fuzzed
  void aScriptOrItsMistakes(@ForAll("files") Hostile hostile) throws IOException {
    Trial.refusingWith(ScriptException.class).read(hostile, "script.yaml", ScriptReader::read);
  }

  @Provide
  Arbitrary<Hostile> files() {
    return Mutations.ofText(SEEDS);
  }
}
