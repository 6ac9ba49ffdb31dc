package dev.knead.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.hearing.Strictness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

class SettingsTest {
  @TempDir Path folder;
  private Home home;

  /** A verb with all that can be set, and one option that only has a setting's name. */
  @Command(name = "verb")
  static final class Verb implements Runnable {
    @Mixin SoundOptions sound;
    @Mixin VoiceOptions voices;

    @Override
    public void run() {}
  }

  @Command(name = "other")
  static final class Other implements Runnable {
    @Option(names = "--mic")
    String file;

    @Override
    public void run() {}
  }

  @BeforeEach
  void emptyHome() throws IOException {
    home = Homes.in(folder);
    Files.createDirectories(home.settings().getParent());
  }

  @Test
  void anOptionGoesBeforeAVariableAVariableBeforeTheFileTheFileBeforeTheDefault()
      throws IOException {
    file("mic: from file\nspeaker: from file\nvoice: from-file\n");
    Verb verb = new Verb();
    CommandLine line =
        line(verb, Map.of("KNEAD_MIC", "from variable", "KNEAD_SPEAKER", "from variable"));

    line.execute("--mic", "from option");

    assertThat(verb.sound.microphone).isEqualTo("from option");
    assertThat(verb.sound.loudspeaker).isEqualTo("from variable");
    assertThat(verb.voices.voice).isEqualTo("from-file");
    assertThat(verb.voices.model).isNull();
    assertThat(origins(line))
        .isEqualTo(
            Map.of(
                "mic", "from option, FLAG, --mic",
                "speaker", "from variable, ENVIRONMENT, KNEAD_SPEAKER",
                "voice", "from-file, FILE, " + home.settings() + ":3",
                "model", "-, DEFAULT, default",
                "strictness", "normal, DEFAULT, default"));
  }

  @Test
  void withoutAnyTheOptionsOwnDefaultIsInForce() {
    Verb verb = new Verb();
    CommandLine line = line(verb, Map.of("KNEAD_MIC", " ", "PATH", "/bin"));

    line.execute();

    assertThat(verb.sound.microphone).isEqualTo("default");
    assertThat(origins(line)).containsEntry("mic", "default, DEFAULT, default");
  }

  @Test
  void anOptionOfTheSameNameThatMeansSomethingElseIsLeftAlone() throws IOException {
    file("mic: USB\n");
    Other other = new Other();
    CommandLine line = line(other, Map.of("KNEAD_MIC", "USB"));

    line.execute();

    assertThat(other.file).isNull();
    assertThat(origins(line)).isEmpty();
  }

  @Test
  void aBrokenFileIsOneLineAndExitCodeOneForAVerbThatObeysIt() throws IOException {
    file("vioce: kevin16\n");

    Terminal terminal = run(Map.of(), "voices", "list");

    assertThat(terminal)
        .isEqualTo(
            new Terminal(
                1,
                "",
                "knead: %s:1:1: there is no setting 'vioce'; did you mean 'voice'?%n"
                    .formatted(home.settings())));
    assertThat(run(Map.of(), "start", "sciatica-self", "--mic", "null", "--speaker", "null"))
        .isEqualTo(terminal);
  }

  @Test
  void aWrongVariableIsNamed() {
    assertThat(run(Map.of("KNEAD_VOICE", "two words"), "voices", "list"))
        .isEqualTo(
            new Terminal(
                1, "", "knead: KNEAD_VOICE: must be a single word, not 'two words'%n".formatted()));
  }

