package dev.knead.bench;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Lets every contender listen to every trial, on several threads. Each thread opens listeners of
 * its own and closes them.
 */
public final class Race {
  /** Words are handed out in such portions. */
  private static final int PORTION = 25;

  private final List<Contender> contenders;
  private final int threads;
  private final Consumer<String> progress;

  /**
   * A race.
   *
   * @param threads how many listen at the same time
   * @param progress is told how far it is, from any thread, one at a time
   */
  public Race(List<Contender> contenders, int threads, Consumer<String> progress) {
    this.contenders = List.copyOf(contenders);
    this.threads = threads;
    this.progress = progress;
  }

  /** A contender's trials from one index up to another, and what has become of them. */
  private record Portion(int figure, Contender contender, List<Trial> trials, int from) {}

  /**
   * Runs it; takes long.
   *
   * @return condition by condition, in each the contenders in their order
   */
  public List<Figures> run(List<Condition> conditions) throws IOException {
    List<Attempt[]> attempts = new ArrayList<>();
    Queue<Portion> work = new ArrayDeque<>();
    for (Condition condition : conditions) {
      int portion = condition.kind() == Condition.Kind.WORDS ? PORTION : 1;
      for (Contender contender : contenders) {
        for (int from = 0; from < condition.trials().size(); from += portion) {
          int to = Math.min(from + portion, condition.trials().size());
          work.add(
              new Portion(attempts.size(), contender, condition.trials().subList(from, to), from));
        }
        attempts.add(new Attempt[condition.trials().size()]);
      }
    }
    Work shared = new Work(work, attempts, progress);
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> workers = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        workers.add(
            executor.submit(
                () -> {
                  work(shared);
                  return null;
                }));
      }
      for (Future<?> worker : workers) {
        await(worker);
      }
    } finally {
      executor.shutdownNow();
    }
    List<Figures> figures = new ArrayList<>();
    for (Condition condition : conditions) {
      for (Contender contender : contenders) {
        figures.add(
            new Figures(condition, contender.name(), List.of(attempts.get(figures.size()))));
      }
    }
    return figures;
  }

  private static void await(Future<?> worker) throws IOException {
    try {
      worker.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("The measurement was interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failed) {
        throw failed;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private static void work(Work work) throws IOException {
    Map<Contender, Contender.Listener> listeners = new HashMap<>();
    try {
      for (Optional<Portion> next = work.take(); next.isPresent(); next = work.take()) {
        Contender contender = next.get().contender();
        Contender.Listener listener = listeners.get(contender);
        if (listener == null) {
          listener = contender.open();
          listeners.put(contender, listener);
        }
        work.put(next.get(), listen(listener, next.get().trials()));
      }
    } finally {
      listeners.values().forEach(Contender.Listener::close);
    }
  }

  private static List<Attempt> listen(Contender.Listener listener, List<Trial> trials)
      throws IOException {
    List<Attempt> attempts = new ArrayList<>();
    for (Trial trial : trials) {
      Take take = trial.take().get();
      Outcome outcome = listener.hear(trial.vocabulary(), take.scene());
      int length = take.scene().microphone().length;
      attempts.add(new Attempt(trial, take.from(), take.to(), length, outcome));
    }
    return attempts;
  }

  /** What is left to do, and what is done. Thread-safe. */
  private static final class Work {
    private final Queue<Portion> left;
    private final List<Attempt[]> attempts;
    private final Consumer<String> progress;
    private final int all;
    private int done;
    private int told;

    Work(Queue<Portion> left, List<Attempt[]> attempts, Consumer<String> progress) {
      this.left = left;
      this.attempts = attempts;
      this.progress = progress;
      this.all = left.size();
    }

    synchronized Optional<Portion> take() {
      return Optional.ofNullable(left.poll());
    }

    synchronized void put(Portion portion, List<Attempt> made) {
      for (int i = 0; i < made.size(); i++) {
        attempts.get(portion.figure())[portion.from() + i] = made.get(i);
      }
      done++;
      int tenths = 10 * done / all;
      if (tenths > told) {
        told = tenths;
        progress.accept("Listened to %d %%".formatted(10 * tenths));
      }
    }
  }
}
