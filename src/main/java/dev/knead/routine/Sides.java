package dev.knead.routine;

/** Which sides of the body a step works on. */
public enum Sides {
  /** A part of the body that has no sides, or something that is not about the body. */
  NONE,
  /** Only the side that hurts. */
  AFFECTED,
  /** Both at the same time, such as a hand beside the spine on each. */
  BOTH,
  /** One side, then the other, for equal times. */
  EACH
}