  @Test
  void strictnessIsSettledLikeTheOthers() throws IOException {
    file("strictness: Relaxed\n");
    Verb verb = new Verb();
    CommandLine byFile = line(verb, Map.of());
    CommandLine byVariable = line(verb, Map.of("KNEAD_STRICTNESS", "STRICT"));

    byFile.execute();
    assertThat(verb.voices.strictness.level).isEqualTo(Strictness.RELAXED);
    assertThat(origins(byFile))
        .containsEntry("strictness", "relaxed, FILE, " + home.settings() + ":1");

    byVariable.execute();
    assertThat(verb.voices.strictness.level).isEqualTo(Strictness.STRICT);
    assertThat(origins(byVariable))
        .containsEntry("strictness", "strict, ENVIRONMENT, KNEAD_STRICTNESS");

    byVariable.execute("--strictness", "Normal");
    assertThat(verb.voices.strictness.level).isEqualTo(Strictness.NORMAL);
    assertThat(origins(byVariable)).containsEntry("strictness", "normal, FLAG, --strictness");
  }

  @ParameterizedTest
  @ValueSource(strings = {"start", "demo", "rehearse", "hear"})
  void aStrictnessThatThereIsNotIsToldWithTheThreeThatThereAre(String verb) {
    Terminal option = run(Map.of(), verb, "--strictness", "stern");
    Terminal variable = run(Map.of("KNEAD_STRICTNESS", "stern"), "hear", "one.wav");

    assertThat(option.code()).isEqualTo(2);
    assertThat(option.err())
        .contains("'--strictness': must be relaxed, normal or strict, not 'stern'")
        .doesNotContain("Exception");
    assertThat(variable)
        .isEqualTo(
            new Terminal(
                1,
                "",
                "knead: KNEAD_STRICTNESS: must be relaxed, normal or strict, not 'stern'%n"
                    .formatted()));
  }

  @Test
  void aBrokenFileLeavesHelpVersionAndOtherVerbsAlone() throws IOException {
    file("\t");

    assertThat(run(Map.of(), "--help").code()).isZero();
    assertThat(run(Map.of(), "start", "--help").code()).isZero();
    assertThat(run(Map.of(), "--version").code()).isZero();
    assertThat(run(Map.of(), "list").code()).isZero();
    assertThat(run(Map.of()).code()).isZero();
  }

  @Test
  void aBrokenFileIsARowOfDoctor() throws IOException {
    file("debug: perhaps\n");

    Terminal terminal = run(Map.of(), "doctor", "--mic", "null", "--speaker", "null");

    assertThat(terminal.code()).isEqualTo(1);
    assertThat(terminal.out()).containsPattern("FAIL +settings");
    assertThat(terminal.out().replaceAll("\\s+", " "))
        .contains(home.settings() + ":1:8: 'debug': must be true or false, not 'perhaps'");
  }

  @Test
  void hearObeysTheSettingsToo() throws IOException {
    assertThat(run(Map.of("KNEAD_MODEL", "nobody"), "hear").err())
        .startsWith("knead: There is no speech model nobody.");

    file("mic: \n");
    assertThat(run(Map.of(), "hear").err()).contains("config.yaml:1:5: 'mic' has no value");
  }

  @Test
  void debugCanBeSetAsWell() {
    Map<String, String> environment = Map.of("KNEAD_DEBUG", "true");

    assertThat(run(environment, "voices", "try", "nobody").err()).contains("VoiceException");
    assertThat(run(Map.of(), "voices", "try", "nobody").err()).doesNotContain("VoiceException");
  }

  @Test
  void theHelpShowsWhatIsInForce() throws IOException {
    file("voice: slt\n");

    assertThat(run(Map.of(), "start", "--help").out()).contains("Voice pack (default: slt)");
  }

  private Terminal run(Map<String, String> environment, String... arguments) {
    return Terminal.run(Main.commandLine(home, environment), arguments);
  }

  private CommandLine line(Object verb, Map<String, String> environment) {
    return new CommandLine(verb)
        .setDefaultValueProvider(Settings.read(environment, home.settings()));
  }

  private static Map<String, String> origins(CommandLine line) {
    return Settings.of(line.getCommandSpec()).inForce(line.getCommandSpec()).stream()
        .collect(
            Collectors.toMap(
                row -> row.setting().key(),
                row -> row.value().orElse("-") + ", " + row.origin() + ", " + row.place()));
  }

  private void file(String text) throws IOException {
    Files.writeString(home.settings(), text);
  }
}
