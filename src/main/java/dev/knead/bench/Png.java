package dev.knead.bench;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.internal.chartpart.Chart;

/** Charts under each other in one PNG file. */
final class Png {
  private Png() {}

  /** Draws at least one chart; replaces the file. */
  static void write(Path file, List<? extends Chart<?, ?>> charts) throws IOException {
    List<BufferedImage> images =
        charts.stream().<BufferedImage>map(BitmapEncoder::getBufferedImage).toList();
    BufferedImage all =
        new BufferedImage(
            images.stream().mapToInt(BufferedImage::getWidth).max().orElseThrow(),
            images.stream().mapToInt(BufferedImage::getHeight).sum(),
            BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = all.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, all.getWidth(), all.getHeight());
    int y = 0;
    for (BufferedImage image : images) {
      graphics.drawImage(image, 0, y, null);
      y += image.getHeight();
    }
    graphics.dispose();
    // Not ImageIO's own way to a file: it prints a stack trace where there is no such folder.
    try (OutputStream out = Files.newOutputStream(file)) {
      ImageIO.write(all, "png", out);
    } catch (IOException e) {
      throw new IOException("The picture can't be written to " + file + "; check the folder.", e);
    }
  }
}
