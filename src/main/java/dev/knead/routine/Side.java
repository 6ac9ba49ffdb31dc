package dev.knead.routine;

/** A side of the body, as its owner calls it. */
public enum Side {
  LEFT,
  RIGHT;

  /** The one opposite. */
  public Side other() {
    return this == LEFT ? RIGHT : LEFT;
  }
}
