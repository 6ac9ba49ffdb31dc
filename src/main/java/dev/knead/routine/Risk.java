package dev.knead.routine;

/** What a sign means of which the coach asks before a massage, the gravest first. */
public enum Risk {
  /** No massage, but emergency care at once. */
  EMERGENCY,
  /** No massage before a doctor has been seen. */
  DOCTOR_FIRST,
  /** No massage: it could do harm. */
  NO_MASSAGE,
  /** A massage, but without heat and cold: numb skin does not feel their harm. */
  NUMB_SKIN
}
