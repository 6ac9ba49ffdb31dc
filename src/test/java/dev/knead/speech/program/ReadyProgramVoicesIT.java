package dev.knead.speech.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.knead.audio.Level;
import dev.knead.audio.Pcm;
import dev.knead.speech.Delivery;
import dev.knead.speech.ReadyVoices;
import dev.knead.speech.SpeechEngine;
import dev.knead.speech.VoicePack;
import dev.knead.speech.Voices;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The ready packs with the real programs, as far as these are installed. */
class ReadyProgramVoicesIT {
  private static final String SENTENCE = "Lay both hands flat on the skin, and let it be slow.";

  static Stream<String> packs() throws IOException {
    return ReadyVoices.all().all().stream()
        .filter(pack -> pack.engine().equals("program"))
        .map(VoicePack::id);
  }

  private static VoicePack installed(String id) throws IOException {
    VoicePack pack = ReadyVoices.all().find(id);
    // Wrong settings are an obstacle too, and not one to pass over.
    ProgramSettings settings = ProgramSettings.of(pack);
    Optional<String> obstacle = settings.obstacle(pack);
    assumeTrue(obstacle.isEmpty(), () -> obstacle.orElse(""));
    assertThat(Voices.obstacle(pack)).isEmpty();
    return pack;
  }

  @ParameterizedTest
  @MethodSource("packs")
  void speaksAsCalmlyAsTheBuiltInVoice(String id) throws IOException {
    VoicePack pack = installed(id);
    VoicePack builtIn = ReadyVoices.builtIn();
    try (SpeechEngine voice = ReadyVoices.all().open(pack);
        SpeechEngine other = ReadyVoices.open()) {
      int length = voice.render(SENTENCE, pack.delivery()).samples().length;
      int otherLength = other.render(SENTENCE, builtIn.delivery()).samples().length;

      assertThat((double) length / otherLength).isBetween(0.8, 1.4);
    }
  }

  @ParameterizedTest
  @MethodSource("packs")
  void speaksSlowerWhenAsked(String id) throws IOException {
    VoicePack pack = installed(id);
    int usual = pack.delivery().wordsPerMinute();
    try (SpeechEngine voice = ReadyVoices.all().open(pack)) {
      int length = voice.render(SENTENCE, pack.delivery()).samples().length;
      int slow =
          voice
              .render(SENTENCE, new Delivery(usual * 3 / 4, pack.delivery().pitchHertz()))
              .samples()
              .length;

      assertThat((double) slow / length).isBetween(1.2, 1.5);
    }
  }

  @ParameterizedTest
  @MethodSource("packs")
  void saysWhatWouldBeAnOptionOrCode(String id) throws IOException {
    VoicePack pack = installed(id);
    try (SpeechEngine voice = ReadyVoices.all().open(pack)) {
      for (String words :
          new String[] {"-o harm", "--help me", "(quit) now", "\"$(exit 1)\"; no"}) {
        Pcm sound = voice.render(words, pack.delivery());

        assertThat(Level.of(sound).rms()).as(words).isGreaterThan(300);
      }
    }
  }
}
