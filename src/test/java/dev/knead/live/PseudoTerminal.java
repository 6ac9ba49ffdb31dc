package dev.knead.live;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A terminal without a screen, in which a test types. The commands run under {@code script} of
 * util-linux, which gives them a pseudo-terminal.
 */
final class PseudoTerminal implements AutoCloseable {
  /** How long something may be awaited. */
  private static final long PATIENCE_SECONDS = 40;

  private final Process script;
  private final OutputStream keyboard;
  private final StringBuilder shown = new StringBuilder();
  private boolean ended;

  private PseudoTerminal(Process script) {
    this.script = script;
    this.keyboard = script.getOutputStream();
    Thread reader = new Thread(this::read, "screen");
    reader.setDaemon(true);
    reader.start();
  }

  /**
   * Opens a terminal in which a shell runs these commands.
   *
   * @param environment what the commands find there; its command is replaced
   */
  static PseudoTerminal open(ProcessBuilder environment, int columns, String commands)
      throws IOException {
    String all = "stty cols %d rows 12; %s".formatted(columns, commands);
    // Whoever runs the tests in the background has Ctrl-C ignored by all that they start.
    environment.command(
        List.of("env", "--default-signal=INT,QUIT,HUP", "script", "-qefc", all, "/dev/null"));
    environment.environment().put("SHELL", "/bin/sh");
    return new PseudoTerminal(environment.redirectErrorStream(true).start());
  }

  private void read() {
    byte[] some = new byte[4096];
    try (InputStream screen = script.getInputStream()) {
      for (int length = screen.read(some); length >= 0; length = screen.read(some)) {
        // The tests await nothing that a split character could be a part of.
        show(new String(some, 0, length, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      show("(the screen can't be read: " + e.getMessage() + ")");
    } finally {
      end();
    }
  }

  private synchronized void show(String text) {
    shown.append(text);
    notifyAll();
  }

  private synchronized void end() {
    ended = true;
    notifyAll();
  }

  /** All that has been written to it, with what moves the cursor. */
  synchronized String shown() {
    return shown.toString();
  }

  void type(String keys) throws IOException {
    keyboard.write(keys.getBytes(StandardCharsets.UTF_8));
    keyboard.flush();
  }

  /** Waits until this has been shown since {@code from}, and gives the place after it. */
  synchronized int await(String text, int from) throws InterruptedException {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (shown.indexOf(text, from) < 0) {
      long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
      if (ended || left <= 0) {
        throw new AssertionError("'%s' was not shown, but:%n%s".formatted(text, shown));
      }
      wait(left);
    }
    return shown.indexOf(text, from) + text.length();
  }

  /** Waits until this has been shown at any time. */
  int await(String text) throws InterruptedException {
    return await(text, 0);
  }

  /** Waits for the end of the commands. */
  void awaitEnd() throws InterruptedException {
    if (!script.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("It does not end:\n" + shown());
    }
  }

  /** The terminal is gone, as when a connection is lost. */
  void hangUp() {
    script.toHandle().destroyForcibly();
  }

  @Override
  public void close() {
    script.descendants().forEach(ProcessHandle::destroyForcibly);
    script.destroyForcibly();
  }
}
