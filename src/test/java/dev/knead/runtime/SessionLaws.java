package dev.knead.runtime;

import dev.knead.audio.Frame;
import dev.knead.routine.Advance;
import dev.knead.routine.Pressure;
import dev.knead.routine.Sides;
import dev.knead.routine.Step;
import dev.knead.session.Command;
import dev.knead.session.Note;
import dev.knead.session.Phase;
import dev.knead.session.SessionState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What must hold whatever fails: told everything that happens in a session, this notes what was
 * broken of it.
 */
final class SessionLaws implements Journal {
  /** 300 ms. */
  private static final int OBEYED_WITHIN_FRAMES = 15;

  /** Three closing sentences of a minute each, or of which each is waited for in vain. */
  private static final int OVER_WITHIN_FRAMES = 10_000;

  private static final int LONGEST_FRAMES = 20_000;
  private static final int VOICE = 2_000;

  private final List<String> broken = new ArrayList<>();
  private final List<Entry> entries = new ArrayList<>();
  private final NoticeLaw notices;
  private final Moment moment;
  private Phase phase;
  private int step;
  private int pressure;
  private int stoppedAt = Integer.MAX_VALUE;
  private boolean stepBegan;
  private Optional<Entry.Commanded> command = Optional.empty();
  private Optional<Entry.Moved> working = Optional.empty();
  private Optional<Phase> demanded = Optional.empty();
  private Step present;
  private long duration;
  private int stepsBegun;
  private int stepsLeft;
  private int closed;
  private long ended = Long.MAX_VALUE;

  SessionLaws(SessionState beginning, NoticeLaw notices, Moment moment) {
    this.notices = notices;
    this.moment = moment;
    phase = beginning.phase();
  }

  private void mustHold(boolean holds, String law) {
    if (!holds) {
      broken.add("%s (frame %d, %d ms)".formatted(law, moment.frame(), moment.millis()));
    }
  }

  List<String> broken() {
    List<String> all = new ArrayList<>(broken);
    all.addAll(notices.broken());
    return all;
  }

  /** All that was told. */
  List<Entry> entries() {
    return entries;
  }

  /** What the voice sounds like: above nothing until "stop", below it from then on. */
  int level() {
    return stoppedAt == Integer.MAX_VALUE ? VOICE : -VOICE;
  }

  /** Called before each turn of the session. */
  void look(SessionState state) {
    mustHold(ended == Long.MAX_VALUE, "nothing is asked after the end");
    mustHold(demanded.isEmpty(), "\"stop\" must be obeyed in its own frame");
    if (state.inStep()) {
      Optional<Pressure> limits =
          state.routine().orElseThrow().steps().get(state.stepIndex()).pressure();
      mustHold(
          state.pressure() <= limits.map(Pressure::ceiling).orElse(0),
          "the pressure must not pass the ceiling");
    }
    if (moment.frame() > LONGEST_FRAMES || moment.frame() - (long) stoppedAt > OVER_WITHIN_FRAMES) {
      throw new IllegalStateException("it never ends; it stands in " + state.phase());
    }
  }

  /** A frame that was played. */
  void played(Frame frame) {
    long sum = 0;
    for (short sample : frame.samples()) {
      sum += sample;
    }
    boolean old = sum / frame.samples().length > 100;
    mustHold(
        !old || moment.frame() - (long) stoppedAt <= OBEYED_WITHIN_FRAMES,
        "what was being said is cut off by \"stop\"");
    mustHold(ended == Long.MAX_VALUE, "nothing is played after the end");
  }

  @Override
  public void record(Entry entry) {
    entries.add(entry);
    mustHold(ended == Long.MAX_VALUE, "nothing is told after the end: " + entry);
    notices.record(entry);
    if (entry instanceof Entry.Commanded commanded) {
      command(commanded);
    } else if (entry instanceof Entry.Moved moved) {
      moved(moved);
    } else if (entry instanceof Entry.Noted noted) {
      noted(noted.note());
    } else if (entry instanceof Entry.Said) {
      mustHold(phase != Phase.ENDED, "nothing is said when it is over");
    } else if (entry instanceof Entry.Ended) {
      ended = entry.at();
      mustHold(phase == Phase.ENDED, "it ends when the session does");
      mustHold(closed == 1, "one end is noted, not " + closed);
      mustHold(stepsBegun == stepsLeft, "each step that began is left");
    }
  }

  private void command(Entry.Commanded commanded) {
    mustHold(demanded.isEmpty(), "\"stop\" must be obeyed first");
    command = Optional.of(commanded);
    working = Optional.empty();
    if (commanded.spoken().command() == Command.STOP) {
      demanded = Optional.of(phase == Phase.CLOSING ? Phase.ENDED : Phase.CLOSING);
      stoppedAt = Math.min(stoppedAt, moment.frame());
    }
  }

  private void moved(Entry.Moved moved) {
    demanded.ifPresent(wanted -> mustHold(moved.phase() == wanted, "\"stop\" leads to " + wanted));
    demanded = Optional.empty();
    boolean harder =
        command.filter(said -> said.spoken().command() == Command.HARDER).isPresent()
            && command.get().at() == moved.at();
    mustHold(
        moved.pressure() <= pressure + (harder ? 1 : 0) || stepBegan,
        "only \"harder\" raises the pressure, by one");
    mustHold(phase != Phase.ENDED, "nothing moves when it is over");
    if (phase == Phase.CLOSING) {
      mustHold(moved.phase() == Phase.ENDED, "the closing leads to the end");
    }
    keepsTime(moved);
    stepBegan = false;
    phase = moved.phase();
    step = moved.step();
    pressure = moved.pressure();
  }

  /** A clock that nobody touched runs out when it should, whatever is lost meanwhile. */
  private void keepsTime(Entry.Moved moved) {
    if (phase == Phase.RUNNING && working.isPresent()) {
      long late = moved.at() - working.get().at() - duration;
      mustHold(
          moved.phase() == Phase.CLOSING || (late >= 0 && late < moment.widest()),
          "a step keeps its time; it was off by " + late);
    }
    boolean plain =
        moved.phase() == Phase.RUNNING
            && phase == Phase.READING
            && present.sides() == Sides.NONE
            && present.advance() == Advance.ITSELF;
    if (plain) {
      moment.widest();
      duration = present.duration().orElseThrow().toMillis();
    }
    working = plain ? Optional.of(moved) : Optional.empty();
  }

  private void noted(Note note) {
    if (note instanceof Note.StepBegan began) {
      stepBegan = true;
      present = began.step();
      stepsBegun++;
      mustHold(stepsBegun == stepsLeft + 1, "a step begins when the one before is left");
    } else if (note instanceof Note.StepLeft) {
      stepsLeft++;
      mustHold(stepsBegun == stepsLeft, "a step is left once");
    } else if (note instanceof Note.Closed) {
      closed++;
    }
  }

  @Override
  public String toString() {
    return "%s, step %d".formatted(phase, step);
  }
}
