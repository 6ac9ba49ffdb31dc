package dev.knead.session;

import java.util.List;

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
  OTHER_VOICE,
  YES,
  NO,
  /** "I don't know". */
  UNSURE,
  LEFT,
  RIGHT,
  /** Leaves a question unanswered. */
  SKIP,
  /** A pain rating, 0 to 10. */
  RATE,
  /** What was meant for a rating, but lies between two: "six and a half". */
  BETWEEN,
  /** One of the routines offered, by its number from 1. */
  CHOOSE,
  /** Begins a session: what standby waits for. */
  START;

  /** The commands of which a session consists. */
  public static final List<Command> MAIN =
      List.of(NEXT, REPEAT, BACK, HARDER, SOFTER, PAUSE, RESUME, STOP);
}
