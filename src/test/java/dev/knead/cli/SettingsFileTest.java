package dev.knead.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFileTest {
  @TempDir Path folder;

  /** In the texts, {@code /} is a new line and {@code ~} a tab. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "spaeker: default            | 1:1: there is no setting 'spaeker'; did you mean 'speaker'?",
        "mic: default/colour: green  | 2:1: there is no setting 'colour'; there are: mic, speaker,",
        "mic: default/~voice: kevin  | 2:1: a tab: write spaces instead",
        "mic: a/voice: b/mic: c      | 3:1: 'mic' is here twice, first in line 1",
        "mic:                        | 1:5: 'mic' has no value",
        "mic: ''                     | 1:6: 'mic': an empty name; write default,",
        "mic: [a, b]                 | 1:6: 'mic' takes a single value",
        "mic: {a: b}                 | 1:6: 'mic' takes a single value",
        "mic: &a default             | 1:6: an anchor (&): take it out",
        "mic: &a x/voice: *a         | 1:6: an anchor (&): take it out",
        "voice: *a                   | 1:8: an alias (*): write the value itself",
        "mic: !!str default          | 1:6: a tag (!): take it out",
        "!!map {mic: default}        | 1:1: a tag (!): take it out",
        "? [a]/: b                   | 1:3: here goes a setting's name: mic,",
        "- mic                       | 1:1: here goes 'setting: value', such as 'mic: default'",
        "default                     | 1:1: here goes 'setting: value', such as 'mic: default'",
        "mic: a/---/mic: b           | 2:1: a second document: take out the line '---'",
        "mic: -                      | 1:6: not 'setting: value', one a line",
        "mic: 'default               | 2:1: not 'setting: value', one a line",
        "mic: a: b                   | 1:7: not 'setting: value', one a line",
        "voice: two words            | 1:8: 'voice': must be a single word, not 'two words'",
        "strictness: stern           | 1:13: 'strictness': must be relaxed, normal or strict, not",
        "debug: maybe                | 1:8: 'debug': must be true or false, not 'maybe'",
      })
  void aMistakeIsToldWithItsPlace(String text, String told) throws IOException {
    Path file = write(text.replace('/', '\n').replace('~', '\t') + "\n");

    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(() -> SettingsFile.read(file))
        .withMessageStartingWith(file + ":" + told)
        .matches(e -> e.getMessage().lines().count() == 1, "one line");
  }

  @Test
  void aLargeFileIsRefusedUnread() throws IOException {
    Path file = write("mic: default\n" + "# comment\n".repeat(2_000));

    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(() -> SettingsFile.read(file))
        .withMessage(file + ":1:1: too large: settings have at most %,d bytes".formatted(16_384));
  }

  @Test
  void deepNestingIsAMistakeAndNoStackOverflow() throws IOException {
    Path file = write("mic: " + "[".repeat(16_000));

    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(() -> SettingsFile.read(file))
        .withMessageContaining("1:6: 'mic' takes a single value");
  }

  @Test
  void otherEncodingsAndControlCharactersAreMistakes() throws IOException {
    Path latin = folder.resolve("latin.yaml");
    Files.write(latin, "mic: Gerät\n".getBytes(StandardCharsets.ISO_8859_1));
    Path bell = write("mic: \u0007\n");

    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(() -> SettingsFile.read(latin))
        .withMessage(latin + ":1:1: the file is not UTF-8: save it in that encoding");
    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(() -> SettingsFile.read(bell))
        .withMessageContaining("a character that YAML does not allow, U+0007");
  }

  @Test
  void aFolderOfThatNameCanNotBeRead() {
    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(() -> SettingsFile.read(folder))
        .withMessage("The settings file " + folder + " can't be read; look at its permissions.");
  }

  @Test
  void noFileSaysNothing() throws IOException {
    assertThat(SettingsFile.read(folder.resolve("config.yaml"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "# mic: USB\n", "---\n", "{}\n"})
  void anEmptyFileSaysNothing(String text) throws IOException {
    assertThat(SettingsFile.read(write(text))).isEmpty();
  }

  @Test
  void readsEverySettingWithItsLine() throws IOException {
    Path file =
        write(
            "\uFEFF# mine\nmic: USB Audio\nspeaker: \"-\"\nvoice: kevin16\nmodel: m\n"
                + "strictness: strict\ndebug: True");

    assertThat(SettingsFile.read(file))
        .isEqualTo(
            Map.of(
                Setting.MIC, new SettingsFile.Entry("USB Audio", 2),
                Setting.SPEAKER, new SettingsFile.Entry("-", 3),
                Setting.VOICE, new SettingsFile.Entry("kevin16", 4),
                Setting.MODEL, new SettingsFile.Entry("m", 5),
                Setting.STRICTNESS, new SettingsFile.Entry("strict", 6),
                Setting.DEBUG, new SettingsFile.Entry("true", 7)));
  }

  /** YAML would make nothing and a number of them; here they are an endpoint and a device. */
  @Test
  void plainWordsMeanWhatTheySay() throws IOException {
    assertThat(SettingsFile.read(write("mic: null\nspeaker: 2\n")).values())
        .extracting(SettingsFile.Entry::value)
        .containsExactly("null", "2");
  }

  /** In the texts, {@code /} is a new line, and {@code ^} a carriage return before one. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``                                 | voice: bob/",
        "# mine/                            | # mine/voice: bob/",
        "mic: a                             | mic: a/voice: bob/",
        "mic: a^/                           | mic: a^/voice: bob^/",
        "voice: al # clear/mic: a           | voice: bob # clear/mic: a",
        "voice  :   al   # x/mic: a         | voice  :   bob   # x/mic: a",
        "voice: 'al'/                       | voice: bob/",
        "'voice': \"al\" # x/              | 'voice': bob # x/",
        "# \uD83D\uDC68 h\u00E4nde/voice: al/mic: a | # \uD83D\uDC68 h\u00E4nde/voice: bob/mic: a",
        "\uFEFFmic: a/voice: al/            | \uFEFFmic: a/voice: bob/",
        "{voice: al, mic: a}                | {voice: bob, mic: a}",
        "voice: bob                         | voice: bob",
      })
  void setsOneSettingAndLeavesTheRest(String before, String after) throws IOException {
    Path file = write(lines(before));

    SettingsFile.set(file, Setting.VOICE, "bob");

    assertThat(Files.readString(file)).isEqualTo(lines(after));
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  private static String lines(String text) {
    return text.replace("^/", "\r\n").replace('/', '\n');
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}\n", "{mic: a}\n", "mic: a\n...\n", "voice: >\n  al\nmic: a\n"})
  void whatOnlyAPersonCanChangeIsLeftAlone(String text) throws IOException {
    Path file = write(text);

    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(() -> SettingsFile.set(file, Setting.VOICE, "bob"))
        .withMessageEndingWith("put this line into it: voice: bob");
    assertThat(file).hasContent(text);
  }

  @Test
  void setsASettingInAFileThatWasNotThere() throws IOException {
    Path file = folder.resolve("new").resolve("config.yaml");

    SettingsFile.set(file, Setting.VOICE, "bob");

    assertThat(file).hasContent("voice: bob\n");
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void aLinkStaysALinkAndPermissionsStay() throws IOException {
    Path real = write("voice: al\n");
    Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-r--r--"));
    Path link = Files.createSymbolicLink(folder.resolve("link.yaml"), real);

    SettingsFile.set(link, Setting.VOICE, "bob");

    assertThat(link).isSymbolicLink();
    assertThat(real).hasContent("voice: bob\n");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(real)))
        .isEqualTo("rw-r--r--");
  }

  @Test
  void whatCanNotBeWrittenIsTold() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "").resolve("config.yaml");

    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(() -> SettingsFile.set(file, Setting.VOICE, "bob"))
        .withMessageStartingWith("The settings file " + file + " can't be ");
  }

  private Path write(String text) throws IOException {
    Path file = folder.resolve("config.yaml");
    Files.writeString(file, text);
    return file;
  }
}
