package dev.knead.cli;

import static dev.knead.cli.FakeStudio.speech;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.knead.audio.Endpoint;
import dev.knead.audio.Wav;
import dev.knead.language.Prompts;
import dev.knead.speech.recorded.RecordingNames;
import dev.knead.speech.recorded.Recordings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person reads out three sentences. */
class RecordingDialogueTest {
  private static final List<String> SCRIPT =
      List.of("Begin now.", "Stay here.", "Step 3 of 8: Knead the thigh.");

  private static final String[] FILES = {
    "begin.wav", "at_ceiling.2.wav", "step-3-of-8-knead-the-thigh.wav"
  };

  @TempDir Path folder;
  private final FakeStudio studio = new FakeStudio();
  private int made;

  @Test
  void everySentenceIsRecordedAndItsWordsAreKept() throws IOException {
    studio.hearing(speech(900, 5_000), speech(700, 5_000), speech(1_600, 5_000));

    String out = run(RecordingDialogue.Choice.WANTING, "", "", "");

    assertThat(out)
        .containsSubsequence(
            "3 sentences: 0 recorded, 3 to go.",
            "Enter: record",
            "1 of 3",
            "Begin now.",
            "Speak now.",
            " s, kept.",
            "2 of 3",
            "3 of 3",
            "3 sentences: 3 recorded, 0 to go.");
    assertThat(files()).containsExactlyInAnyOrder(FILES[0], FILES[1], FILES[2], "words.yaml");
    assertThat(Files.readString(folder.resolve("words.yaml")))
        .contains("begin: Begin now.", "at_ceiling.2: Stay here.", "Knead the thigh.");
    assertThat(Wav.read(folder.resolve(FILES[2])).duration().toMillis()).isBetween(1_500L, 2_000L);
    assertThat(studio.leftOpen()).isZero();
    assertThat(out.lines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  void whatIsBrokenOffGoesOnWithTheFirstThatLacks() throws IOException {
    studio.hearing(speech(900, 5_000), speech(700, 5_000), speech(1_600, 5_000));

    assertThat(run(RecordingDialogue.Choice.WANTING, "", ""))
        .contains("3 of 3", "3 sentences: 2 recorded, 1 to go.");
    assertThat(files()).containsExactlyInAnyOrder(FILES[0], FILES[1], "words.yaml");

    assertThat(run(RecordingDialogue.Choice.WANTING, ""))
        .contains("3 sentences: 2 recorded, 1 to go.", "3 of 3", "3 sentences: 3 recorded")
        .doesNotContain("1 of 3", "2 of 3");
    assertThat(files()).contains(FILES);
  }

  @Test
  void leavingOffAtOnceLeavesNothing() throws IOException {
    run(RecordingDialogue.Choice.WANTING, "q");

    assertThat(files()).isEmpty();
    assertThat(made).isZero();
  }

  @Test
  void aMicrophoneThatFailsTakesNothingAway() throws IOException {
    studio.hearing(speech(900, 5_000));

    assertThatThrownBy(() -> run(RecordingDialogue.Choice.WANTING, "", ""))
        .hasMessage("The microphone was unplugged.");
    assertThat(files()).containsExactlyInAnyOrder(FILES[0], "words.yaml");
  }

  @Test
  void whereNobodySpeaksItAsksAgain() throws IOException {
    studio.hearing(new short[0], speech(900, 5_000));

    String out = run(RecordingDialogue.Choice.WANTING, "", "", "q");

    assertThat(out).containsSubsequence("1 of 3", "Nobody was heard", "1 of 3", "kept", "2 of 3");
    assertThat(files()).containsExactlyInAnyOrder(FILES[0], "words.yaml");
  }

  @Test
  void clippingIsToldAndTheSentenceCanBeDoneAgain() throws IOException {
    studio.hearing(speech(900, 60_000), speech(1_900, 5_000));

    String out = run(RecordingDialogue.Choice.WANTING, "", "b", "", "q");

    assertThat(out)
        .containsSubsequence(
            "kept; b to do it again:",
            "% of the sound is at full scale. Turn the microphone's input down.",
            "2 of 3",
            "1 of 3",
            "s, kept.",
            "2 of 3");
    assertThat(Wav.read(folder.resolve(FILES[0])).duration().toMillis()).isGreaterThan(1_500);
  }

  @Test
  void sentencesCanBeSkippedAndTheLastOneHeard() throws IOException {
    studio.hearing(speech(900, 5_000));

    String out = run(RecordingDialogue.Choice.WANTING, "p", "b", "s", "", "P", "x", "s");

    assertThat(out)
        .containsSubsequence(
            "There is none yet to play.",
            "2 of 3",
            "kept",
            "3 of 3",
            "Enter: record",
            "1 recorded");
    assertThat(files()).containsExactlyInAnyOrder(FILES[1], "words.yaml");
    assertThat(studio.played()).hasSameSizeAs(toList(FILES[1]));
  }

  private List<Short> toList(String file) throws IOException {
    List<Short> samples = new java.util.ArrayList<>();
    for (short sample : Wav.read(folder.resolve(file)).samples()) {
      samples.add(sample);
    }
    return samples;
  }

  @Test
  void againAsksForAllOfThem() throws IOException {
    studio.hearing(speech(900, 5_000), speech(900, 5_000), speech(1_900, 5_000));
    run(RecordingDialogue.Choice.WANTING, "", "");

    assertThat(run(RecordingDialogue.Choice.ALL, "", "s", "s"))
        .containsSubsequence("1 of 3", "2 of 3", "3 of 3");
    assertThat(Wav.read(folder.resolve(FILES[0])).duration().toMillis()).isGreaterThan(1_500);
  }

  @Test
  void whatHasOtherWordsNowIsAskedForAnew() throws IOException {
    studio.hearing(speech(900, 5_000), speech(900, 5_000));
    run(RecordingDialogue.Choice.WANTING, "");
    Path words = folder.resolve("words.yaml");
    Files.writeString(words, Files.readString(words).replace("Begin now.", "Start now."));

    assertThat(run(RecordingDialogue.Choice.WANTING, ""))
        .containsSubsequence(
            "0 recorded", "1 of 3", "Begin now.", "(until now: Start now.)", "2 of 3");
    assertThat(Files.readString(words)).contains("begin: Begin now.");
  }

  private String run(RecordingDialogue.Choice choice, String... lines) throws IOException {
    RecordingNames names = new RecordingNames(Prompts.load("en-US"));
    StringWriter out = new StringWriter();
    new RecordingDialogue(
            new RecordingPage(SCRIPT, names, new Recordings(folder, names)),
            new RecordingDialogue.Studio(
                studio, new Endpoint.DefaultDevice(), new Endpoint.DefaultDevice()),
            FakeKeyboard.typing(lines),
            new PrintWriter(out))
        .run(choice, () -> made++);
    return out.toString();
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
