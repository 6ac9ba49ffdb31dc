package dev.knead.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.knead.audio.Frame;
import dev.knead.audio.Level;
import dev.knead.audio.Wav;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class VoicesCommandTest {
  @TempDir Path folder;
  private Home home;

  @BeforeEach
  void emptyHome() {
    home =
        new Home(
            Path.of("").toAbsolutePath(), folder.resolve("config"), folder.resolve("data"), folder);
  }

  @Test
  void anUnknownVoiceIsToldWithThoseThereAre() {
    Terminal terminal = run("voices", "try", "bob");

    assertThat(terminal.code()).isEqualTo(1);
    assertThat(terminal.err()).startsWith("knead: There is no voice 'bob'. There are: kevin");
  }

  @Test
  void aloneOrWithoutAVoiceItIsWrongUsage() {
    assertThat(run("voices").code()).isEqualTo(2);
    assertThat(run("voices").err()).contains("Say what to do: list or try");
    assertThat(run("voices", "try").code()).isEqualTo(2);
    assertThat(run("voices", "try", "kevin16", "--speaker", "").code()).isEqualTo(2);
  }

  @Test
  void theListShowsWhichIsInUse() throws IOException {
    assertThat(run("voices", "list").out())
        .containsPattern("(?m)^ID +NAME +LANGUAGE +ENGINE +LICENCE +STATE$")
        .containsPattern("(?m)^kevin16 +Kevin, 16 kHz +en-US +freetts +BSD-3-Clause .* in use$");

    Files.createDirectories(home.config());
    Files.writeString(home.settings(), "voice: nobody\n");

    assertThat(run("voices", "list").out())
        .doesNotContain("in use")
        .contains("The voice in the settings, 'nobody', is none of them.");
  }

  @Test
  void aVoiceSpeaksItsSampleIntoAFile() throws IOException {
    Path file = folder.resolve("sample.wav");

    Terminal terminal = run("voices", "try", "kevin16", "--speaker", file.toString());

    assertThat(terminal.code()).isZero();
    assertThat(terminal.out()).contains("Lay both hands flat on the skin");
    assertThat(Wav.read(file).duration()).hasSeconds(4);
    assertThat(Level.of(Wav.read(file)).rms()).isGreaterThan(1000);
  }

  /** kevin has half the rate of kevin16: at the wrong one he would speak twice as fast. */
  @Test
  void aVoiceOfAnotherRateSpeaksAsLong() throws IOException {
    Path eight = folder.resolve("8.wav");
    Path sixteen = folder.resolve("16.wav");

    assertThat(run("voices", "try", "kevin", "Ready now.", "--speaker", eight.toString()).code())
        .isZero();
    run("voices", "try", "kevin16", "Ready now.", "--speaker", sixteen.toString());

    assertThat(Wav.read(eight).samples().length)
        .isCloseTo(Wav.read(sixteen).samples().length, withinPercentage(5));
  }

  @Test
  void aTextOfSeveralWordsIsSpokenAndTheLoudspeakerLetGo() {
    FakeSounds sounds = FakeSounds.hearing((short) 0);
    Terminal terminal = Terminal.run(playingTo(sounds), "try", "kevin16", "Lean", "in.");

    assertThat(terminal.out()).contains(" s): Lean in.");
    assertThat(sounds.played()).hasSizeBetween(Frame.RATE / 4, 2 * Frame.RATE);
    assertThat(sounds.leftOpen()).isZero();
  }

  @Test
  void noWordGetsIntoAPipeOfSound() {
    Terminal terminal = run("voices", "try", "kevin16", "Ready.", "--speaker", "null");
    assertThat(terminal.out()).contains("Ready.");

    FakeSounds sounds = FakeSounds.hearing((short) 0);
    Terminal piped = Terminal.run(playingTo(sounds), "try", "kevin16", "Ready.", "--speaker", "-");

    assertThat(piped.out()).isEmpty();
    assertThat(piped.err()).contains("Ready.");
    assertThat(sounds.played()).isNotEmpty();
  }

  private CommandLine playingTo(FakeSounds sounds) {
    CommandLine line = new CommandLine(new VoicesCommand(home), new VerbFactory(home));
    line.getCommandSpec().removeSubcommand("try");
    return line.addSubcommand(new VoicesTryCommand(sounds));
  }

  private Terminal run(String... arguments) {
    return Terminal.run(Main.commandLine(home, Map.of()), arguments);
  }
}
