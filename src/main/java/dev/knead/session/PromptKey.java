package dev.knead.session;

/** Every sentence the coach can say. The words stand in the locale's {@code prompts.yaml}. */
public enum PromptKey {
  // The routine's own words.
  /** A sentence of the routine; value {@code text}. */
  ROUTINE_TEXT,

  // Before the massage.
  /** Where no routine is chosen yet. */
  HELLO,
  SCREENING_INTRO,
  /** A question for a sign that speaks against a massage; value {@code text}. */
  QUESTION,
  /** What was understood; variants {@code yes}, {@code no}. */
  TAKEN,
  /** Without an answer the sign is assumed. */
  ASSUMED,
  /** What to do; value {@code text}. */
  ADVICE,
  /** Without heat and cold. */
  LEFT_OUT,
  /** Values {@code title}, {@code number}, {@code step}. */
  PICK_UP,
  /** Value {@code duration}. */
  PICK_UP_LEFT,
  PICK_UP_ASK,
  ASK_SIDE,
  /** Variants {@code left}, {@code right}. */
  SIDE_TAKEN,
  ASK_PAIN_BEFORE,
  /** Value {@code pain}. */
  PAIN_TAKEN,
  /** Value {@code level}. */
  LAST_TIME,
  NO_ANSWER,
  ASK_WHOLE,
  /** How to answer with a number. */
  RATE_HOW,

  // Choosing.
  MENU_ASK,
  /** One routine on offer; values {@code number}, {@code title}. */
  MENU_ITEM,
  MENU_HOW,
  /** No such number; value {@code count}. */
  MENU_NO_SUCH,

  // Welcome.
  /** Value {@code title}. */
  WELCOME,
  NOT_MEDICAL,
  /** Value {@code needs}, a list. */
  NEEDS,
  /** Value {@code duration}. */
  TAKES,
  HOW_TO_END,
  SAY_NEXT,

  // A step.
  /** Values {@code number}, {@code count}, {@code title}. */
  STEP,
  /** Value {@code duration}. */
  STEP_TIME,
  /** Value {@code duration} of each side. */
  STEP_TIME_EACH_SIDE,
  /** Values {@code first}, {@code second}: durations. */
  STEP_TIME_SIDES,
  /** Variants {@code left}, {@code right}. */
  FIRST_SIDE,
  STEP_UNTIL_NEXT,
  /** Value {@code direction}. */
  FIRST_DIRECTION,
  /** The pressure in words, value {@code level}; variants by technique and level. */
  PRESSURE,
  BEGIN,
  FIRST_STEP,

  // Keeping the time.
  HALF_WAY,
  /** Variants {@code left}, {@code right}: to which. */
  SWITCH_SIDES,
  /** Value {@code duration}. */
  SAME_TIME,
  /** Value {@code direction}. */
  SWITCH_DIRECTION,
  /** Value {@code direction}. */
  DIRECTION_NOW,
  /** Variants {@code left}, {@code right}. */
  SIDE_NOW,
  TEN_SECONDS,
  TIME_UP,
  /** One friendly reminder; variants by phase. */
  REMINDER,

  // Pressure.
  /** How the body presses more; variants by technique. */
  HARDER,
  AT_CEILING,
  SOFTER,
  AT_LIGHTEST,
  EASED,
  EASED_LIGHTEST,
  NO_PRESSURE,
  EASED_NO_PRESSURE,
  ASK_PAIN_NOW,
  /** Value {@code pain}. */
  PAIN_TOO_MUCH,
  PAIN_UNTOLD,
  PAIN_STEP_LEFT,
  PAIN_GO_ON,

  // Pause.
  PAUSED,
  RESUMED,

  // Questions.
  /** Value {@code commands}, a list. */
  HELP,
  /** Value {@code duration}. */
  TIME_LEFT_STEP,
  /** Value {@code duration}. */
  TIME_LEFT_ALL,
  NO_CLOCK,
  /** Value {@code title}. */
  NEXT_STEP,
  LAST_STEP,

  // The voice.
  LOUDER,
  LOUDEST,
  QUIETER,
  QUIETEST,
  FASTER,
  FASTEST,
  SLOWER,
  SLOWEST,
  /** Said in the new voice. */
  VOICE_CHANGED,

  // What can't be done now.
  CHOOSE_FIRST,
  ANSWER_FIRST,
  NOT_ASKED,
  NOT_BEGUN,
  NOT_PAUSED,
  IS_PAUSED,
  IS_CHOSEN,
  IS_CLOSING,

  // Contact with the person.
  /** Variants {@code working}, {@code waiting}: what the coach does meanwhile. */
  HEARING_LOST,
  HEARING_BACK,
  SPEAKING_BACK,

  // The end.
  LAST_STEP_DONE,
  ASK_PAIN_AFTER,
  /** Values {@code before}, {@code after}, {@code points}; variants less, more, little, same. */
  CHANGE,
  /** Value {@code duration}. */
  SIDES_EQUAL,
  /** Value {@code duration}; variants {@code left}, {@code right}. */
  SIDE_GOT,
  CLOSING_COMPLETE,
  CLOSING_EARLY,
  CLOSING_UNHEARD,
  CLOSING_PAIN,
  /** Variants {@code emergency}, {@code doctor_first}, {@code no_massage}. */
  CLOSING_SIGN,
  CLOSING_NOTHING_LEFT,
  /** Variants {@code well}, {@code numb_skin}. */
  CLOSING_SCREENED,

  // A calibration.
  CALIBRATE_QUIET,
  /** The test signal, too. */
  CALIBRATE_ECHO,
  CALIBRATE_WORDS,
  /** Value {@code command}. */
  CALIBRATE_SAY,
  CALIBRATE_SAY_END,
  /** Variants {@code heard}, {@code missed}: what became of the first time. */
  CALIBRATE_MISSED,
  CALIBRATE_DONE,
  /** Variants {@code noisy}, {@code loud_echo}, {@code late_echo}. */
  CALIBRATE_TROUBLE,
  CALIBRATE_ALL_WELL,
  /** Values {@code command}, {@code instead}. */
  CALIBRATE_BADLY,
  CALIBRATE_BADLY_END,
  CALIBRATE_MORE,
  CALIBRATE_KEPT,
  CALIBRATE_CANCELLED,
  CALIBRATE_UNHEARD,

  // Standby.
  /** How to begin. */
  STANDBY_READY,
  /** After a massage. */
  STANDBY_AGAIN,
  /** Where a massage can't begin, or ended by a fault. */
  STANDBY_FAULT
}
