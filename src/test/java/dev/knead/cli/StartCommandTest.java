package dev.knead.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartCommandTest {
  @TempDir Path folder;
  private Home home;

  @BeforeEach
  void homeOfSomebodyWhoHasAnsweredTheSafetyQuestions() throws IOException {
    home = Homes.in(folder);
    Screened.in(home.diary());
  }

  @Test
  void anUnknownRoutineIsTold() {
    Terminal terminal = start("sciatica-slef", "--mic", "null", "--speaker", "null");

    assertThat(terminal.code()).isEqualTo(1);
    assertThat(terminal.err())
        .isEqualTo(
            line("knead: There is no routine 'sciatica-slef'; did you mean 'sciatica-self'?"));
  }

  @Test
  void anEmptyNameOfADeviceIsWrongUsage() {
    Terminal microphone = start("sciatica-self", "--mic", "", "--speaker", "null");
    Terminal loudspeaker = start("sciatica-self", "--mic", "null", "--speaker", " ");

    assertThat(microphone.code()).isEqualTo(2);
    assertThat(microphone.err()).startsWith("--mic: an empty name; write default, ");
    assertThat(loudspeaker.code()).isEqualTo(2);
    assertThat(loudspeaker.err()).startsWith("--speaker: an empty name; write default, ");
  }

  @Test
  void aNameThatNoFileCanHaveIsWrongUsage() {
    Terminal terminal = start("sciatica-self", "--mic", "a\0b.wav", "--speaker", "null");

    assertThat(terminal.code()).isEqualTo(2);
    assertThat(terminal.err()).startsWith("--mic: ");
  }

  @Test
  void withoutASpeechModelItSaysHowToGetOne() {
    Terminal terminal = start("sciatica-self", "--mic", "me.wav", "--speaker", "null");

    assertThat(terminal.code()).isEqualTo(1);
    assertThat(terminal.err())
        .startsWith("knead: ")
        .contains("knead models install")
        .hasLineCount(1);
  }

  @Test
  void eventsThatCanNotBeWrittenAreToldBeforeTheFirstWord() {
    Path nowhere = folder.resolve("no").resolve("events.jsonl");

    Terminal terminal =
        start("sciatica-self", "--mic", "null", "--speaker", "null", "--json", nowhere.toString());

    assertThat(terminal.code()).isEqualTo(1);
    assertThat(terminal.out()).isEmpty();
    assertThat(terminal.err())
        .startsWith("knead: The events can't be written to " + nowhere + ": ")
        .hasLineCount(1);
  }

  @Test
  void withoutAnyMicrophoneItTellsItsWelcomeAndEndsKindly() {
    Terminal terminal = start("sciatica-self", "--mic", "null", "--speaker", "null");

    assertThat(terminal.err()).isEmpty();
    assertThat(terminal.code()).isZero();
    assertThat(terminal.out())
        .contains("Welcome.", "Which side hurts, left or right?", "How bad is your pain now?")
        .contains("I am still here.", "Say next when you are ready.")
        .contains("I can no longer hear you, so we end here.");
    assertThat(terminal.out().lines().reduce((before, last) -> last).orElseThrow()).endsWith("end");
  }

  @Test
  void whoHasNotAnsweredTheSafetyQuestionsIsAskedAndDoesNotComeToAStep() throws IOException {
    Files.delete(home.diary());

    Terminal terminal = start("sciatica-self", "--mic", "null", "--speaker", "null");

    assertThat(terminal.code()).isZero();
    assertThat(terminal.out())
        .contains("First, some questions for your safety.")
        .contains("I did not hear an answer.", "To be safe, I take it that this applies to you.")
        .contains("This can be an emergency.", "There will be no massage today.")
        .doesNotContain("step 1 of");
    assertThat(start("sciatica-self", "--mic", "null", "--speaker", "null").out())
        .as("asked again: nothing was answered")
        .contains("First, some questions for your safety.");
  }

  @Test
  void withoutADiaryTheSafetyQuestionsAreAskedAndNothingIsKept() throws IOException {
    byte[] before = Files.readAllBytes(home.diary());

    Terminal terminal = start("sciatica-self", "--no-diary", "--mic", "null", "--speaker", "null");

    assertThat(terminal.out()).contains("First, some questions for your safety.");
    assertThat(home.diary()).hasBinaryContent(before);
  }

  @Test
  void aDiaryThatCanNotBeReadIsToldAndTheSessionGoesOnWithoutIt() throws IOException {
    Files.writeString(home.diary(), "This is no database, but a letter.");

    Terminal terminal = start("sciatica-self", "--mic", "null", "--speaker", "null");

    assertThat(terminal.code()).isZero();
    assertThat(terminal.err())
        .startsWith("knead: ")
        .contains("This session goes on without the diary.")
        .hasLineCount(1);
    assertThat(terminal.out()).contains("First, some questions for your safety.");
    assertThat(home.diary()).hasContent("This is no database, but a letter.");
  }

  @Test
  void whatTheMicrophoneHearsIsKeptOnlyWhenThatIsAsked() throws IOException {
    Path kept = folder.resolve("kept.wav");

    start("sciatica-self", "--mic", "null", "--speaker", "null");
    assertThat(kept).doesNotExist();
    start("sciatica-self", "--mic", "null", "--speaker", "null", "--record", kept.toString());

    assertThat(kept).isRegularFile();
  }

  @Test
  void aRecordingThatCanNotBeWrittenIsToldBeforeTheFirstWord() {
    Path nowhere = folder.resolve("no").resolve("kept.wav");

    Terminal terminal =
        start(
            "sciatica-self", "--mic", "null", "--speaker", "null", "--record", nowhere.toString());

    assertThat(terminal.code()).isEqualTo(1);
    assertThat(terminal.out()).isEmpty();
    assertThat(terminal.err()).startsWith("knead: ").contains(nowhere.toString()).hasLineCount(1);
  }

  @Test
  void aRecordingDoesNotWriteOverWhatIsHeard() {
    Path sound = folder.resolve("me.wav");

    Terminal terminal =
        start("sciatica-self", "--mic", sound.toString(), "--record", sound.toString());

    assertThat(terminal.code()).isEqualTo(2);
    assertThat(terminal.err()).startsWith("--record would write over what --mic reads");
  }

  @Test
  void withoutARoutineItOffersThemAll() {
    Terminal terminal = start("--mic", "null", "--speaker", "null");

    assertThat(terminal.code()).isZero();
    assertThat(terminal.out())
        .contains("Which massage would you like?")
        .contains("Number 1: ", "Number 2: ", "Number 3: ", "Number 8: ");
  }

  @Test
  void withoutAnyRoutineItSaysSo() throws IOException {
    Path pack = Path.of("models", "voices", "kevin16", "voice.yaml");
    Files.createDirectories(folder.resolve(pack).getParent());
    Files.copy(home.program().resolve(pack), folder.resolve(pack));
    home = new Home(folder, folder.resolve("config"), folder.resolve("data"), folder);

    Terminal terminal = start("--mic", "null", "--speaker", "null");

    assertThat(terminal.code()).isEqualTo(1);
    assertThat(terminal.err())
        .isEqualTo(line("knead: There is no routine to start; knead list shows why."));
  }

  @Test
  void theSameInputAndTheSameDiaryGiveTheSameSession() throws IOException {
    Path first = folder.resolve("first.jsonl");
    Path second = folder.resolve("second.jsonl");

    Terminal once = startToJson(first);
    Terminal again = startToJson(second);

    assertThat(once.code()).isZero();
    assertThat(again).isEqualTo(once);
    assertThat(second).hasSameBinaryContentAs(first);
    assertThat(Files.readString(first, StandardCharsets.UTF_8)).endsWith("\"event\":\"ended\"}\n");
  }

  private Terminal startToJson(Path events) {
    return start(
        "sciatica-vibration", "--mic", "null", "--speaker", "null", "--json", events.toString());
  }

  private Terminal start(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "start";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return Terminal.run(Main.commandLine(home, Map.of()), all);
  }

  private static String line(String words) {
    return words + System.lineSeparator();
  }
}
