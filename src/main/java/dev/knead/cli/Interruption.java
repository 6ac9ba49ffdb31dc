package dev.knead.cli;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jline.utils.Signals;

/**
 * Until it is closed, Ctrl-C, a polite kill and a lost terminal end the run with its closing words
 * instead of cutting it off; a second Ctrl-C or kill ends it at once.
 */
final class Interruption implements AutoCloseable {
  /** The closing words take some ten seconds. */
  private static final long PATIENCE_MILLIS = 20_000;

  /** Without words it takes no time, unless something hangs. */
  private static final long SHORT_PATIENCE_MILLIS = 150;

  /** What asks the program to end. */
  private enum Request {
    HUP(1),
    INT(2),
    TERM(15);

    private final int number;

    Request(int number) {
      this.number = number;
    }

    int exitCode() {
      return 128 + number;
    }
  }

  private final Runnable run;
  private final CountDownLatch finished = new CountDownLatch(1);
  private final AtomicReference<Request> first = new AtomicReference<>();
  private final Map<Request, Object> before = new EnumMap<>(Request.class);

  /**
   * From now on requests are obeyed here, and no longer where they were.
   *
   * @param run asks the run to end: the first time in good order, the second time at once
   */
  Interruption(Runnable run) {
    this.run = run;
    for (Request request : Request.values()) {
      // Null where the request is to be ignored, as nohup wants it.
      Object handler = Signals.register(request.name(), () -> obey(request));
      if (handler != null) {
        before.put(request, handler);
      }
    }
  }

  /** On a thread of the request's own. */
  private void obey(Request request) {
    boolean isFirst = first.compareAndSet(null, request);
    if (!isFirst && request == Request.HUP) {
      // A terminal that is lost says so twice: the system does, and the shell.
      return;
    }
    try {
      run.run();
      if (isFirst && !finished.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
        run.run();
      }
      if (!finished.await(SHORT_PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
        Runtime.getRuntime().exit(first.get().exitCode());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The program's exit code, where it was asked to end: 128 and the signal's number. */
  Optional<Integer> exitCode() {
    return Optional.ofNullable(first.get()).map(Request::exitCode);
  }

  /** The run is over: from now on the program ends as any other. */
  @Override
  public void close() {
    finished.countDown();
    before.forEach((request, handler) -> Signals.unregister(request.name(), handler));
  }
}
