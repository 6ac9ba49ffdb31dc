package dev.knead.session;

/** What a session does about a command. Which one, {@link SessionTable} says. */
public enum Reaction {
  /** Goes to the next step; after the last one, closes. */
  ADVANCE,
  /** Says again what this phase is about. */
  SAY_AGAIN,
  /** Goes to the step before, or to the beginning of the first. */
  GO_BACK,
  /** One level more pressure, never above the step's ceiling. */
  RAISE,
  /** One level less. */
  LOWER,
  /** One level less, at once, and kind words. */
  EASE,
  /** The same, and asks how bad it is. */
  EASE_AND_ASK,
  /** Stops the step's clock. */
  PAUSE,
  /** Takes the paused step up again. */
  RESUME,
  /** Ends with the closing words. */
  FINISH,
  /** Ends without a word more. */
  END_NOW,
  /** Names the commands that make sense now. */
  TELL_HELP,
  /** Tells how much time is left. */
  TELL_TIME,
  /** Tells which step follows. */
  TELL_NEXT,
  LOUDER,
  QUIETER,
  FASTER,
  SLOWER,
  /** Goes on in the next voice. */
  OTHER_VOICE,
  /** Takes the routine of that number. */
  CHOOSE,
  /** Takes the answer to what was asked. */
  ANSWER,
  /** Goes on without an answer. */
  SKIP,
  /** Asks once more, for a whole number. */
  ASK_WHOLE,

  /** Explains that a routine has to be chosen first. */
  CHOOSE_FIRST,
  /** Explains that the question has to be answered first. */
  ANSWER_FIRST,
  /** Explains that nothing was asked. */
  NOT_ASKED,
  /** Explains that the massage has not begun. */
  NOT_BEGUN,
  /** Explains that nothing is paused. */
  NOT_PAUSED,
  /** Explains that the session is paused. */
  IS_PAUSED,
  /** Explains that a routine is under way. */
  IS_CHOSEN,
  /** Explains that the session is closing. */
  IS_CLOSING,

  /** Nothing: the session is over. */
  NOTHING;

  /** Whether the command does its own work here, rather than being explained away. */
  public boolean meaningful() {
    return switch (this) {
      case CHOOSE_FIRST,
          ANSWER_FIRST,
          NOT_ASKED,
          NOT_BEGUN,
          NOT_PAUSED,
          IS_PAUSED,
          IS_CHOSEN,
          IS_CLOSING,
          NOTHING ->
          false;
      default -> true;
    };
  }
}
