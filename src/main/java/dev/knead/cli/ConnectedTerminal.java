package dev.knead.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jline.terminal.impl.exec.ExecTerminalProvider;
import org.jline.terminal.spi.Pty;
import org.jline.terminal.spi.SystemStream;

/** The terminal in front of which somebody may sit. */
final class ConnectedTerminal {
  private static final File CONTROLLING = new File("/dev/tty");

  /** Where a terminal does not know. */
  private static final int USUAL_COLUMNS = 80;

  /** Held, for else its level would be forgotten with it. What matters is told in our words. */
  private static final Logger LIBRARY = Logger.getLogger("org.jline");

  private final ExecTerminalProvider library = new ExecTerminalProvider();

  ConnectedTerminal() {
    LIBRARY.setLevel(Level.OFF);
  }

  /** Whether lines can be written over, see terminfo(5). */
  static boolean isCapable(String type) {
    return type != null && !type.isBlank() && !type.equals("dumb");
  }

  /** Whether a stream of the program is a terminal. */
  boolean has(SystemStream stream) {
    return library.isPosixSystemStream(stream);
  }

  /**
   * The terminal of standard input.
   *
   * @throws IOException when there is none that can be set
   */
  Pty settings() throws IOException {
    return library.current(has(SystemStream.Output) ? SystemStream.Output : SystemStream.Error);
  }

  /** Its width now. */
  static int columns() {
    try {
      Process stty = new ProcessBuilder("stty", "size").redirectInput(CONTROLLING).start();
      String size =
          new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
      return columns(size);
    } catch (IOException e) {
      return USUAL_COLUMNS;
    }
  }

  /** The second of two numbers. */
  static int columns(String size) {
    return size.matches("\\d{1,4} [1-9]\\d{0,3}")
        ? Integer.parseInt(size.substring(size.indexOf(' ') + 1))
        : USUAL_COLUMNS;
  }
}
