package dev.knead.session;

/** Where a session stands. Exactly one holds at any time. */
public enum Phase {
  /** The coach asks for a sign that speaks against a massage. */
  SCREENING,
  /** The coach offers to go on where a session was broken off. */
  PICKING_UP,
  /** The coach asks which routine. */
  CHOOSING,
  /** The coach asks which side hurts. */
  ASKING_SIDE,
  /** The coach asks how bad the pain is before the massage. */
  RATING_BEFORE,
  /** Welcome: the person gets everything ready and says "next". */
  PREPARING,
  /** The coach reads the step aloud; its clock does not run yet. */
  READING,
  /** The hands work and the step's clock runs. */
  RUNNING,
  /** The step has no clock, or its time is up: waiting for "next". */
  WAITING,
  /** Paused; the step's clock stands still. */
  PAUSED,
  /** "It hurts": the step's clock stands still, and the coach asks how bad it is. */
  RATING_PAIN,
  /** The coach asks how bad the pain is after the massage. */
  RATING_AFTER,
  /** The closing words are being spoken. */
  CLOSING,
  /** Over. Nothing has an effect any more. */
  ENDED
}
