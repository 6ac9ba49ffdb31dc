package dev.knead.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.knead.hearing.Profile;
import dev.knead.hearing.echo.Echo;
import dev.knead.session.Command;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileFileTest {
  @TempDir Path folder;
  private ProfileFile file;

  @BeforeEach
  void inAFolderThatIsNotThereYet() {
    file = new ProfileFile(folder.resolve("config").resolve("profile.yaml"));
  }

  @Test
  void whatIsWrittenIsRead() throws IOException {
    Profile profile =
        new Profile(
            31.5,
            Optional.of(new Echo(120, -14.5)),
            Map.of(Command.PAUSE, 0.625, Command.WHATS_NEXT, 1.0));

    file.write(profile);

    assertThat(file.read()).contains(profile);
  }

  @Test
  void aLaterOneTakesItsPlaceAndNothingElseIsLeft() throws IOException {
    file.write(new Profile(20, Optional.empty(), Map.of(Command.NEXT, 0.5)));
    file.write(Profile.NONE);

    assertThat(file.read()).contains(Profile.NONE);
    try (Stream<Path> files = Files.list(file.path().getParent())) {
      assertThat(files).containsExactly(file.path());
    }
  }

  @Test
  void whereThereIsNoneThereIsNoProfile() throws IOException {
    assertThat(file.read()).isEmpty();
    assertThat(file.forget()).isFalse();
  }

  @Test
  void aForgottenOneIsGone() throws IOException {
    file.write(Profile.NONE);

    assertThat(file.forget()).isTrue();
    assertThat(file.read()).isEmpty();
  }

  /** In the texts, {@code /} is a new line. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``                                               | is damaged",
        "version: 1                                       | is damaged: noise is no number",
        "noise: 20                                        | is damaged: it has no version",
        "version: 2/noise: 20/colour: green               | was written by a newer version of Knead",
        "version: 0/noise: 20                             | is damaged: it has no version",
        "version: 1/noise: loud                           | is damaged: noise is no number",
        "version: 1/noise: .nan                           | is damaged: noise is no number",
        "version: 1/noise: -3                             | a noise can't be -3",
        "version: 1/noise: 20/ease: 1                     | is damaged: ease is no mapping",
        "version: 1/noise: 20/ease: {nxet: 1}             | is damaged: no word is nxet",
        "version: 1/noise: 20/ease: {next: 1.5}           | an ease can't be 1.5",
        "version: 1/noise: 20/ease: {next: 0}             | an ease can't be 0",
        "version: 1/noise: 20/echo: {delay-ms: 5}         | is damaged: level-db is no number",
        "version: 1/noise: 20/echo: {delay-ms: 900, level-db: 0} | a delay can't be 900",
        "version: 1/noise: 20/colour: green               | is damaged: it has odd keys",
        "version: 1/noise: [20                            | is damaged",
        "[version, 1]                                     | is damaged: it is no mapping",
        "version: 1/version: 1/noise: 20                  | is damaged",
        "version: 1/noise: 20/---/version: 1              | is damaged",
      })
  void aDamagedOrNewerOneIsToldInALineAndNotUsed(String text, String why) throws IOException {
    Files.createDirectories(file.path().getParent());
    Files.writeString(file.path(), text.replace('/', '\n'));

    assertThatExceptionOfType(ProfileException.class)
        .isThrownBy(file::read)
        .withMessageStartingWith("The profile " + file.path() + " ")
        .withMessageContaining(why)
        .withMessageEndingWith(", and is not used; knead calibrate makes it anew.")
        .matches(e -> e.getMessage().lines().count() == 1, "one line");
    StringWriter err = new StringWriter();
    assertThat(file.readOrTell(new PrintWriter(err))).isEqualTo(Profile.NONE);
    assertThat(err.toString()).startsWith("knead: The profile ").hasLineCount(1);
  }

  @Test
  void otherBytesAndHugeFilesAreDamaged() throws IOException {
    Files.createDirectories(file.path().getParent());
    for (byte[] bytes :
        new byte[][] {
          {(byte) 0xff, (byte) 0xfe, 0},
          "# comment\n".repeat(2_000).getBytes(StandardCharsets.UTF_8)
        }) {
      Files.write(file.path(), bytes);

      assertThatExceptionOfType(ProfileException.class)
          .isThrownBy(file::read)
          .withMessageContaining("is damaged");
    }
  }

  @Test
  void whatCanNotBeWrittenIsTold() throws IOException {
    Files.writeString(folder.resolve("config"), "a file in the folder's place");

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> file.write(Profile.NONE))
        .withMessageStartingWith("The profile can't be written to " + file.path() + ": ");
  }

  /** Once ended in a full stack. */
  @Test
  void oneThatIsNestedDeeplyIsDamaged() throws IOException {
    Files.createDirectories(file.path().getParent());
    Files.writeString(file.path(), "{a: ".repeat(2_000) + "}".repeat(2_000));

    assertThatExceptionOfType(ProfileException.class)
        .isThrownBy(file::read)
        .withMessageContaining(" is damaged, and is not used");
  }
}
