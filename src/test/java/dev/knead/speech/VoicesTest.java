package dev.knead.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VoicesTest {
  private static final String WHOLE =
      """
      id: %s
      name: A voice
      language: en-US
      licence: MIT
      author: Somebody
      engine: freetts
      settings: {voice: kevin16}
      rate: 130
      pitch: 110
      sample: Hello.
      """;

  @TempDir Path folder;

  private void pack(String id, String text) throws IOException {
    Files.createDirectories(folder.resolve(id));
    Files.writeString(folder.resolve(id).resolve("voice.yaml"), text.replace("%s", id));
  }

  @Test
  void namesTheVoicesThereAre() throws IOException {
    pack("mine", WHOLE);

    assertThatThrownBy(() -> new Voices(folder).find("other"))
        .isInstanceOf(VoiceException.class)
        .hasMessage("There is no voice 'other'. There are: mine");
  }

  @Test
  void aBrokenPackHidesNoOther() throws IOException {
    pack("a-broken", "name: [unclosed");
    pack("whole", WHOLE);
    Voices voices = new Voices(folder);

    assertThat(voices.ids()).containsExactly("a-broken", "whole");
    assertThat(voices.all()).extracting(VoicePack::id).containsExactly("whole");
    assertThatThrownBy(() -> voices.find("a-broken")).isInstanceOf(VoiceException.class);
  }

  @Test
  void whatIsOnlyBeingAddedIsNoVoice() throws IOException {
    pack(".work", WHOLE);

    assertThat(new Voices(folder, folder.resolve("absent")).ids()).isEmpty();
  }

  @Test
  void saysWhichEngineOrVoiceIsUnknown() throws IOException {
    pack("a", WHOLE.replace("freetts", "theremin"));
    Voices voices = new Voices(folder);
    assertThatThrownBy(() -> voices.open(voices.find("a")))
        .isInstanceOf(VoiceException.class)
        .hasMessageContaining("'theremin'")
        .hasMessageContaining("freetts");

    pack("a", WHOLE.replace("kevin16", "kevin17"));
    assertThatThrownBy(() -> voices.open(voices.find("a")))
        .isInstanceOf(VoiceException.class)
        .hasMessageContaining("no voice 'kevin17'");
  }
}
