package dev.knead.speech.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.knead.speech.Delivery;
import dev.knead.speech.SpeechEngine;
import dev.knead.speech.VoiceException;
import dev.knead.speech.VoicePack;
import dev.knead.speech.Voices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which packs of recordings can be opened, and by which fall-back. */
class RecordedProviderTest {
  @TempDir Path folder;
  private RecordedPacks packs;

  @BeforeEach
  void empty() {
    packs = new RecordedPacks(folder);
  }

  @Test
  void speaksARecordingAndWithTheBuiltInVoiceWhatIsNone() throws IOException {
    packs.make("grandma", "{}");
    packs.record("grandma", "begin", 3_210);

    try (SpeechEngine engine = open("grandma")) {
      VoicePack pack = packs.voices().find("grandma");
      assertThat(engine.render("Begin now.", pack.delivery()).duration()).hasMillis(3_210);
      assertThat(engine.render("Stay here.", pack.delivery()).duration())
          .isEqualTo(kevin("Stay here.", pack.delivery()));
    }
  }

  private java.time.Duration kevin(String words, Delivery delivery) throws IOException {
    VoicePack kevin = packs.voices().find("kevin16");
    try (SpeechEngine engine = packs.voices().open(kevin)) {
      return engine.render(words, delivery).duration();
    }
  }

  @Test
  void oneMayFallBackOnAnother() throws IOException {
    packs.make("mother", "{fall-back: grandma}");
    packs.make("grandma", "{fall-back: kevin}");
    packs.record("grandma", "begin", 3_210);

    try (SpeechEngine engine = open("mother")) {
      VoicePack pack = packs.voices().find("mother");
      assertThat(engine.render("Begin now.", pack.delivery()).duration()).hasMillis(3_210);
    }
  }

  @Test
  void aCircleOfFallBacksIsRefused() throws IOException {
    packs.make("a", "{fall-back: b}");
    packs.make("b", "{fall-back: a}");
    packs.make("self", "{fall-back: self}");

    assertThatThrownBy(() -> open("a"))
        .isInstanceOf(VoiceException.class)
        .hasMessageContaining("in a circle: a, b, a");
    assertThatThrownBy(() -> open("self")).hasMessageContaining("in a circle: self, self");
  }

  @Test
  void anUnknownFallBackIsToldWithThoseThereAre() throws IOException {
    packs.make("grandma", "{fall-back: bob}");

    assertThatThrownBy(() -> open("grandma"))
        .isInstanceOf(VoiceException.class)
        .hasMessageStartingWith(
            "The voice grandma can't fall back on 'bob'. There is no voice 'bob'. There are:")
        .hasMessageContaining("kevin16");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../..", "..", "/tmp", "recordings/../../other", "../grandma-2"})
  void recordingsLieWithinThePack(String place) throws IOException {
    packs.make("grandma", "{recordings: '" + place + "'}");

    assertThat(Voices.obstacle(packs.voices().find("grandma")).orElseThrow())
        .contains("a folder within the voice's own, not '" + place + "'");
    assertThatThrownBy(() -> open("grandma")).isInstanceOf(VoiceException.class);
  }

  @Test
  void aLinkDoesNotLeadOutOfThePack() throws IOException {
    packs.make("grandma", "{recordings: takes}");
    Path outside = Files.createDirectories(folder.resolve(".outside"));
    Files.createSymbolicLink(folder.resolve("grandma").resolve("takes"), outside);

    assertThatThrownBy(() -> open("grandma")).hasMessageContaining("not 'takes'");
  }

  @Test
  void withoutAFolderOfRecordingsThereIsAnObstacle() throws IOException {
    packs.make("grandma", "{recordings: takes}");

    assertThat(Voices.obstacle(packs.voices().find("grandma")).orElseThrow())
        .contains("There are no recordings in", "knead voices record grandma");
    assertThatThrownBy(() -> open("grandma")).hasMessageContaining("There are no recordings");

    Files.createDirectories(folder.resolve("grandma").resolve("takes"));
    assertThat(Voices.obstacle(packs.voices().find("grandma"))).isEmpty();
  }

  @Test
  void refusesASettingThatItDoesNotHave() throws IOException {
    packs.make("grandma", "{fallback: kevin16}");

    assertThatThrownBy(() -> open("grandma"))
        .hasMessageContaining("unknown key 'fallback'; this engine has fall-back, recordings");
  }

  @ParameterizedTest
  @ValueSource(strings = {"- a\n- list\n", "begin: [unclosed", "begin: a\nbegin: b\n"})
  void wordsThatCannotBeReadAreNotGuessed(String words) throws IOException {
    packs.make("grandma", "{}");
    packs.words("grandma", words);

    assertThatThrownBy(() -> open("grandma"))
        .isInstanceOf(VoiceException.class)
        .hasMessageContaining("words.yaml");
  }

  @Test
  void whateverChangesTheSoundChangesTheVersion() throws IOException {
    packs.make("grandma", "{}");
    packs.record("grandma", "begin", 1_000);
    Path file = packs.recordings("grandma").resolve("begin.wav");
    Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
    String first = version();
    assertThat(version()).isEqualTo(first);

    Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH.plusMillis(5)));
    String touched = version();
    packs.record("grandma", "begin", 1_001);
    Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH.plusMillis(5)));
    String longer = version();
    packs.words("grandma", "begin: Begin.\n");
    String otherWords = version();
    Files.move(file, file.resolveSibling("half_way.wav"));
    String moved = version();

    assertThat(java.util.Set.of(first, touched, longer, otherWords, moved)).hasSize(5);
  }

  private String version() throws IOException {
    try (SpeechEngine engine = open("grandma")) {
      return engine.version();
    }
  }

  private SpeechEngine open(String id) throws IOException {
    return packs.voices().open(packs.voices().find(id));
  }
}
