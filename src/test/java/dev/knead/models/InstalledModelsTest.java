package dev.knead.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.knead.models.InstalledModels.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstalledModelsTest {
  @TempDir Path folder;
  private Path speech;
  private Path ready;
  private Path archive;
  private InstalledModels installed;
  private SpeechModel first;
  private SpeechModel second;
  private Catalog catalog;

  @BeforeEach
  void catalogueOfTwo() throws IOException {
    speech = folder.resolve("speech");
    ready = folder.resolve("ready");
    installed = new InstalledModels(speech, ready);
    archive = Archives.zip(folder.resolve("pack.zip"), Archives.whole());
    first = Archives.model("first", archive, ArchiveFormat.ZIP);
    second = Archives.model("second", archive, ArchiveFormat.ZIP);
    catalog = new Catalog(List.of(first, second));
  }

  @Test
  void withoutAnyModelNamesTheCommandThatMendsIt() {
    assertThatThrownBy(() -> find(Optional.empty()))
        .isInstanceOf(InstallException.class)
        .hasMessage("No speech model is installed. Install one with: knead models install");
  }

  @Test
  void findsTheFirstOfTheCatalogue() throws IOException {
    install(second);
    assertThat(find(Optional.empty())).isEqualTo(speech.resolve("second"));
    install(first);
    assertThat(find(Optional.empty())).isEqualTo(speech.resolve("first"));
  }

  @Test
  void findsTheConfiguredOneAndNoOther() throws IOException {
    install(first);
    assertThatThrownBy(() -> find(Optional.of("second")))
        .hasMessage(
            "The speech model second is not installed."
                + " Install it with: knead models install second");
    install(second);
    assertThat(find(Optional.of("second"))).isEqualTo(speech.resolve("second"));
    assertThatThrownBy(() -> find(Optional.of("third")))
        .hasMessage("There is no speech model third. The catalogue has: first, second");
  }

  @Test
  void passesADamagedModelOverForAWholeOne() throws IOException {
    install(first);
    install(second);
    Files.writeString(speech.resolve("first/am/final.mdl"), "short");
    assertThat(find(Optional.empty())).isEqualTo(speech.resolve("second"));
  }

  @Test
  void aLoneDamagedModelIsNamedWithItsMending() throws IOException {
    install(second);
    Files.writeString(speech.resolve("second/am/final.mdl"), "short");
    Files.delete(speech.resolve("second/conf/model.conf"));
    assertThatThrownBy(() -> find(Optional.empty()))
        .hasMessage(
            "The speech model second is damaged (am/final.mdl has 5 bytes instead of 9,"
                + " conf/model.conf is missing). Mend it with: knead models install second");
  }

  @Test
  void aFolderWithoutAManifestIsNoModel() throws IOException {
    Files.createDirectories(speech.resolve("first/am"));
    Files.writeString(speech.resolve("first/am/final.mdl"), "acoustics");
    assertThat(installed.state(first)).isEqualTo(State.DAMAGED);
    assertThatThrownBy(() -> find(Optional.empty()))
        .hasMessageContaining("knead-manifest.txt is missing");
  }

  @Test
  void aGarbledManifestIsDamage() throws IOException {
    install(first);
    Files.writeString(speech.resolve("first").resolve(Manifest.NAME), "garbled");
    assertThat(installed.state(first)).isEqualTo(State.DAMAGED);
  }

  @Test
  void verifyFindsAChangedByteAndAMissingFile() throws IOException {
    install(first);
    assertThat(installed.verify(first, Progress.SILENT)).isEmpty();
    Files.writeString(speech.resolve("first/am/final.mdl"), "acousticS");
    assertThat(installed.state(first)).isEqualTo(State.READY);
    assertThat(installed.verify(first, Progress.SILENT))
        .containsExactly("am/final.mdl has changed");
    Files.delete(speech.resolve("first/conf/model.conf"));
    assertThat(installed.verify(first, Progress.SILENT))
        .containsExactly("conf/model.conf is missing");
  }

  @Test
  void verifyRefusesWhatIsNotInstalled() {
    assertThatThrownBy(() -> installed.verify(first, Progress.SILENT))
        .hasMessageContaining("The speech model first is not installed");
  }

  @Test
  void removesOneModelAndItsDownloadAndNothingElse() throws IOException {
    install(first);
    install(second);
    Files.writeString(installed.part(first), "half");
    Files.writeString(installed.part(second), "half");
    installed.remove(first, Progress.SILENT);
    assertThat(speech)
        .isDirectoryNotContaining("glob:**first*")
        .isDirectoryContaining("glob:**/second")
        .isDirectoryContaining("glob:**/.second.zip.part");
    assertThat(find(Optional.empty())).isEqualTo(speech.resolve("second"));
    assertThatThrownBy(() -> installed.remove(first, Progress.SILENT))
        .hasMessageContaining("first is not installed, so there is nothing to remove");
  }

  @Test
  void removingFollowsNoLinks() throws IOException {
    install(first);
    Path precious = Files.writeString(Files.createDirectory(folder.resolve("p")).resolve("f"), "p");
    Files.createSymbolicLink(speech.resolve("first/link"), precious.getParent());
    installed.remove(first, Progress.SILENT);
    assertThat(precious).exists();
    assertThat(speech.resolve("first")).doesNotExist();
  }

  @Test
  void findsAModelThatCameWithTheProgram() throws IOException {
    bring(second);
    assertThat(installed.state(second)).isEqualTo(State.READY);
    assertThat(installed.verify(second, Progress.SILENT)).isEmpty();
    assertThat(find(Optional.empty())).isEqualTo(ready.resolve("second"));
    assertThat(find(Optional.of("second"))).isEqualTo(ready.resolve("second"));
  }

  @Test
  void anInstalledModelGoesBeforeTheSameOneThatCameWithTheProgram() throws IOException {
    install(first);
    bring(first);
    assertThat(find(Optional.empty())).isEqualTo(speech.resolve("first"));
    installed.remove(first, Progress.SILENT);
    assertThat(find(Optional.empty())).isEqualTo(ready.resolve("first"));
  }

  @Test
  void aModelThatCameWithTheProgramIsNotFetchedAgainUnlessDamaged() throws IOException {
    bring(first);
    assertThat(installer().install(List.of(first, second), Progress.SILENT))
        .isEqualTo(
            new Installation(first, ready.resolve("first"), Installation.Outcome.ALREADY_THERE));
    Files.writeString(ready.resolve("first/am/final.mdl"), "acousticS");
    assertThat(installer().installFrom(archive, List.of(first), Progress.SILENT))
        .isEqualTo(new Installation(first, speech.resolve("first"), Installation.Outcome.MENDED));
    assertThat(ready.resolve("first/am/final.mdl")).hasContent("acousticS");
  }

  @Test
  void aModelThatCameWithTheProgramIsNotRemoved() throws IOException {
    bring(first);
    assertThatThrownBy(() -> installed.remove(first, Progress.SILENT))
        .isInstanceOf(InstallException.class)
        .hasMessage("The speech model first came with Knead and stays with it");
    assertThat(find(Optional.empty())).isEqualTo(ready.resolve("first"));
    assertThat(speech).doesNotExist();
  }

  private Path find(Optional<String> configured) throws IOException {
    return installed.find(catalog, configured);
  }

  private void install(SpeechModel model) throws IOException {
    installer().installFrom(archive, List.of(model), Progress.SILENT);
  }

  private ModelInstaller installer() {
    return new ModelInstaller(speech, ready);
  }

  /** As if it had come with the program. */
  private void bring(SpeechModel model) throws IOException {
    new ModelInstaller(ready, folder.resolve("none"))
        .installFrom(archive, List.of(model), Progress.SILENT);
  }

  /** Once ended in "Input length = 1". */
  @Test
  void aManifestThatIsNoTextIsDamage() throws IOException {
    install(first);
    Files.write(speech.resolve("first").resolve(Manifest.NAME), new byte[] {(byte) 0xff});
    assertThat(installed.state(first)).isEqualTo(State.DAMAGED);
  }

  /** Once ended in an unchecked exception. */
  @Test
  void aManifestWithANameThatNoFileCanHaveIsDamage() throws IOException {
    install(first);
    Files.writeString(speech.resolve("first").resolve(Manifest.NAME), "0".repeat(64) + " 1 a\0b\n");
    assertThat(installed.state(first)).isEqualTo(State.DAMAGED);
  }
}
