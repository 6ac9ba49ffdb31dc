package dev.knead.runtime;

import dev.knead.audio.Presence;

/**
 * Whether a device is there, by when its sound flowed; and when to open it anew. A short absence is
 * not worth a word, and neither is a device back that takes a little sound and then none.
 *
 * <p>Times are milliseconds of one clock. Used by one thread.
 */
final class Attendance {
  /** How long a device may give or take nothing. The first sound of a fresh line takes longer. */
  static final long LONGEST_STALL_MILLIS = 1_500;

  static final long LONGEST_BEGINNING_MILLIS = 5_000;

  private static final long NOTICED_AFTER_MILLIS = 1_000;
  private static final long BETWEEN_ATTEMPTS_MILLIS = 500;

  /** With a line that was opened and has nothing flow, as one that is suspended. */
  private static final long PATIENCE_MILLIS = 5_000;

  /** A fifth of a second: more than what a loudspeaker's line takes without playing it. */
  private static final int STEADY_FRAMES = 10;

  private Flow flow = Flow.BEGINNING;
  private long stoppedAt;
  private long attemptedAt;
  private long flowedAt;
  private long seenAt;
  private int frames;

  private enum Flow {
    /** No sound yet. */
    BEGINNING,
    STEADY,
    /** The line is open, but nothing has flowed for a while, or only just does. */
    INTERRUPTED,
    /** There is no line. */
    BROKEN
  }

  /** Whether nothing was wrong when this was last told anything. */
  boolean isSteady() {
    return flow == Flow.BEGINNING || flow == Flow.STEADY;
  }

  /** How long to wait for sound before {@link #stalled}. */
  long patience() {
    return flow == Flow.BEGINNING ? LONGEST_BEGINNING_MILLIS : LONGEST_STALL_MILLIS;
  }

  /** A frame has come, or was taken. */
  void flowed(long now) {
    seenAt = now;
    flowedAt = now;
    if (flow == Flow.BEGINNING) {
      flow = Flow.STEADY;
    } else if (flow == Flow.INTERRUPTED) {
      frames++;
      if (frames >= STEADY_FRAMES) {
        flow = Flow.STEADY;
      }
    }
  }

  /** No frame has come, or was taken, for as long as was fit to wait. */
  void stalled(long now) {
    stop(now, Flow.INTERRUPTED);
  }

  /** The line is gone. */
  void broke(long now) {
    stop(now, Flow.BROKEN);
  }

  private void stop(long now, Flow how) {
    seenAt = now;
    if (isSteady()) {
      stoppedAt = now;
      // A line that broke is opened anew at once, one that is silent later.
      attemptedAt = how == Flow.BROKEN ? now - BETWEEN_ATTEMPTS_MILLIS : now;
    }
    flow = how;
    frames = 0;
  }

  /** Nothing has flowed in a while that was too short to tell anything. */
  void waited(long now) {
    seenAt = now;
  }

  /** Whether the device is to be opened anew now; who does so tells with {@link #attempted}. */
  boolean wantsAttempt(long now) {
    return switch (flow) {
      case BEGINNING, STEADY -> false;
      case INTERRUPTED -> now - Math.max(attemptedAt, flowedAt) >= PATIENCE_MILLIS;
      case BROKEN -> now - attemptedAt >= BETWEEN_ATTEMPTS_MILLIS;
    };
  }

  void attempted(long now) {
    attemptedAt = now;
    flow = Flow.INTERRUPTED;
    frames = 0;
  }

  /** What there is to tell. */
  Presence presence() {
    return isSteady() || seenAt - stoppedAt < NOTICED_AFTER_MILLIS ? Presence.THERE : Presence.AWAY;
  }
}
