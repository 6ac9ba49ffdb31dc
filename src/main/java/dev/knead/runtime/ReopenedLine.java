package dev.knead.runtime;

import dev.knead.audio.Frame;
import dev.knead.audio.Presence;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A device's line that is opened when it is first wanted, and anew when it has broken or hangs; and
 * the time that passes meanwhile. Used by one thread.
 *
 * @param <L> the line
 */
final class ReopenedLine<L extends Line> {
  /** After a moment in which the whole program stood still, what has waited goes on within this. */
  static final long MOMENT_MILLIS = 100;

  private static final Logger LOG = LoggerFactory.getLogger(ReopenedLine.class);

  /** A longer standstill of the whole program is not made up for. */
  private static final long LONGEST_CATCHING_UP_MILLIS = 1_000;

  private final Supplier<L> lines;
  private final Clock clock;
  private final String meanwhile;
  private final Attendance attendance = new Attendance();
  private Optional<L> line = Optional.empty();
  private long due;

  /**
   * A line that is not opened yet.
   *
   * @param lines begin to open the device, each time anew
   * @param meanwhile what there is while the device is away, in a sentence
   */
  ReopenedLine(Supplier<L> lines, Clock clock, String meanwhile) {
    this.lines = lines;
    this.clock = clock;
    this.meanwhile = meanwhile;
  }

  /** The present line; one that was not opened yet is. */
  L present() {
    if (line.isEmpty()) {
      line = Optional.of(lines.get());
    }
    return line.get();
  }

  /**
   * Opens the device anew, if it is time for that.
   *
   * @return whether it did
   */
  boolean reopen() {
    if (!attendance.wantsAttempt(clock.millis())) {
      return false;
    }
    line.ifPresent(Line::abandon);
    line = Optional.of(lines.get());
    attendance.attempted(clock.millis());
    return true;
  }

  /** A frame went through. */
  void flowed() {
    attendance.flowed(clock.millis());
  }

  /** No frame went through in all the time that is fit to wait. */
  void stalled() {
    attendance.stalled(clock.millis());
  }

  /** No frame went through, in a while that was too short to tell anything. */
  void waited() {
    attendance.waited(clock.millis());
  }

  /** The line is gone. */
  void broke(IOException why) {
    if (attendance.isSteady()) {
      LOG.warn("{} {}", why.getMessage(), meanwhile);
    }
    attendance.broke(clock.millis());
  }

  /** See {@link Attendance#isSteady}. */
  boolean isSteady() {
    return attendance.isSteady();
  }

  /** See {@link Attendance#patience}. */
  long patience() {
    return attendance.patience();
  }

  /** See {@link Attendance#presence}. */
  Presence presence() {
    return attendance.presence();
  }

  long now() {
    return clock.millis();
  }

  /** The next frame is due at this time, or later if that was told before. */
  void dueNotBefore(long millis) {
    due = Math.max(due, millis);
  }

  /** The next frame is due at this time. */
  void dueAt(long millis) {
    due = millis;
  }

  /** Milliseconds until the next frame is due; 0 when it is. */
  long untilDue() {
    return Math.max(0, due - clock.millis());
  }

  /** Waits until the next frame is due, and goes on to the one after it. */
  void passFrame() throws InterruptedIOException {
    Pace.await(clock, due);
    due = Math.max(due + Frame.MILLIS, clock.millis() - LONGEST_CATCHING_UP_MILLIS);
  }
}
