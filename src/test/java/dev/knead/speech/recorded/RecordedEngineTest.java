package dev.knead.speech.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.audio.Pcm;
import dev.knead.audio.Wav;
import dev.knead.language.Prompts;
import dev.knead.markup.MarkedText;
import dev.knead.markup.Ssml;
import dev.knead.speech.Delivery;
import dev.knead.speech.SpeechEngine;
import dev.knead.speech.VoicePack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is heard of which sentence. */
class RecordedEngineTest {
  /** The fall-back's sound: a length that no recording has. */
  private static final int OTHER = 7;

  private static final int MILLIS = 400;

  @TempDir Path folder;
  private RecordedPacks packs;
  private final List<String> warnings = new ArrayList<>();
  private final List<String> others = new ArrayList<>();
  private int closed;

  private final SpeechEngine other =
      new SpeechEngine() {
        @Override
        public Pcm render(MarkedText text, Delivery delivery) {
          others.add(text.text() + " " + delivery.wordsPerMinute());
          return new Pcm(new short[OTHER]);
        }

        @Override
        public void close() {
          closed++;
        }
      };

  @BeforeEach
  void makePack() throws IOException {
    packs = new RecordedPacks(folder);
    packs.make("grandma", "{}");
  }

  @Test
  void halfOfTheSentencesMayBeMissing() throws IOException {
    packs.record("grandma", "begin", MILLIS);
    packs.record("grandma", "paused.2", MILLIS + 20);
    packs.record("grandma", "step-3-of-8-knead-the-thigh", MILLIS + 40);

    assertThat(lengths("Begin now.", "Paused.", "The clock stands still.", "Say resume to go on."))
        .containsExactly(MILLIS, 0, MILLIS + 20, 0);
    assertThat(lengths("Step 3 of 8: Knead the thigh.", "Step 4 of 8: Knead the thigh."))
        .containsExactly(MILLIS + 40, 0);
    assertThat(others)
        .containsExactly(
            "Paused. 135", "Say resume to go on. 135", "Step 4 of 8: Knead the thigh. 135");
    assertThat(warnings).isEmpty();
  }

  @Test
  void recordingsMayBeInFlacAndOggToo() throws IOException {
    Path sounds = Path.of("src", "test", "resources", "dev", "knead", "audio");
    Files.copy(
        sounds.resolve("lower-44100-stereo-16.flac"),
        packs.recordings("grandma").resolve("begin.flac"));
    Files.copy(
        sounds.resolve("lower-44100-stereo.ogg"),
        packs.recordings("grandma").resolve("resumed.OGG"));
    Files.copy(
        sounds.resolve("lower-44100-stereo.ogg"),
        packs.recordings("grandma").resolve("last_step.ogg"));
    packs.record("grandma", "last_step", MILLIS);

    assertThat(lengths("Begin now.", "On we go.")).allMatch(millis -> millis > 300);
    assertThat(lengths("This is the last step.")).as("WAV first").containsExactly(MILLIS);
    assertThat(others).isEmpty();
  }

  @Test
  void aSentenceOfSeveralPromptsIsRecordedOnce() throws IOException {
    packs.record("grandma", "closing_early.3", MILLIS);

    assertThat(lengths("Goodbye.")).containsExactly(MILLIS);
  }

  @Test
  void whatWasRecordedInOtherWordsIsNotHeardAndToldOnce() throws IOException {
    packs.record("grandma", "begin", MILLIS);
    packs.record("grandma", "first_step", MILLIS);
    packs.record("grandma", "last_step", MILLIS);
    packs.words("grandma", "begin: Start now.\nfirst_step: This is where we began.\n");

    assertThat(lengths("Begin now.", "Begin now.", "This is where we began."))
        .containsExactly(0, 0, MILLIS);
    assertThat(lengths("This is the last step.")).as("trusted").containsExactly(MILLIS);
    assertThat(warnings)
        .singleElement()
        .asString()
        .contains("begin.wav", "other speaks instead", "\"Start now.\", not \"Begin now.\"");
  }

