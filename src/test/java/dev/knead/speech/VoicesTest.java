package dev.knead.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VoicesTest {
  private static final String WHOLE =
      """
      name: A voice
      language: en-US
      licence: MIT
      engine: freetts
      settings: {voice: kevin16}
      rate: 130
      pitch: 110
      sample: Hello.
      """;

  @TempDir Path folder;

  private void pack(String id, String text) throws IOException {
    Files.createDirectories(folder.resolve(id));
    Files.writeString(folder.resolve(id).resolve("voice.yaml"), text);
  }

  @Test
  void readsAPack() throws IOException {
    pack("mine", WHOLE);

    assertThat(new Voices(folder).find("mine"))
        .isEqualTo(
            new VoicePack(
                "mine",
                "A voice",
                "en-US",
                "MIT",
                "freetts",
                Map.of("voice", "kevin16"),
                new Delivery(130, 110),
                "Hello."));
  }

  @Test
  void namesTheVoicesThereAre() throws IOException {
    pack("mine", WHOLE);

    assertThatThrownBy(() -> new Voices(folder).find("other"))
        .isInstanceOf(VoiceException.class)
        .hasMessage("There is no voice 'other'. There are: mine");
  }

  @Test
  void saysWhatIsWrongInAPack() throws IOException {
    pack("a", WHOLE.replace("licence: MIT\n", ""));
    assertThatThrownBy(() -> new Voices(folder).all())
        .isInstanceOf(VoiceException.class)
        .hasMessageContaining("voice.yaml: the key 'licence' is missing");

    pack("a", WHOLE.replace("130", "fast"));
    assertThatThrownBy(() -> new Voices(folder).all())
        .isInstanceOf(VoiceException.class)
        .hasMessageContaining("rate and pitch are whole numbers");

    pack("a", WHOLE.replace("130", "900"));
    assertThatThrownBy(() -> new Voices(folder).all())
        .isInstanceOf(VoiceException.class)
        .hasMessageContaining("60 to 300 words a minute");

    pack("a", "name: [unclosed");
    assertThatThrownBy(() -> new Voices(folder).all()).isInstanceOf(VoiceException.class);
  }

  @Test
  void saysWhichEngineOrVoiceIsUnknown() throws IOException {
    pack("a", WHOLE.replace("freetts", "theremin"));
    VoicePack strange = new Voices(folder).find("a");
    assertThatThrownBy(() -> Voices.open(strange))
        .isInstanceOf(VoiceException.class)
        .hasMessageContaining("'theremin'");

    pack("a", WHOLE.replace("kevin16", "kevin17"));
    VoicePack unknown = new Voices(folder).find("a");
    assertThatThrownBy(() -> Voices.open(unknown))
        .isInstanceOf(VoiceException.class)
        .hasMessageContaining("no voice 'kevin17'");
  }
}
