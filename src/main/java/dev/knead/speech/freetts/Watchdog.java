package dev.knead.speech.freetts;

import dev.knead.speech.VoiceException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Lets work be done on a thread of its own, always the same one, and does not wait for ever. A
 * thread that hangs is left behind; it does not keep the program from ending.
 */
final class Watchdog implements AutoCloseable {
  private final String subject;
  private final Duration patience;
  private final ExecutorService thread;
  private Mood mood = Mood.PATIENT;

  private enum Mood {
    PATIENT,
    /** What hung once is not asked again. */
    OUT_OF_PATIENCE
  }

  /**
   * @param subject who works, for messages: "The voice kevin16"
   */
  Watchdog(String subject, Duration patience) {
    this.subject = subject;
    this.patience = patience;
    this.thread =
        Executors.newSingleThreadExecutor(
            work -> {
              Thread worker = new Thread(work, "knead-freetts");
              worker.setDaemon(true);
              return worker;
            });
  }

  /**
   * The work's result.
   *
   * @throws VoiceException when it takes too long, or took too long once before
   * @throws IOException what the work throws
   */
  <T> T watch(Callable<T> work) throws IOException {
    if (mood == Mood.OUT_OF_PATIENCE) {
      throw new VoiceException(subject + " hangs; choose another voice.");
    }
    Future<T> result = thread.submit(work);
    try {
      return result.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      mood = Mood.OUT_OF_PATIENCE;
      result.cancel(true);
      throw new VoiceException(
          "%s said nothing within %d s; choose another voice."
              .formatted(subject, patience.toSeconds()),
          e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException known) {
        throw known;
      }
      throw new VoiceException("%s broke: %s".formatted(subject, e.getCause()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      InterruptedIOException interrupted = new InterruptedIOException(subject + " was interrupted");
      interrupted.initCause(e);
      throw interrupted;
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
