package dev.knead.cli;

import static dev.knead.cli.FakeStudio.speech;
import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.speech.VoicePack;
import dev.knead.speech.Voices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The verb that makes a voice of recordings. */
class VoicesRecordCommandTest {
  @TempDir Path folder;
  private Home home;
  private final FakeStudio studio = new FakeStudio();

  @BeforeEach
  void emptyHome() {
    home =
        new Home(
            Path.of("").toAbsolutePath(),
            folder.resolve("config"),
            folder.resolve("data"),
            folder.resolve("cache"));
  }

  @Test
  void aVoiceIsMadeAndSpeaks() throws IOException {
    studio.hearing(speech(1_000, 5_000), speech(1_200, 5_000));

    Terminal terminal =
        run(
            FakeKeyboard.typing("", "", "q"),
            "grandma",
            "--name=Grandma: hers",
            "--author=Grandma",
            "--licence=private",
            "--fall-back=kevin");

    assertThat(terminal.code()).isZero();
    assertThat(terminal.err()).isEmpty();
    assertThat(terminal.out())
        .doesNotContain("Name [")
        .containsPattern("1 of \\d+\\R  Hello\\.")
        .contains("2 recorded", "knead voices try grandma", "knead voices record grandma");
    VoicePack voice = home.voices().find("grandma");
    assertThat(voice.about())
        .isEqualTo(new VoicePack.About("Grandma: hers", "en-US", "private", "Grandma", "Hello."));
    assertThat(voice.engine()).isEqualTo("recorded");
    assertThat(voice.settings().text("fall-back")).hasValue("kevin");
    assertThat(Voices.obstacle(voice)).isEmpty();
    assertThat(voice.folder().resolve("recordings")).isDirectoryContaining("glob:**/hello.wav");
    assertThat(
            Terminal.run(
                    Main.commandLine(home, java.util.Map.of()),
                    "voices",
                    "try",
                    "grandma",
                    "--speaker",
                    "null")
                .out())
        .contains("grandma (1.", "Hello.");
  }

  @Test
  void asksForWhatTheCommandLineDoesNotSay() throws IOException {
    studio.hearing(speech(1_000, 5_000));

    Terminal terminal = run(FakeKeyboard.typing("Oma", "", "", "", "q"), "oma", "--author=Anna");

    assertThat(terminal.out())
        .contains("Name [oma]: ", "Licence [private]: ")
        .doesNotContain("Author [");
    assertThat(home.voices().find("oma").about().name()).isEqualTo("Oma");
    assertThat(home.voices().find("oma").about().licence()).isEqualTo("private");
  }

  @Test
  void goesOnAnotherDayWithoutAskingAgain() throws IOException {
    studio.hearing(speech(1_000, 5_000), speech(1_000, 5_000));
    run(FakeKeyboard.typing("", "", "", "", "q"), "anna");

    Terminal terminal = run(FakeKeyboard.typing("", "q"), "anna");

    assertThat(terminal.out()).doesNotContain("Name [", "\n1 of ").contains("\n2 of ", "\n3 of ");
  }

  @Test
  void nothingIsLeftWhereNothingWasRecorded() throws IOException {
    run(FakeKeyboard.typing(), "anna");
    run(FakeKeyboard.typing(), "anna", "--list");

    assertThat(home.voices().ids()).doesNotContain("anna");
    assertThat(home.ownVoices()).doesNotExist();
  }

  @Test
  void listsWhatIsRecordedAndWhatLacks() throws IOException {
    studio.hearing(speech(1_000, 5_000));
    run(FakeKeyboard.typing("", "", "", ""), "anna");

    Terminal terminal = run(FakeKeyboard.typing(), "anna", "--list");

    assertThat(terminal.code()).isZero();
    assertThat(terminal.out())
        .containsPattern("recorded  hello\\R {10}Hello\\.")
        .containsPattern("lacks     begin\\R {10}Begin now\\.")
        .containsPattern("lacks     this-is-step-1-of-\\d+-")
        .containsPattern("\\d+ sentences: 1 recorded, \\d+ to go\\.");
    assertThat(terminal.out().lines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  void theRoutineIsTheOneThatIsNamed() throws IOException {
    assertThat(run(FakeKeyboard.typing(), "anna", "--list", "--routine=nosuch").err())
        .contains("There is no routine 'nosuch'");
    assertThat(run(FakeKeyboard.typing(), "anna", "--list", "--routine=sciatica-full").out())
        .isNotEqualTo(run(FakeKeyboard.typing(), "anna", "--list").out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Grandma", "../up", "a b", "-a", "ä", "a.b", ".a", ""})
  void anIdIsPlain(String id) {
    assertThat(run(FakeKeyboard.typing(), "--list", "--", id).code()).isEqualTo(2);
    assertThat(home.ownVoices()).doesNotExist();
  }

  @Test
  void theIdOfAnotherVoiceIsRefused() throws IOException {
    Path added = Files.createDirectories(home.ownVoices().resolve("added"));
    Files.writeString(
        added.resolve("voice.yaml"),
        Files.readString(home.readyVoices().resolve("kevin16/voice.yaml"))
            .replace("id: kevin16", "id: added"));

    for (String id : new String[] {"kevin16", "added"}) {
      Terminal terminal = run(FakeKeyboard.typing("", "", "", ""), id);
      assertThat(terminal.code()).isEqualTo(1);
      assertThat(terminal.err()).contains("'" + id + "' is there already", "choose another ID");
    }
    assertThat(added.resolve("recordings")).doesNotExist();
  }

  @Test
  void whatIsTooLongForAPackIsRefused() {
    assertThat(run(FakeKeyboard.typing(), "anna", "--name=" + "a".repeat(61)).err())
        .contains("--name: 1 to 60 characters");
    assertThat(run(FakeKeyboard.typing(), "anna", "--author= ").code()).isEqualTo(2);
  }

  @Test
  void theFallBackMustBeThere() {
    assertThat(run(FakeKeyboard.typing(""), "anna", "--fall-back=bob").err())
        .contains("There is no voice 'bob'. There are:");
    assertThat(run(FakeKeyboard.typing(""), "anna", "--fall-back=anna").code()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--mic=-", "--speaker=-", "--mic=null", "--mic="})
  void soundTakesNotTheWayOfTheKeys(String option) {
    assertThat(run(FakeKeyboard.typing(), "anna", option).code()).isEqualTo(2);
  }

  private Terminal run(Keyboard keyboard, String... arguments) {
    CommandLine line = Main.commandLine(home, java.util.Map.of());
    CommandLine voices = line.getSubcommands().get("voices");
    voices.getCommandSpec().removeSubcommand("record");
    CommandLine record = new CommandLine(new VoicesRecordCommand(home, studio, keyboard));
    voices.addSubcommand(record);
    record.setExecutionExceptionHandler(line.getExecutionExceptionHandler());
    record.setDefaultValueProvider(line.getDefaultValueProvider());
    String[] words = new String[arguments.length + 2];
    words[0] = "voices";
    words[1] = "record";
    System.arraycopy(arguments, 0, words, 2, arguments.length);
    return Terminal.run(line, words);
  }
}
