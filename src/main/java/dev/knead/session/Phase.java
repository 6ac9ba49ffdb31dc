package dev.knead.session;

/** Where a session stands. Exactly one holds at any time. */
public enum Phase {
  /** The coach asks which routine. */
  CHOOSING,
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
  /** The closing words are being spoken. */
  CLOSING,
  /** Over. Nothing has an effect any more. */
  ENDED
}
