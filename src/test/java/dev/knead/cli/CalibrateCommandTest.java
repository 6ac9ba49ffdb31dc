package dev.knead.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.hearing.Profile;
import dev.knead.hearing.echo.Echo;
import dev.knead.session.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalibrateCommandTest {
  @TempDir Path folder;
  private Home home;

  @BeforeEach
  void homeWithoutAModel() {
    home = Homes.in(folder);
  }

  @Test
  void aProfileIsShown() throws IOException {
    new ProfileFile(home.profile())
        .write(new Profile(33, Optional.of(new Echo(120, -14)), Map.of(Command.PAUSE, 0.625)));

    Terminal terminal = run("--show");

    assertThat(terminal.code()).isZero();
    assertThat(terminal.out().lines())
        .containsExactly(
            "room         -60 dBFS when it is quiet",
            "loudspeaker  comes back 120 ms late, at -14 dB",
            "pause        obeyed with a score lower by 0.63");
  }

  @Test
  void withoutAProfileThatIsSaid() {
    assertThat(run("--show"))
        .isEqualTo(new Terminal(0, line("There is no profile; knead calibrate makes one."), ""));
    assertThat(run("--forget"))
        .isEqualTo(new Terminal(0, line("There is no profile to forget."), ""));
  }

  @Test
  void aProfileIsForgotten() throws IOException {
    new ProfileFile(home.profile()).write(Profile.NONE);

    Terminal terminal = run("--forget");

    assertThat(terminal).isEqualTo(new Terminal(0, line("Removed " + home.profile() + "."), ""));
    assertThat(home.profile()).doesNotExist();
  }

  @Test
  void aDamagedOneIsNotShownButForgotten() throws IOException {
    damage();

    assertThat(run("--show").code()).isEqualTo(1);
    assertThat(run("--show").err()).startsWith("knead: The profile ").hasLineCount(1);
    assertThat(run("--forget").code()).isZero();
    assertThat(home.profile()).doesNotExist();
  }

  @Test
  void showAndForgetExcludeEachOther() {
    assertThat(run("--show", "--forget").code()).isEqualTo(2);
  }

  @Test
  void withoutAMicrophoneThereIsNothingToListenTo() {
    Terminal terminal = run("--mic", "null", "--speaker", "null");

    assertThat(terminal.code()).isEqualTo(2);
    assertThat(terminal.err()).startsWith("--mic: a calibration needs something to listen to");
  }

  @Test
  void withoutASpeechModelItSaysHowToGetOne() {
    Terminal terminal = run("--mic", "me.wav", "--speaker", "null");

    assertThat(terminal.code()).isEqualTo(1);
    assertThat(terminal.err()).contains("knead models install").hasLineCount(1);
  }

  @Test
  void aDamagedProfileDoesNotKeepASessionFromStarting() throws IOException {
    damage();

    Terminal terminal =
        Terminal.run(
            Main.commandLine(home, Map.of()),
            "start",
            "sciatica-self",
            "--mic",
            "null",
            "--speaker",
            "null");

    assertThat(terminal.code()).isZero();
    assertThat(terminal.err()).startsWith("knead: The profile ").hasLineCount(1);
    assertThat(terminal.out()).contains("Welcome.");
  }

  @Test
  void theDoctorNamesIt() throws IOException {
    ProfileFile file = new ProfileFile(home.profile());
    assertThat(new ProfileCheck(file).findings())
        .containsExactly(Finding.ok("profile", "none; knead calibrate makes one"));

    file.write(Profile.NONE);
    assertThat(new ProfileCheck(file).findings())
        .containsExactly(Finding.ok("profile", home.profile().toString()));

    damage();
    assertThat(new ProfileCheck(file).findings())
        .extracting(Finding::mark)
        .containsExactly(Finding.Mark.WARNING);
  }

  private void damage() throws IOException {
    Files.createDirectories(home.config());
    Files.writeString(home.profile(), "version: 1\nnoise: [");
  }

  private Terminal run(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "calibrate";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return Terminal.run(Main.commandLine(home, Map.of()), all);
  }

  private static String line(String words) {
    return words + System.lineSeparator();
  }
}