  @Test
  void anotherNameOfTheSentenceMayHaveTheRightWords() throws IOException {
    packs.record("grandma", "closing_complete.4", MILLIS);
    packs.record("grandma", "closing_early.3", MILLIS + 20);
    packs.words("grandma", "closing_complete.4: Bye.\n");

    assertThat(lengths("Goodbye.")).containsExactly(MILLIS + 20);
    assertThat(warnings).isEmpty();
  }

  @Test
  void aFileThatCannotBeReadOrIsSilentEndsNothingAndIsToldOnce() throws IOException {
    Files.writeString(packs.recordings("grandma").resolve("begin.wav"), "no sound");
    Wav.write(packs.recordings("grandma").resolve("first_step.wav"), new Pcm(new short[9_000]));
    Files.createDirectories(packs.recordings("grandma").resolve("last_step.wav"));
    Files.createSymbolicLink(
        packs.recordings("grandma").resolve("resumed.wav"), Path.of("/nowhere.wav"));

    assertThat(lengths("Begin now.", "This is where we began.", "Begin now.", "On we go."))
        .containsOnly(0);
    assertThat(lengths("This is the last step.")).containsExactly(0);
    assertThat(warnings).hasSizeBetween(2, 3);
    assertThat(warnings).filteredOn(line -> line.contains("begin.wav")).hasSize(1);
    assertThat(warnings).filteredOn(line -> line.contains("no sound in it")).hasSize(1);
  }

  @Test
  void anotherRateOrPitchIsLeftOutAndToldOnce() throws IOException {
    packs.record("grandma", "begin", MILLIS);
    RecordedEngine engine = engine();

    for (int i = 0; i < 2; i++) {
      assertThat(engine.render("Begin now.", new Delivery(150, 100)).duration()).hasMillis(MILLIS);
      engine.render(
          Ssml.checked("<prosody rate='slow' pitch='low'>Begin now.</prosody>"),
          new Delivery(135, 100));
    }

    assertThat(warnings)
        .containsExactly(
            "The voice grandma can't be told the speaking rate; that is left out.",
            "The voice grandma can't be told the pitch; that is left out.");
  }

  @Test
  void theFallBackIsGivenTheRate() throws IOException {
    engine().render("Stay here.", new Delivery(150, 100));

    assertThat(others).containsExactly("Stay here. 150");
    assertThat(warnings).isEmpty();
  }

  @Test
  void theSilenceAfterASentenceIsKept() throws IOException {
    packs.record("grandma", "breathe-out", MILLIS);

    Pcm sound =
        engine().render(Ssml.checked("Breathe out. <break time='2s'/>"), new Delivery(135, 100));

    assertThat(sound.duration()).hasMillis(MILLIS + 2_000);
    assertThat(sound.samples()[sound.samples().length - 1]).isZero();
  }

  @Test
  void closesItsFallBack() throws IOException {
    engine().close();

    assertThat(closed).isEqualTo(1);
  }

  /** How long each is heard, in milliseconds; 0 is the fall-back. */
  private List<Integer> lengths(String... sentences) throws IOException {
    RecordedEngine engine = engine();
    List<Integer> lengths = new ArrayList<>();
    for (String sentence : sentences) {
      lengths.add((int) engine.render(sentence, new Delivery(135, 100)).duration().toMillis());
    }
    return lengths;
  }

  private RecordedEngine engine() throws IOException {
    VoicePack pack = packs.voices().find("grandma");
    VoicePack otherPack =
        new VoicePack(
            "other",
            pack.folder(),
            pack.about(),
            "freetts",
            pack.settings(),
            pack.manner(),
            pack.pronunciations(),
            pack.vocabulary());
    return new RecordedEngine(
        pack,
        new Recordings(RecordedPack.of(pack).folder(), new RecordingNames(Prompts.load("en-US"))),
        "1",
        new FallBack(otherPack, other),
        warnings::add);
  }
}
