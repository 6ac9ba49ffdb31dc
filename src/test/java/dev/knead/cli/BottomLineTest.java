package dev.knead.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BottomLineTest {
  private final List<String> written = new ArrayList<>();
  private final BottomLine bottom = new BottomLine(new PrintWriter(new Flushes()));

  @Test
  void aChangeIsOneWriteAndTheCursorWaitsAtTheBeginning() {
    bottom.show("one");
    bottom.show("one");
    bottom.show("two");
    bottom.show("");

    assertThat(written).containsExactly("\rone\033[J\r", "\rtwo\033[J\r", "\r\033[J\r");
  }

  @Test
  void linesScrollAboveItInOneWrite() {
    bottom.show("bottom");
    written.clear();

    bottom.above("line\n");

    assertThat(written).containsExactly("\r\033[Jline\nbottom\r");
  }

  @Test
  void whereNoLineIsShownTextPassesAsItIs() {
    PrintWriter printer = bottom.printer();
    printer.println("first");
    printer.flush();
    bottom.show("bottom");
    bottom.show("");
    written.clear();
    printer.print("second\n");
    printer.flush();
    bottom.above("third\n");
    bottom.aside(() -> written.add("fourth"));

    assertThat(written).containsExactly("second\n", "third\n", "fourth");
  }

  @Test
  void whatIsPrintedWaitsForItsFlush() {
    PrintWriter printer = bottom.printer();
    bottom.show("bottom");
    written.clear();

    printer.print("a ");
    printer.print("line\n");
    assertThat(written).isEmpty();
    printer.flush();
    printer.flush();

    assertThat(written).containsExactly("\r\033[Ja line\nbottom\r");
  }

  @Test
  void itIsTakenAwayWhileAnotherPrints() {
    bottom.show("bottom");
    written.clear();

    bottom.aside(() -> written.add("log"));

    assertThat(written).containsExactly("\r\033[J", "log", "\rbottom\033[J\r");
  }

  @Test
  void aScreenThatWasLeftIsNotTouched() {
    bottom.show("bottom");
    written.clear();

    bottom.leave();
    bottom.show("");
    bottom.above("line\n");

    assertThat(written).containsExactly("line\n");
  }

  @Test
  void errorsAreWrittenAsideInWholeLines() {
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    PrintStream aside =
        ErrorsAside.of(new PrintStream(errors, true, StandardCharsets.UTF_8), bottom);
    bottom.show("bottom");
    written.clear();

    aside.print("WARN it ");
    assertThat(written).isEmpty();
    assertThat(errors.size()).isZero();
    aside.println("rains");
    aside.print("no end");

    assertThat(errors.toString(StandardCharsets.UTF_8)).isEqualTo("WARN it rains\n");
    assertThat(written).containsExactly("\r\033[J", "\rbottom\033[J\r");
  }

  /** Keeps what came between two flushes. */
  private final class Flushes extends Writer {
    private final StringBuilder now = new StringBuilder();

    @Override
    public void write(char[] characters, int from, int length) {
      now.append(characters, from, length);
    }

    @Override
    public void flush() {
      written.add(now.toString());
      now.setLength(0);
    }

    @Override
    public void close() {}
  }
}
