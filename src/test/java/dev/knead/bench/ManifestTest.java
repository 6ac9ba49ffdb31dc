package dev.knead.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManifestTest {
  private static final String HEAD = "path\tkind\tlabel\tspeaker\tlicence\tsource\n";

  @TempDir Path folder;

  @BeforeEach
  void record() throws IOException {
    Files.createDirectory(folder.resolve("words"));
    Files.createFile(folder.resolve("words/yes.wav"));
  }

  @Test
  void readsEveryKindBesideItself() throws IOException {
    Manifest manifest =
        read(
            HEAD
                + "words/yes.wav\tcommand\tyes\tAnna\tMIT\there\n\n"
                + "words/yes.wav\trir\t\t\tMIT\there\n");

    assertThat(manifest.rows()).hasSize(2);
    assertThat(manifest.rows().get(0))
        .isEqualTo(
            new Manifest.Row(
                folder.resolve("words/yes.wav").toAbsolutePath(),
                Manifest.Kind.COMMAND,
                "yes",
                "Anna",
                "MIT",
                "here"));
    assertThat(manifest.rows().get(0).folder()).isEqualTo("words");
    assertThat(manifest.of(Manifest.Kind.RIR)).hasSize(1);
    assertThat(manifest.of(Manifest.Kind.TALK)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "words/yes.wav,command,yes,Anna,MIT | :3 has 5 columns, not 6: path kind label",
        "words/yes.wav,sing,yes,Anna,MIT,here | :3 has the kind 'sing'; there are: command, other,",
        "words/no.wav,command,no,Anna,MIT,here | :3 names words/no.wav, which is not there.",
        "words,noise,,,MIT,here | :3 names words, which is not there.",
        "words/yes.wav,other,,Anna,MIT,here | :3 has no label; write the word that is said."
      })
  void tellsTheLineOfAMistake(String row, String complaint) {
    assertThatThrownBy(() -> read(HEAD + "\n" + row.replace(',', '\t') + "\n"))
        .isInstanceOf(ManifestException.class)
        .hasMessageContaining("manifest.tsv" + complaint);
  }

  @Test
  void tellsWhatTheFirstLineMustBe() {
    assertThatThrownBy(() -> read("words/yes.wav\tcommand\n"))
        .isInstanceOf(ManifestException.class)
        .hasMessageContaining(":1 does not name the columns; write, with tabs: path kind label");
    assertThatThrownBy(() -> read("")).isInstanceOf(ManifestException.class);
  }

  @Test
  void tellsThatItCanNotBeRead() throws IOException {
    assertThatThrownBy(() -> Manifest.read(folder.resolve("absent.tsv")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("Can't read the manifest");
    Files.write(folder.resolve("binary.tsv"), new byte[] {(byte) 0xC3, 0x28});
    assertThatThrownBy(() -> Manifest.read(folder.resolve("binary.tsv")))
        .hasMessageContaining("isn't text in UTF-8");
  }

  private Manifest read(String text) throws IOException {
    Path file = folder.resolve("manifest.tsv");
    Files.writeString(file, text);
    return Manifest.read(file);
  }
}
