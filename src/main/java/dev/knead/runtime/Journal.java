package dev.knead.runtime;

/**
 * Where what happens is told. In a live run three threads tell it, so what is not made for that is
 * wrapped by {@link #oneAtATime}.
 */
@FunctionalInterface
public interface Journal {
  void record(Entry entry);

  /** Tells it to both. */
  default Journal and(Journal other) {
    return entry -> {
      record(entry);
      other.record(entry);
    };
  }

  /** One entry at a time. */
  default Journal oneAtATime() {
    Object lock = new Object();
    return entry -> {
      synchronized (lock) {
        record(entry);
      }
    };
  }
}
