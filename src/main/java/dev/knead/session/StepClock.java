package dev.knead.session;

/**
 * The clock of one step, and the pressure in it.
 *
 * @param step its index, from 0
 * @param shares of the sides
 * @param worked milliseconds worked before the clock last started
 * @param startedAt when it last started, in session milliseconds; {@link #STANDING} while it stands
 * @param nextCue index of the first cue not given yet
 * @param level pressure now on the Walton scale; 0 where the step has none
 */
record StepClock(int step, Shares shares, long worked, long startedAt, int nextCue, int level) {
  static final long STANDING = -1;

  static StepClock of(int step, Shares shares, int level) {
    return new StepClock(step, shares, 0, STANDING, 0, level);
  }

  long worked(long now) {
    return startedAt == STANDING ? worked : worked + (now - startedAt);
  }

  StepClock start(long now) {
    return new StepClock(step, shares, worked(now), now, nextCue, level);
  }

  StepClock stand(long now) {
    return new StepClock(step, shares, worked(now), STANDING, nextCue, level);
  }

  StepClock cueGiven() {
    return new StepClock(step, shares, worked, startedAt, nextCue + 1, level);
  }

  StepClock press(int newLevel) {
    return new StepClock(step, shares, worked, startedAt, nextCue, newLevel);
  }

  /** The time is shared in another way from now on; {@code cues} are gone. */
  StepClock share(Shares others, int cues) {
    return new StepClock(step, others, worked, startedAt, cues, level);
  }
}
