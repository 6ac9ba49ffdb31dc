package dev.knead.session;

/**
 * Something the coach says at a fixed time of a step's clock.
 *
 * @param at milliseconds on the step's clock
 * @param kind what
 * @param direction the direction the hands take from here on; empty where there is only one
 */
record Cue(long at, Kind kind, String direction) {
  enum Kind {
    HALF_WAY,
    SWITCH_SIDES,
    SWITCH_DIRECTION,
    TEN_SECONDS,
    END
  }
}
