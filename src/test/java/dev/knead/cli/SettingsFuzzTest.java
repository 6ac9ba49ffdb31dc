package dev.knead.cli;

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

/** Whatever the settings file holds, it brings settings or its first mistake. */
final class SettingsFuzzTest {
  private static final List<Seed> SEEDS =
      List.of(
          Seed.of(
              "of-a-person",
              """
              # The microphone that has USB in its name.
              mic: USB
              speaker: default

              voice: kevin16
              """),
          Seed.of(
              "everything",
              """
              mic: "-"
              speaker: 'out.wav'
              voice: kevin
              model: vosk-model-small-en-us-0.3
              strictness: strict
              debug: true
              """));

  @Fuzzed
  void settingsOrAMistake(@ForAll("files") Hostile hostile) throws IOException {
    Trial.refusingWith(SettingsException.class).read(hostile, "config.yaml", SettingsFile::read);
  }

  @Provide
  Arbitrary<Hostile> files() {
    return Mutations.ofText(SEEDS);
  }
}
