package dev.knead.cli;

import dev.knead.audio.Level;
import picocli.CommandLine.Help.Ansi;

/**
 * How loud the microphone is, as a bar from -60 to 0 dBFS. It has a mark that speech should pass.
 */
final class LevelMeter {
  /** The columns of the whole. */
  static final int WIDTH = 12;

  private static final int CELLS = WIDTH - 2;
  private static final double LOWEST = -60;

  /** Below this RMS the recognizer begins to miss commands; see {@link LevelCheck}. */
  private static final double FAINTEST_SPEECH = 400;

  /** In dBFS; speech that is louder on average is clipped at its peaks. */
  private static final double LOUD = -12;

  private static final int MARK = cells(Level.dbfs(FAINTEST_SPEECH));

  private LevelMeter() {}

  /**
   * Draws it.
   *
   * @param level in dBFS; negative infinity is silence
   */
  static StyledLine draw(double level, Glyphs glyphs) {
    int full = cells(level);
    StyledLine bar = new StyledLine().add(glyphs.left(), Ansi.Style.faint);
    for (int cell = 0; cell < CELLS; cell++) {
      if (cell < full) {
        bar.add(glyphs.full(), level > LOUD ? Ansi.Style.fg_red : Ansi.Style.fg_green);
      } else if (cell == MARK) {
        bar.add(glyphs.mark(), Ansi.Style.bold);
      } else {
        bar.add(glyphs.empty(), Ansi.Style.faint);
      }
    }
    return bar.add(glyphs.right(), Ansi.Style.faint);
  }

  private static int cells(double level) {
    double share = (level - LOWEST) / -LOWEST;
    return (int) Math.floor(CELLS * Math.max(0, Math.min(1, share)));
  }
}
