package dev.knead.session;

/** How a session ended. */
public enum Ending {
  /** All steps were done. */
  COMPLETE,
  /** The person said so. */
  STOPPED,
  /** The program was asked to end, by Ctrl-C for instance. */
  INTERRUPTED,
  /** Nobody could be heard any more. */
  UNHEARD,
  /** It hurt too much, twice. */
  PAIN,
  /** A sign that wants emergency care at once. */
  EMERGENCY,
  /** A sign with which a doctor comes first. */
  DOCTOR_FIRST,
  /** A sign with which massage could do harm. */
  NO_MASSAGE,
  /** Without heat and cold nothing was left of the massage. */
  NOTHING_LEFT,
  /** Only the questions were wanted, and nothing spoke against a massage. */
  SCREENED
}
