package dev.knead.routine;

/** Which sides of the body a step works on. */
public enum Sides {
  /** Only one place: the painful side, or a part of the body that has no sides. */
  ONE,
  /** One side, then the other, for equal times. */
  BOTH
}
