package dev.knead.speech;

import dev.knead.fuzz.Fuzzed;
import dev.knead.fuzz.Hostile;
import dev.knead.fuzz.Mutations;
import dev.knead.fuzz.Seed;
import dev.knead.fuzz.Trial;
import java.io.IOException;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/** Whatever a voice.yaml holds, it brings a pack or a mistake. */
final class VoicePackFuzzTest {
  @Fuzzed
  void aPackOrAMistake(@ForAll("files") Hostile hostile) throws IOException {
    Trial.refusingWith(VoiceException.class)
        .read(hostile, Voices.FILE, file -> VoicePackReader.read(file.getParent()));
  }

  @Provide
  Arbitrary<Hostile> files() {
    return Mutations.ofText(Seed.under("models/voices", ".yaml"));
  }
}
