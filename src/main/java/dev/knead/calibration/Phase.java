package dev.knead.calibration;

/** Where a calibration stands. Each phase but the last two is followed by the one below it. */
public enum Phase {
  /** The coach says what it is going to do. */
  GREETING,
  /** Nobody speaks: the room's noise is measured. */
  QUIET,
  /** The coach speaks, and its echo rings out: delay and level are measured. */
  ECHO,
  /** The coach asks for a word. */
  ASKING,
  /** The person says it; then the coach asks for the word that follows, or closes. */
  ANSWERING,
  /** The coach tells the result. Every phase can lead here. */
  CLOSING,
  /** It is over. */
  ENDED
}
