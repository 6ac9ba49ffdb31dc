package dev.knead.routine;

/** What ends a step. */
public enum Advance {
  /** When its time is up, the next step follows by itself. */
  ITSELF,
  /** When its time is up, or at once where it has none, the coach waits for "next". */
  ON_NEXT
}
