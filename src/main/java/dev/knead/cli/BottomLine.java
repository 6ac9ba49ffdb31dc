package dev.knead.cli;

import java.io.PrintWriter;
import java.io.Writer;

/**
 * The last line of a terminal, which stays while others scroll above it. Each change is one write,
 * so that nothing flickers. As long as no line is shown, text passes as it is. Any thread.
 *
 * <p>The cursor waits at the beginning of the line: when the window becomes narrower and the line
 * is broken in two, all from the cursor on is still the line, and nothing else.
 */
final class BottomLine {
  private static final String HOME = "\r";
  private static final String ERASE_REST = "\033[J";

  private final PrintWriter terminal;
  private String shown = "";

  /**
   * A line that is not shown yet.
   *
   * @param terminal or whatever else takes text
   */
  BottomLine(PrintWriter terminal) {
    this.terminal = terminal;
  }

  /** Shows the line, or another one instead; of an empty one, none. It must fit the width. */
  synchronized void show(String line) {
    if (!line.equals(shown)) {
      shown = line;
      draw();
    }
  }

  /** The screen is no longer ours, and what stands on it is left as it is. */
  synchronized void leave() {
    shown = "";
  }

  /** Prints whole lines above it. */
  synchronized void above(String lines) {
    write(shown.isEmpty() ? lines : HOME + ERASE_REST + lines + shown + HOME);
  }

  /** Takes the line away while something else prints whole lines to the same terminal. */
  synchronized void aside(Runnable printing) {
    if (shown.isEmpty()) {
      printing.run();
    } else {
      write(HOME + ERASE_REST);
      printing.run();
      draw();
    }
  }

  private void draw() {
    // Over what stands there, and not after it was erased: that would flicker.
    write(HOME + shown + ERASE_REST + HOME);
  }

  /** What is printed on it scrolls above the line. */
  PrintWriter printer() {
    return new PrintWriter(new Lines());
  }

  private void write(String text) {
    terminal.print(text);
    terminal.flush();
  }

  /** Passes on what it has got at every flush. */
  private final class Lines extends Writer {
    private final StringBuilder waiting = new StringBuilder();

    @Override
    public void write(char[] characters, int from, int length) {
      synchronized (lock) {
        waiting.append(characters, from, length);
      }
    }

    @Override
    public void flush() {
      synchronized (lock) {
        if (waiting.length() > 0) {
          above(waiting.toString());
          waiting.setLength(0);
        }
      }
    }

    @Override
    public void close() {
      flush();
    }
  }
}
