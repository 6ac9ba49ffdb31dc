package dev.knead.cli;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;

/** Standard error beside a line at the bottom: whole lines, which don't tear it. */
final class ErrorsAside extends OutputStream {
  private final PrintStream errors;
  private final BottomLine bottom;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();

  private ErrorsAside(PrintStream errors, BottomLine bottom) {
    this.errors = errors;
    this.bottom = bottom;
  }

  static PrintStream of(PrintStream errors, BottomLine bottom) {
    return new PrintStream(new ErrorsAside(errors, bottom), true, Charset.defaultCharset());
  }

  @Override
  public synchronized void write(int b) {
    line.write(b);
    if (b == '\n') {
      byte[] whole = line.toByteArray();
      line.reset();
      bottom.aside(
          () -> {
            errors.write(whole, 0, whole.length);
            errors.flush();
          });
    }
  }
}
