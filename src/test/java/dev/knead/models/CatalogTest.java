package dev.knead.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogTest {
  private static final String VALID =
      """
      models:
        - name: m
          language: en-US
          licence: Apache-2.0
          sources:
            - https: https://example.org/m.zip
            - npm: "@scope/pack@1.2.3"
          archive:
            format: zip
            size: 10
            sha256: 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
            folder: pack/model
          unpacked:
            bytes: 100
            entries: 5
          files: [am/final.mdl]
      """;

  @TempDir Path folder;

  @Test
  void readsWhatIsThere() throws IOException {
    SpeechModel model = read(VALID).model("m");
    assertThat(model.sources())
        .containsExactly(
            new Source.Web(URI.create("https://example.org/m.zip")),
            new Source.Npm("@scope/pack@1.2.3"));
    assertThat(model.archive().format()).isEqualTo(ArchiveFormat.ZIP);
    assertThat(model.archive().folder()).isEqualTo("pack/model");
    assertThat(model.limits()).isEqualTo(new Limits(100, 5));
    assertThat(model.files()).containsExactly("am/final.mdl");
    assertThat(model.remark()).isEmpty();
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          licence:                          | licens:                 | :4: the key licens is unknown
          licence: Apache-2.0               | remark: none            | :2: the key licence is missing
          licence: Apache-2.0               | name: n                 | :4: the key name is there twice
          https://example.org/m.zip         | http://example.org      | :6: http://example.org is not an https address
          https://example.org/m.zip         | 'https:///etc/passwd'   | :6: https:///etc/passwd is not an https address
          '"@scope/pack@1.2.3"'             | pack                    | :7: pack is not a package at an exact version
          '"@scope/pack@1.2.3"'             | pack@^1.2.3             | :7: pack@^1.2.3 is not a package
          '"@scope/pack@1.2.3"'             | '"--registry=x@1.2.3"'  | :7: --registry=x@1.2.3 is not a package
          npm:                              | ftp:                    | :7: the key ftp is unknown
          format: zip                       | format: rar             | :9: a format is zip or tar.gz
          size: 10                          | size: -1                | :10: -1 is not a whole number
          size: 10                          | size: 10 MB             | :10: 10 MB is not a whole number
          0123456789abcdef0                 | 0                       | is not 64 lower-case hexadecimal digits
          folder: pack/model                | folder: ../model        | :12: ../model is not a path within the archive
          name: m                           | name: ../m              | :2: ../m is not a plain file name
          name: m                           | name: .part             | :2: .part is not a plain file name
          [am/final.mdl]                    | [/am/final.mdl]         | :16: /am/final.mdl is not a path within the model
          [am/final.mdl]                    | []                      | :16: here belongs a list with at least one item
          [am/final.mdl]                    | '['                     | is not valid YAML
          'entries: 5'                      | entries: 99999999999    | :15: 99999999999 is not a whole number
          """)
  void namesTheMistakeAndItsLine(String right, String wrong, String message) {
    assertThat(VALID).contains(right);
    assertThatThrownBy(() -> read(VALID.replaceFirst(Pattern.quote(right), wrong)))
        .isInstanceOf(InstallException.class)
        .hasMessageContaining("catalog.yaml")
        .hasMessageContaining(message);
  }

  @Test
  void refusesTwoModelsOfOneName() {
    assertThatThrownBy(() -> read(VALID + VALID.substring(VALID.indexOf('\n') + 1)))
        .hasMessageContaining(":17: the name m is taken");
  }

  @Test
  void refusesAnEmptyOrMissingOrBinaryFile() throws IOException {
    assertThatThrownBy(() -> read("")).hasMessageContaining("catalog.yaml: the catalogue is empty");
    assertThatThrownBy(() -> Catalog.read(folder.resolve("none.yaml")))
        .hasMessageContaining("none.yaml is missing");
    Path binary = Files.write(folder.resolve("binary.yaml"), new byte[] {(byte) 0xff, 1});
    assertThatThrownBy(() -> Catalog.read(binary)).hasMessageContaining("is not UTF-8 text");
  }

  @Test
  void anUnknownNameGetsTheKnownOnes() throws IOException {
    Catalog catalog = read(VALID);
    assertThatThrownBy(() -> catalog.model("x"))
        .hasMessage("There is no speech model x. The catalogue has: m");
  }

  @Test
  void theCatalogueThatShipsIsValid() throws IOException {
    Catalog catalog =
        Catalog.read(Path.of(System.getProperty("knead.home", "")).resolve("models/catalog.yaml"));
    assertThat(catalog.models())
        .extracting(SpeechModel::name)
        .containsExactly("vosk-model-small-en-us-0.15", "vosk-model-small-en-us-0.3");
    assertThat(catalog.model("vosk-model-small-en-us-0.3").remark()).isPresent();
  }

  private Catalog read(String yaml) throws IOException {
    return Catalog.read(Files.writeString(folder.resolve("catalog.yaml"), yaml));
  }

  /** Once ended in a full stack. */
  @Test
  void aCatalogueThatIsNestedDeeplyIsRefused() {
    assertThatThrownBy(() -> read("models: " + "[".repeat(5_000) + "]".repeat(5_000)))
        .isInstanceOf(InstallException.class)
        .hasMessageContaining("a catalogue is not nested as deeply as this");
  }

  @Test
  void aCatalogueThatIsTooLargeIsNotReadToItsEnd() {
    assertThatThrownBy(() -> read("#".repeat(300_000)))
        .isInstanceOf(InstallException.class)
        .hasMessageContaining("is too large for a catalogue");
  }

  /** Once quoted the line with what is in it, and cut off what is wrong. */
  @Test
  void aMistakeInTheYamlIsToldWithoutTheLineItself() {
    assertThatThrownBy(() -> read(VALID.replace("size: 10", "size:\u202810")))
        .isInstanceOf(InstallException.class)
        .hasMessageEndingWith(
            "catalog.yaml is not valid YAML: could not find expected ':' in line 11");
  }
}
