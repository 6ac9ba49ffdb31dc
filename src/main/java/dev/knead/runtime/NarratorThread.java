package dev.knead.runtime;

import dev.knead.audio.Pcm;
import dev.knead.markup.MarkedText;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

/**
 * Speaks on a thread of its own: first what is asked for, and in its spare time what is expected,
 * which the voices then keep in their phrase cache. It alone touches the voices.
 */
final class NarratorThread implements Narrator {
  /** How long to wait for the end of a sentence that a slow engine is at. */
  private static final long PATIENCE_MILLIS = 2_000;

  private final Ensemble voices;
  private final Thread thread;
  private final Deque<Request> asked = new ArrayDeque<>();
  private Deque<MarkedText> expected = new ArrayDeque<>();
  private List<MarkedText> expectations = List.of();
  private Tone tone = Tone.FIRST;
  private Stage stage = Stage.OPEN;

  private enum Stage {
    OPEN,
    CLOSED
  }

  /** What somebody waits for. */
  private record Request(MarkedText words, Tone tone, CompletableFuture<Pcm> sound) {}

  /**
   * Begins its thread.
   *
   * @param voices closed with this
   */
  NarratorThread(Ensemble voices) {
    this.voices = voices;
    this.thread = new Thread(this::work, "knead-narrator");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public synchronized Future<Pcm> narrate(MarkedText words, Tone wanted) {
    Request request = new Request(words, wanted, new CompletableFuture<>());
    asked.add(request);
    if (!wanted.equals(tone)) {
      // What was spoken ahead in another tone is of no use any more.
      tone = wanted;
      expected = new ArrayDeque<>(expectations);
    }
    notifyAll();
    return request.sound();
  }

  @Override
  public synchronized void expect(List<MarkedText> sentences) {
    expectations = List.copyOf(sentences);
    expected = new ArrayDeque<>(expectations);
    notifyAll();
  }

  /** The voices are closed by their own thread, after the sentence they are at. */
  @Override
  public void close() {
    synchronized (this) {
      stage = Stage.CLOSED;
      notifyAll();
    }
    try {
      thread.join(PATIENCE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void work() {
    try (voices) {
      for (Request next = next(); next != null; next = next()) {
        speak(next);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void speak(Request request) {
    try {
      request.sound().complete(voices.render(request.words(), request.tone()));
    } catch (IOException | RuntimeException | Error e) {
      // An Error too: whoever waits must not wait for ever.
      request.sound().completeExceptionally(e);
    }
  }

  /** Waits for something to do; null when there will be nothing more. */
  private synchronized Request next() throws InterruptedException {
    // Whoever was cut off has taken back what was asked for.
    asked.removeIf(request -> request.sound().isCancelled());
    while (stage == Stage.OPEN && asked.isEmpty() && expected.isEmpty()) {
      wait();
    }
    if (stage == Stage.CLOSED) {
      asked.forEach(request -> request.sound().cancel(false));
      return null;
    }
    return asked.isEmpty()
        ? new Request(expected.remove(), tone, new CompletableFuture<>())
        : asked.remove();
  }
}
