package dev.knead.speech.freetts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.audio.Level;
import dev.knead.audio.Pcm;
import dev.knead.speech.Delivery;
import dev.knead.speech.ReadyVoices;
import dev.knead.speech.SpeechEngine;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The real voice, rendering into memory: no sound line is opened. */
class FreeTtsEngineTest {
  private static final Delivery USUAL = new Delivery(135, 100);

  private static SpeechEngine kevin() throws IOException {
    return ReadyVoices.open();
  }

  @Test
  void speaks() throws IOException {
    try (SpeechEngine voice = kevin()) {
      Pcm sound = voice.render("Lay both hands flat on the skin.", USUAL);

      assertThat(sound.duration().toMillis()).isBetween(1_500L, 4_000L);
      assertThat(Level.of(sound).rms()).isBetween(800.0, 8_000.0);
      assertThat(Level.of(sound).clippedShare()).isZero();
    }
  }

  @Test
  void theSameWordsSoundTheSame() throws IOException {
    try (SpeechEngine voice = kevin()) {
      Pcm once = voice.render("Begin now.", USUAL);
      Pcm between = voice.render("Something else.", USUAL);

      assertThat(voice.render("Begin now.", USUAL).samples())
          .isEqualTo(once.samples())
          .isNotEqualTo(between.samples());
    }
  }

  @Test
  void speaksSlowerWhenAsked() throws IOException {
    try (SpeechEngine voice = kevin()) {
      long usual = voice.render("Lay both hands flat on the skin.", USUAL).samples().length;
      long slow =
          voice.render("Lay both hands flat on the skin.", new Delivery(100, 100)).samples().length;

      assertThat(slow).isBetween(usual * 12 / 10, usual * 15 / 10);
    }
  }
}
