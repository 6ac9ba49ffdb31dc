package dev.knead.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTest {
  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t"})
  void aBlankNameIsRefused(String blank) {
    assertThatThrownBy(() -> Endpoint.parse(blank))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("write default, a device's name, FILE.wav, - or null");
  }

  @Test
  void aNameThatNoFileCanHaveIsRefused() {
    assertThatThrownBy(() -> Endpoint.parse("a\0b.wav"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void everyWayToNameOne() {
    assertThat(Endpoint.parse("default")).isEqualTo(new Endpoint.DefaultDevice());
    assertThat(Endpoint.parse("-")).isEqualTo(new Endpoint.Pipe());
    assertThat(Endpoint.parse("null")).isEqualTo(new Endpoint.Nothing());
    assertThat(Endpoint.parse(" USB ")).isEqualTo(new Endpoint.NamedDevice("USB"));
    assertThat(Endpoint.parse("a/b.WAV")).isEqualTo(new Endpoint.WavFile(Path.of("a", "b.WAV")));
    assertThat(Endpoint.parse("speech.mp3")).isEqualTo(new Endpoint.NamedDevice("speech.mp3"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"default", "-", "null", "USB", "b.wav"})
  void readsBackAsItWasWritten(String text) {
    assertThat(Endpoint.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"default", "USB"})
  void devicesAreLive(String text) {
    assertThat(Endpoint.parse(text).pace()).isEqualTo(Endpoint.Pace.LIVE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", "null", "b.wav"})
  void filesPipesAndNothingWait(String text) {
    assertThat(Endpoint.parse(text).pace()).isEqualTo(Endpoint.Pace.FREE);
  }
}
