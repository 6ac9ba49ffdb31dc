package dev.knead.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalInt;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.ControlChar;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.spi.Pty;

/**
 * Keys of a terminal as they are pressed, without waiting for a line's end and without an echo.
 * Ctrl-C and Ctrl-Z do what they always do. The terminal is changed from the first {@link #listen}
 * until {@link #restore}, and both must be called from the {@linkplain Foreground foreground} only.
 */
final class SingleKeys {
  private static final int ESCAPE = 27;

  /** From here on a character ends a sequence, see ECMA-48. */
  private static final int FIRST_FINAL = 0x40;

  private final Pty terminal;
  private final InputStream in;
  private final Attributes before;
  private final Attributes during;

  /**
   * Looks at the terminal, and leaves it as it is.
   *
   * @param in where the keys come from
   * @throws IOException when its settings can't be found out
   */
  SingleKeys(Pty terminal, InputStream in) throws IOException {
    this.terminal = terminal;
    this.in = in;
    this.before = terminal.getAttr();
    this.during = new Attributes(before);
    during.setLocalFlag(LocalFlag.ICANON, false);
    during.setLocalFlag(LocalFlag.ECHO, false);
    during.setControlChar(ControlChar.VMIN, 1);
    during.setControlChar(ControlChar.VTIME, 0);
  }

  /** From now on keys come singly. Does no harm where they do already. */
  void listen() throws IOException {
    terminal.setAttr(during);
  }

  /** A key that was pressed, as a byte; empty where there is none. Never waits. */
  OptionalInt next() throws IOException {
    while (in.available() > 0) {
      int key = in.read();
      if (key != ESCAPE) {
        return OptionalInt.of(key);
      }
      skipSequence();
    }
    return OptionalInt.empty();
  }

  /** An arrow or the like: a bracket and what follows it, up to a character that ends it. */
  private void skipSequence() throws IOException {
    int next = in.available() > 0 ? in.read() : 0;
    if (next == '[' || next == 'O') {
      do {
        next = in.available() > 0 ? in.read() : FIRST_FINAL;
      } while (next < FIRST_FINAL);
    }
  }

  /** The terminal is as it was before. */
  void restore() throws IOException {
    terminal.setAttr(before);
  }
}
