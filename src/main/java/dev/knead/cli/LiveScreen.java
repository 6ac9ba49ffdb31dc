package dev.knead.cli;

import dev.knead.runtime.LiveRun;
import dev.knead.runtime.Regularly;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;
import org.jline.terminal.spi.SystemStream;
import org.jline.utils.Signals;

/**
 * A live run at a terminal: a line at the bottom that shows how it goes, and keys. Where there is
 * no terminal, and while the program is in the background, there is nothing of it. When it is
 * closed, or the program ended in any orderly way, the terminal is as it was before.
 */
final class LiveScreen implements AutoCloseable {
  /** Between looks for a key. */
  private static final long TURN_MILLIS = 50;

  /** So the line is drawn five times a second. */
  private static final int TURNS_PER_LINE = 4;

  /** Where the program stands with its terminal. */
  private enum Place {
    UNKNOWN,
    FRONT,
    BACK
  }

  private final LiveRun run;
  private final BottomLine bottom;
  private final PrintStream errors = System.err;
  private final Thread hook = new Thread(this::end, "knead-screen-end");
  private Optional<LivePainter> painter;
  private Optional<LiveKeys> keys = Optional.empty();
  private Optional<Object> resizing = Optional.empty();
  private Optional<Object> resuming = Optional.empty();
  private volatile Place place = Place.UNKNOWN;
  private int turn;
  private Optional<Regularly> turns = Optional.empty();

  /**
   * A screen on which nothing is done yet.
   *
   * @param painter who draws the line where it can be drawn; empty where none is wanted
   */
  LiveScreen(LiveRun run, BottomLine bottom, Optional<LivePainter> painter) {
    this.run = run;
    this.bottom = bottom;
    this.painter = painter;
  }

  /** Begins, on a thread of its own, so that the run need not wait. */
  void begin() {
    if (ConnectedTerminal.isCapable(System.getenv("TERM"))) {
      Runtime.getRuntime().addShutdownHook(hook);
      turns = Optional.of(Regularly.begin("screen", TURN_MILLIS, this::turn));
    }
  }

  private void turn() {
    if (turn == 0) {
      open();
    }
    look();
    if (place == Place.FRONT) {
      withKeys(LiveKeys::obey);
      if (turn % TURNS_PER_LINE == 0) {
        painter.ifPresent(open -> open.paint(run.glance()));
      }
    }
    turn++;
  }

  private void open() {
    ConnectedTerminal terminal = new ConnectedTerminal();
    painter = painter.filter(wanted -> terminal.has(SystemStream.Output));
    painter.ifPresent(
        open -> {
          open.resize(ConnectedTerminal.columns());
          resizing =
              Optional.ofNullable(
                  Signals.register("WINCH", () -> open.resize(ConnectedTerminal.columns())));
          if (terminal.has(SystemStream.Error)) {
            System.setErr(ErrorsAside.of(errors, bottom));
          }
        });
    if (terminal.has(SystemStream.Input)) {
      try {
        keys =
            Optional.of(new LiveKeys(new SingleKeys(terminal.settings(), System.in), run, bottom));
      } catch (IOException e) {
        tell("Keys can't be used: " + e.getMessage() + ".");
      }
    }
    // A shell that takes the terminal back has settings of its own.
    resuming = Optional.ofNullable(Signals.register("CONT", () -> place = Place.UNKNOWN));
  }

  private void look() {
    Place before = place;
    place = Foreground.now() ? Place.FRONT : Place.BACK;
    if (place == Place.FRONT && before != Place.FRONT) {
      withKeys(LiveKeys::listen);
    } else if (place == Place.BACK && before == Place.FRONT) {
      bottom.leave();
    }
  }

  private void withKeys(Use use) {
    if (keys.isPresent()) {
      try {
        use.with(keys.get());
      } catch (IOException e) {
        keys = Optional.empty();
        tell("Keys can't be used any more: " + e.getMessage() + ".");
      }
    }
  }

  private interface Use {
    void with(LiveKeys keys) throws IOException;
  }

  private static void tell(String line) {
    System.err.println("knead: " + line);
  }

  @Override
  public void close() {
    if (turns.isPresent()) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        // The program is ending, and the hook does the same.
      }
      end();
    }
  }

  /** A second time does nothing. */
  private synchronized void end() {
    turns.ifPresent(Regularly::close);
    turns = Optional.empty();
    resizing.ifPresent(before -> Signals.unregister("WINCH", before));
    resuming.ifPresent(before -> Signals.unregister("CONT", before));
    bottom.show("");
    System.setErr(errors);
    // From the background it would be somebody else's terminal.
    if (place == Place.FRONT && Foreground.now()) {
      withKeys(LiveKeys::restore);
    }
    keys = Optional.empty();
  }
}
