package dev.knead.hearing.vosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be told about a model without loading one. */
class VoskModelTest {
  @TempDir Path folder;

  @Test
  void saysThatThereIsNoModel() {
    assertThatThrownBy(() -> VoskModel.load(folder.resolve("absent")))
        .isInstanceOf(ModelException.class)
        .hasMessageContaining("absent")
        .hasMessageEndingWith("Install one with: knead models install");
  }

  @Test
  void saysWhatIsMissingFromAModel() throws IOException {
    Files.createDirectories(folder.resolve("am"));
    Files.writeString(folder.resolve("am/final.mdl"), "something");

    assertThatThrownBy(() -> VoskModel.load(folder))
        .isInstanceOf(ModelException.class)
        .hasMessageContaining("incomplete: no conf/mfcc.conf");
  }

  @Test
  void aFileInPlaceOfAModelIsNone() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "no model");

    assertThatThrownBy(() -> VoskModel.load(file)).hasMessageContaining("There is no speech model");
  }

  @Test
  void laysSettingsOverAModelAndLeavesItAlone() throws IOException {
    Path conf = Files.createDirectories(folder.resolve("conf"));
    Files.writeString(conf.resolve("model.conf"), "--beam=10.0\n--frames-per-chunk=20\n");
    Files.writeString(conf.resolve("mfcc.conf"), "--use-energy=false\n");
    Files.createDirectories(folder.resolve("am"));
    Files.writeString(folder.resolve("am/final.mdl"), "acoustics");

    Path overlaid;
    try (ModelOverlay overlay =
        ModelOverlay.over(folder, Map.of("model.conf", Map.of("frames-per-chunk", "6")))) {
      overlaid = overlay.folder();
      assertThat(Files.readAllLines(overlaid.resolve("conf/model.conf")))
          .isEqualTo(List.of("--beam=10.0", "--frames-per-chunk=6"));
      assertThat(overlaid.resolve("conf/mfcc.conf")).content().isEqualTo("--use-energy=false\n");
      assertThat(overlaid.resolve("am/final.mdl")).content().isEqualTo("acoustics");
    }

    assertThat(overlaid).doesNotExist();
    assertThat(conf.resolve("model.conf")).content().contains("--frames-per-chunk=20");
    assertThat(folder.resolve("am/final.mdl")).exists();
  }
}
