package dev.knead.speech.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.knead.speech.Ability;
import dev.knead.speech.SpeechEngine;
import dev.knead.speech.VoiceException;
import dev.knead.speech.VoicePack;
import dev.knead.speech.Voices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramProviderTest {
  private final ProgramProvider provider = new ProgramProvider();

  @TempDir Path folder;

  private String refusal(Map<String, Object> settings) {
    VoicePack pack = Programs.pack(folder, settings);
    String message = provider.obstacle(pack).orElseThrow();
    assertThatThrownBy(() -> provider.open(pack, new Voices()))
        .isInstanceOf(VoiceException.class)
        .hasMessage(message);
    assertThat(message).doesNotContain("\n");
    return message;
  }

  private String refusal(String key, Object value) {
    Map<String, Object> settings = new HashMap<>(Map.of("command", Programs.command()));
    settings.put(key, value);
    return refusal(settings);
  }

  @Test
  void aCommandIsNoStringThatWouldHaveToBeSplit() {
    assertThat(refusal(Map.of("command", "flite -voice slt")))
        .startsWith("settings: command is a list")
        .contains("[flite, -voice, slt]", "'flite -voice slt'");
    assertThat(refusal(Map.of())).startsWith("settings: command is a list");
    assertThat(refusal(Map.of("command", List.of()))).startsWith("settings: command is a list");
    assertThat(refusal(Map.of("command", List.of("flite", List.of("-o")))))
        .startsWith("settings: command is a list");
    assertThat(refusal(Map.of("command", Arrays.asList("flite", null))))
        .startsWith("settings: command is a list");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sh", "/bin/bash", "cmd.exe"})
  void aCommandIsNoShell(String shell) {
    assertThat(refusal(Map.of("command", List.of(shell, "-c", "say")))).contains("a shell", shell);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bin/synth", "./synth", "../synth"})
  void aProgramDoesNotDependOnTheCurrentFolder(String program) {
    assertThat(refusal(Map.of("command", List.of(program)))).contains("{pack}/");
  }

  @Test
  void placeholdersAreKnownAndTextStandsByItself() {
    assertThat(refusal("command", Programs.command("{tempo}")))
        .isEqualTo(
            "settings: command: unknown {tempo}; there are {rate}, {stretch}, {pitch}, {pitch-99},"
                + " {file}, {text}, {pack}");
    assertThat(refusal("command", Programs.command("(SayText \"{text}\")")))
        .contains("{text} is an argument by itself");
    assertThat(refusal("command", List.of("{text}"))).contains("begins with a program's name");
    assertThat(refusal("command", List.of(""))).contains("begins with a program's name");
  }

  @ParameterizedTest
  @CsvSource({
    "output, mp3, output is wav or raw",
    "time-limit, 0, time-limit is a whole number from 1 to 120",
    "time-limit, 121, time-limit is a whole number from 1 to 120",
    "sample-rate, fast, 'sample-rate is for ''output: raw'''",
    "natural-rate, 59, natural-rate is a whole number from 60 to 300",
    "shell, true, unknown key 'shell'"
  })
  void wrongSettingsAreNamed(String key, String value, String expected) {
    Object typed = value.matches("\\d+") ? Integer.valueOf(value) : value;

    assertThat(refusal(key, typed)).startsWith("settings: ").contains(expected);
  }

  @Test
  void saysHowToInstallWhatIsMissing() throws IOException {
    Map<String, Object> settings = new HashMap<>(Map.of("command", List.of("no-such-synth")));
    assertThat(refusal(settings))
        .isEqualTo(
            "The program no-such-synth is not installed: install it, or choose another voice");
    settings.put("install", "get it from https://example.org");
    assertThat(refusal(settings)).endsWith("installed: get it from https://example.org");
    settings.put("package", "synth-bin");
    assertThat(refusal(settings)).endsWith("installed: apt-get install synth-bin");
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the program is a shell script")
  void saysWhichFileIsMissing() throws IOException {
    Programs.script(folder, "");
    Map<String, Object> settings =
        Map.of(
            "command", Programs.command("{rate}"),
            "files", List.of("voice.onnx"),
            "package", "voice-en");
    assertThat(refusal(settings))
        .contains(folder.resolve("voice.onnx").toString(), "apt-get install voice-en");

    Files.createFile(folder.resolve("voice.onnx"));
    VoicePack pack = Programs.pack(folder, settings);
    assertThat(provider.obstacle(pack)).isEmpty();
    try (SpeechEngine engine = provider.open(pack, new Voices())) {
      assertThat(((ProgramEngine) engine).abilities()).containsExactly(Ability.RATE);
    }
  }

  @Test
  void abilitiesFollowFromThePlaceholders() throws IOException {
    assertThat(abilities()).isEmpty();
    assertThat(abilities("d={stretch}")).containsExactly(Ability.RATE);
    assertThat(abilities("{pitch}")).containsExactly(Ability.PITCH);
    assertThat(abilities("{pitch-99}", "{rate}")).containsExactly(Ability.RATE, Ability.PITCH);
  }

  private Iterable<Ability> abilities(Object... arguments) throws IOException {
    VoicePack pack = Programs.pack(folder, Map.of("command", Programs.command(arguments)));
    ProgramSettings settings = ProgramSettings.of(pack);
    try (ProgramEngine engine = new ProgramEngine(pack, settings, settings.timeLimit())) {
      return engine.abilities();
    }
  }

  @Test
  void saysWhatIsExecuted() {
    assertThat(
            provider.executes(
                Programs.pack(folder, Map.of("command", List.of("flite", "-voice", "slt")))))
        .contains("the program flite: flite -voice slt");
    assertThat(provider.executes(Programs.pack(folder, Map.of("command", Programs.command()))))
        .contains("a program of its own, synth: {pack}/synth");
    assertThat(
            provider.executes(
                Programs.pack(folder, Map.of("command", Programs.command("\u001b[2K\n", "x")))))
        .contains("a program of its own, synth: {pack}/synth [2K x");
  }
}
