package dev.knead.cli;

import dev.knead.runtime.StandbyRun;
import dev.knead.session.Effect.Earcon;
import dev.knead.session.PromptKey;
import java.io.IOException;
import java.io.PrintWriter;

/**
 * One massage after the other, each begun by word of mouth. A massage that fails ends no standby.
 *
 * @param waiting for the word
 * @param announcer speaks while nobody listens, so that standby never obeys it
 * @param massage from the welcome to the farewell
 * @param err gets a line for each fault
 */
record Standby(StandbyRun waiting, Announcer announcer, Session massage, PrintWriter err) {
  /** Speaks outside of a massage. */
  interface Announcer {
    /** A chime alone. */
    void chime(Earcon chime);

    /** Words, after a chime. */
    void say(PromptKey words);
  }

  /** A massage. */
  @FunctionalInterface
  interface Session {
    void run() throws IOException, InterruptedException;
  }

  /**
   * Goes on until the waiting is interrupted.
   *
   * @throws IOException when there is nothing to hear the word with
   */
  void run() throws IOException, InterruptedException {
    announcer.say(PromptKey.STANDBY_READY);
    while (waiting.await().isPresent()) {
      announcer.chime(Earcon.HEARD);
      PromptKey afterwards = lead();
      if (!waiting.isOver()) {
        announcer.say(afterwards);
      }
    }
  }

  private PromptKey lead() throws InterruptedException {
    try {
      massage.run();
      return PromptKey.STANDBY_AGAIN;
    } catch (IOException | RuntimeException e) {
      Fault.tell(err, e);
      return PromptKey.STANDBY_FAULT;
    }
  }
}
