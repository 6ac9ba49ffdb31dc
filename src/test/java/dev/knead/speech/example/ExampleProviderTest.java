package dev.knead.speech.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.knead.audio.Level;
import dev.knead.audio.Pcm;
import dev.knead.markup.Ssml;
import dev.knead.speech.Delivery;
import dev.knead.speech.SpeechEngine;
import dev.knead.speech.VoiceException;
import dev.knead.speech.VoicePack;
import dev.knead.speech.Voices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExampleProviderTest {
  @TempDir Path folder;

  private VoicePack pack(String settings) throws IOException {
    Path pack = Files.createDirectories(folder.resolve("bird"));
    Files.writeString(
        pack.resolve("voice.yaml"),
        """
        id: bird
        name: A bird
        language: en-US
        licence: CC0-1.0
        author: Nobody
        engine: example
        settings: %s
        rate: 120
        sample: Lean in, slowly.
        """
            .formatted(settings));
    return new Voices(folder).find("bird");
  }

  private Pcm said(String text, Delivery delivery) throws Exception {
    try (SpeechEngine engine = new Voices(folder).open(pack("{span: 12}"))) {
      return engine.render(Ssml.parse(text), delivery);
    }
  }

  @Test
  void aWordTakesItsTimeAndCanBeHeard() throws Exception {
    Delivery usual = new Delivery(120, 100);

    assertThat(said("Lean in slowly.", usual).duration()).hasMillis(1_500);
    assertThat(said("Lean in slowly.", new Delivery(60, 100)).duration()).hasMillis(3_000);
    assertThat(said("Lean<break time=\"2s\"/> in.", usual).duration().toMillis())
        .isBetween(2_800L, 3_000L);
    assertThat(Level.of(said("Lean.", usual)).peak()).isGreaterThan(1_000);
  }

  @Test
  void longerWordsAreHigher() throws Exception {
    Delivery usual = new Delivery(120, 100);

    assertThat(crossings(said("shoulderblades", usual)))
        .isGreaterThan(crossings(said("in", usual)) * 3 / 2);
    assertThat(crossings(said("in", new Delivery(120, 200))))
        .isGreaterThan(crossings(said("in", usual)) * 3 / 2);
  }

  private static int crossings(Pcm sound) {
    int crossings = 0;
    for (int i = 1; i < sound.samples().length; i++) {
      crossings += sound.samples()[i - 1] < 0 && sound.samples()[i] >= 0 ? 1 : 0;
    }
    return crossings;
  }

  @Test
  void aWrongSettingIsTold() throws Exception {
    VoicePack misspelt = pack("{spam: 12}");
    assertThatThrownBy(() -> new Voices(folder).open(misspelt))
        .isInstanceOf(VoiceException.class)
        .hasMessageContaining("unknown key 'spam'; this engine has span");

    VoicePack wide = pack("{span: 99}");
    assertThatThrownBy(() -> new Voices(folder).open(wide))
        .isInstanceOf(VoiceException.class)
        .hasMessageContaining("span is a whole number from 0 to 24");
  }
}
