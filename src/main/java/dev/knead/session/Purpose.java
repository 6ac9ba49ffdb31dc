package dev.knead.session;

/** What a session is for. */
public enum Purpose {
  /** A massage, with all that is asked before and after it. */
  MASSAGE,
  /** The steps of a massage alone: nothing is asked before and after them. */
  STEPS_ONLY,
  /** The questions for signs that speak against a massage, and nothing else. */
  SCREENING
}
