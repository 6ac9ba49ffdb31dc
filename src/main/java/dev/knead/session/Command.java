package dev.knead.session;

/** What a person can tell the coach. */
public enum Command {
  NEXT,
  REPEAT,
  BACK,
  HARDER,
  SOFTER,
  /** "It hurts", "ouch". */
  HURTS,
  PAUSE,
  RESUME,
  STOP,
  HELP,
  HOW_LONG,
  WHATS_NEXT,
  LOUDER,
  QUIETER,
  FASTER,
  SLOWER,
  /** One of the routines offered, by its number from 1. */
  CHOOSE
}
