package dev.knead.cli;

import dev.knead.runtime.LiveRun;
import java.io.IOException;
import java.util.OptionalInt;

/** Gives a session the commands of the keys that are pressed. */
final class LiveKeys {
  private final SingleKeys keys;
  private final LiveRun run;
  private final BottomLine bottom;

  LiveKeys(SingleKeys keys, LiveRun run, BottomLine bottom) {
    this.keys = keys;
    this.run = run;
    this.bottom = bottom;
  }

  /** See {@link SingleKeys#listen}. */
  void listen() throws IOException {
    keys.listen();
  }

  /** Obeys what has been pressed since the last time. Never waits. */
  void obey() throws IOException {
    for (OptionalInt key = keys.next(); key.isPresent(); key = keys.next()) {
      if (Keys.asksForHelp(key.getAsInt())) {
        bottom.above(Keys.HELP + System.lineSeparator());
      } else {
        Keys.command(key.getAsInt(), run.glance().state().phase()).ifPresent(run::command);
      }
    }
  }

  /** See {@link SingleKeys#restore}. */
  void restore() throws IOException {
    keys.restore();
  }
}
