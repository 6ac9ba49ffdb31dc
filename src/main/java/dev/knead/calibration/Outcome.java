package dev.knead.calibration;

/** What came of a calibration. */
public enum Outcome {
  /** All was measured: the profile is to be kept. */
  KEPT,
  /** The person ended it. Nothing is to be kept. */
  CANCELLED,
  /** Not a single word was heard, or the microphone ended. Nothing is to be kept. */
  UNHEARD
}
