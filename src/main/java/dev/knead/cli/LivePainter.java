package dev.knead.cli;

import dev.knead.runtime.Glance;
import picocli.CommandLine.Help.Ansi;

/** Keeps the {@link LiveLine} of a session at the bottom of the terminal. */
final class LivePainter {
  private final BottomLine bottom;
  private final LastHeard heard;
  private final Ansi ansi;
  private final Glyphs glyphs = Glyphs.ofStandardOutput();
  private volatile int columns;

  LivePainter(BottomLine bottom, LastHeard heard, Ansi ansi) {
    this.bottom = bottom;
    this.heard = heard;
    this.ansi = ansi;
  }

  /** The terminal has this width now. */
  void resize(int newColumns) {
    columns = newColumns;
  }

  /** Draws a moment. The last column is left free: behind it a terminal would begin a new line. */
  void paint(Glance glance) {
    LiveLine line = new LiveLine(glance, heard.command());
    bottom.show(line.compose(columns - 1, glyphs).print(ansi));
  }
}
