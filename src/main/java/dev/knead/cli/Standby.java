package dev.knead.cli;

import dev.knead.runtime.StandbyRun;
import dev.knead.session.Effect.Earcon;
import dev.knead.session.PromptKey;
import java.io.IOException;
import java.io.PrintWriter;
import picocli.CommandLine.ExitCode;

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
    /** Its exit code; another one than OK where the program was asked to end meanwhile. */
    int run() throws IOException, InterruptedException;
  }

  /**
   * Goes on until the waiting, or a massage, is interrupted.
   *
   * @return the exit code
   * @throws IOException when there is nothing to hear the word with
   */
  int run() throws IOException, InterruptedException {
    announcer.say(PromptKey.STANDBY_READY);
    while (waiting.await().isPresent()) {
      announcer.chime(Earcon.HEARD);
      int code = ExitCode.OK;
      PromptKey afterwards = PromptKey.STANDBY_AGAIN;
      try {
        code = massage.run();
      } catch (IOException | RuntimeException e) {
        Fault.tell(err, e);
        afterwards = PromptKey.STANDBY_FAULT;
      }
      if (code != ExitCode.OK) {
        return code;
      }
      if (!waiting.isOver()) {
        announcer.say(afterwards);
      }
    }
    return ExitCode.OK;
  }
}
