package dev.knead.bench.contender;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Something large that is loaded when it is first asked for, and then kept. Thread-safe.
 *
 * @param <T> what is loaded
 */
final class Once<T> {
  /** How it is loaded. */
  @FunctionalInterface
  interface Loader<T> {
    T load() throws IOException;
  }

  private final Loader<T> loader;
  private Optional<T> loaded = Optional.empty();

  Once(Loader<T> loader) {
    this.loader = loader;
  }

  synchronized T get() throws IOException {
    if (loaded.isEmpty()) {
      loaded = Optional.of(loader.load());
    }
    return loaded.get();
  }

  /** Gives it back, if it was ever loaded. */
  synchronized void release(Consumer<T> how) {
    loaded.ifPresent(how);
    loaded = Optional.empty();
  }
}
