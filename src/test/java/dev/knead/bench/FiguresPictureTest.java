package dev.knead.bench;

import static dev.knead.bench.Trials.NEXT;
import static dev.knead.bench.Trials.figures;
import static dev.knead.bench.Trials.halfAnHour;
import static dev.knead.bench.Trials.heard;
import static dev.knead.bench.Trials.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.knead.bench.Condition.Kind;
import dev.knead.bench.CurveChart.Point;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FiguresPictureTest {
  @TempDir Path folder;

  @Test
  void barsAndLatenciesStandUnderEachOther() throws IOException {
    Path file = folder.resolve("hear.png");

    FiguresPicture.write(
        file,
        List.of(
            figures(Kind.WORDS, "knead", word("next", heard(NEXT, 28_000)), word("next")),
            figures(Kind.WORDS, "vosk", word("next"), word("next")),
            figures(Kind.NOTHING_SAID, "knead", halfAnHour())));

    BufferedImage picture = ImageIO.read(file.toFile());
    assertThat(picture.getHeight()).isEqualTo(840);
    assertThat(colours(picture)).isGreaterThan(10);
  }

  @Test
  void withoutLatenciesOnlyBarsAreDrawn() throws IOException {
    Path file = folder.resolve("hear.png");

    FiguresPicture.write(file, List.of(figures(Kind.WORDS, "knead", word("next"))));

    assertThat(ImageIO.read(file.toFile()).getHeight()).isEqualTo(420);
  }

  @Test
  void withoutWordsThereIsNothingToDraw() {
    assertThatThrownBy(
            () ->
                FiguresPicture.write(
                    folder.resolve("hear.png"),
                    List.of(figures(Kind.NOTHING_SAID, "knead", halfAnHour()))))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("nothing to draw");
  }

  @Test
  void aFolderThatIsMissingIsTold() {
    assertThatThrownBy(
            () ->
                FiguresPicture.write(
                    folder.resolve("absent/hear.png"),
                    List.of(figures(Kind.WORDS, "knead", word("next")))))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("can't be written to");
  }

  @Test
  void aCurveHasPlaceForNoFalseCommandsAtAll() throws IOException {
    Path file = folder.resolve("curve.png");

    CurveChart.write(
        file,
        "Recall against false commands",
        List.of(
            new Point("knead", 0, 0.8), new Point("knead", 4, 0.9), new Point("vosk", 80, 0.9)));

    assertThat(colours(ImageIO.read(file.toFile()))).isGreaterThan(10);
  }

  private static long colours(BufferedImage picture) {
    int[] pixels =
        picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    return Arrays.stream(pixels).distinct().count();
  }
}
