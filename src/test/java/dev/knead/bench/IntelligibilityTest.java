package dev.knead.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.knead.audio.Frame;
import dev.knead.audio.Pcm;
import dev.knead.markup.MarkedText;
import dev.knead.speech.Delivery;
import dev.knead.speech.PackSettings;
import dev.knead.speech.SilentEngine;
import dev.knead.speech.SpeechEngine;
import dev.knead.speech.VoicePack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntelligibilityTest {
  private static final VoicePack VOICE =
      new VoicePack(
          "ann",
          Path.of("ann"),
          new VoicePack.About("Ann", "en-US", "MIT", "Somebody", "My sample."),
          "silent",
          PackSettings.NONE,
          new VoicePack.Manner(new Delivery(120, 100), 0, 0),
          Map.of(),
          Set.of());

  private static final List<MarkedText> SENTENCES =
      List.of(MarkedText.plain("Lean in 2 times."), MarkedText.plain("Rest."));

  @TempDir Path folder;

  @Test
  void eachSentenceIsHeardOnceAndItsErrorsCounted() throws IOException {
    List<Integer> done = new ArrayList<>();

    VoiceFigures figures =
        new Intelligibility(clip -> "lean two times", word -> !word.equals("lean"), folder)
            .measure(VOICE, new SilentEngine(), SENTENCES, done::add);

    assertThat(done).containsExactly(1, 2);
    assertThat(figures.voice()).isEqualTo("ann");
    assertThat(figures.engine()).isEqualTo("silent");
    assertThat(figures.sentences())
        .extracting(VoiceFigures.Heard::errors)
        .containsExactly(
            new WordErrors(4, 0, 1, 0, List.of("in")), new WordErrors(1, 1, 0, 2, List.of("rest")));
    assertThat(figures.unknown()).isEqualTo(1);
    assertThat(figures.sentences().get(0).seconds()).isEqualTo(2);
    assertThat(figures.firstSample().at(100)).isNotNegative();
    assertThat(figures.realTimeFactor()).isNotNegative();
  }

  @Test
  void faintNoiseStandsAroundTheSentenceAndInItsPauses() throws IOException {
    List<short[]> clips = new ArrayList<>();

    new Intelligibility(
            clip -> {
              clips.add(clip);
              return "";
            },
            word -> true,
            folder)
        .measure(VOICE, new SilentEngine(), SENTENCES, done -> {});

    assertThat(clips).hasSize(2);
    assertThat(clips.get(0)).hasSize((int) Frame.samples(2_000 + 2 * 300));
    assertThat(Signal.of(new Pcm(clips.get(0))).rms()).isBetween(19.0, 21.0);
    assertThat(Signal.of(new Pcm(clips.get(0))).piece(Frame.RATE, 1_000).rms())
        .isBetween(18.0, 22.0);
  }

  @Test
  void theVoiceSpeaksItsSampleAndThenEachSentenceOnce() throws IOException {
    Counting engine = new Counting();

    new Intelligibility(clip -> "", word -> true, folder)
        .measure(VOICE, engine, SENTENCES, done -> {});

    assertThat(engine.spoken).containsExactly("My sample.", "Lean in 2 times.", "Rest.");
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(2);
    }
  }

  @Test
  void whereNothingCanBeKeptItSaysSo() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    assertThatIOException()
        .isThrownBy(
            () ->
                new Intelligibility(clip -> "", word -> true, file)
                    .measure(VOICE, new SilentEngine(), SENTENCES, done -> {}))
        .withMessageContaining("can't be kept");
  }

  /** Silent, but remembers what it was to say. */
  private static final class Counting implements SpeechEngine {
    private final List<String> spoken = new ArrayList<>();
    private final SilentEngine silent = new SilentEngine();

    @Override
    public Pcm render(MarkedText text, Delivery delivery) {
      spoken.add(text.text());
      return silent.render(text, delivery);
    }

    @Override
    public void close() {}
  }
}
