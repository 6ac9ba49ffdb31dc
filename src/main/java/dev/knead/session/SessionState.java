package dev.knead.session;

import dev.knead.routine.Pressure;
import dev.knead.routine.Routine;
import dev.knead.routine.Step;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Where a session stands, whole and immutable. Times are milliseconds of the session.
 *
 * @param phase where it stands
 * @param interrupted while {@link Phase#PAUSED}: the phase to take up again; otherwise {@code
 *     phase} itself
 * @param menu the routines on offer
 * @param routine the one chosen
 * @param clock the present step's clock and pressure
 * @param patience when to remind
 * @param lastSpeech id of the newest speech; 0 before the first
 * @param speaking id of the speech whose end is awaited; 0 when none is
 * @param volume of the voice, {@link #LOWEST} to {@link #HIGHEST}
 * @param rate of the voice, {@link #LOWEST} to {@link #HIGHEST}
 */
public record SessionState(
    Phase phase,
    Phase interrupted,
    List<Routine> menu,
    Optional<Routine> routine,
    StepClock clock,
    Patience patience,
    long lastSpeech,
    long speaking,
    int volume,
    int rate) {
  /** The lowest volume and the slowest rate. */
  public static final int LOWEST = -3;

  /** The highest volume and the fastest rate. */
  public static final int HIGHEST = 3;

  public SessionState {
    menu = List.copyOf(menu);
  }

  /** A session that asks which routine. */
  public static SessionState choosing(List<Routine> menu) {
    return beginning(Phase.CHOOSING, menu, Optional.empty());
  }

  /** A session of one routine. */
  public static SessionState of(Routine routine) {
    return beginning(Phase.PREPARING, List.of(routine), Optional.of(routine));
  }

  private static SessionState beginning(
      Phase phase, List<Routine> menu, Optional<Routine> routine) {
    return new SessionState(
        phase, phase, menu, routine, StepClock.of(0, 0), Patience.fresh(), 0, 0, 0, 0);
  }

  /** When {@link Event.TimePassed} is wanted next; empty when only an event can change anything. */
  public OptionalLong nextDeadline() {
    if (phase == Phase.RUNNING) {
      Cue cue = Timetable.of(step()).get(clock.nextCue());
      return OptionalLong.of(clock.startedAt() + cue.at() - clock.worked());
    }
    return patience.remindAt();
  }

  /** Index of the present step, from 0. */
  public int stepIndex() {
    return clock.step();
  }

  /** Pressure now on the Walton scale, 1 to 5; 0 when nothing is being pressed. */
  public int pressure() {
    return clock.level();
  }

  /** The names of each routine on the menu, in the order of their numbers. */
  public List<List<String>> choices() {
    return menu.stream()
        .map(offer -> Stream.concat(Stream.of(offer.title()), offer.names().stream()).toList())
        .toList();
  }

  /** Whether the massage itself is under way: a step is being read, done, waited for or paused. */
  public boolean inStep() {
    return switch (phase) {
      case READING, RUNNING, WAITING, PAUSED, RATING_PAIN -> true;
      default -> false;
    };
  }

  Step step() {
    return routine.orElseThrow().steps().get(clock.step());
  }

  Optional<Step> stepAfter() {
    List<Step> steps = routine.orElseThrow().steps();
    int next = phase == Phase.PREPARING ? 0 : clock.step() + 1;
    return next < steps.size() ? Optional.of(steps.get(next)) : Optional.empty();
  }

  int ceiling() {
    return step().pressure().map(Pressure::ceiling).orElse(0);
  }

  /**
   * What is left on the present step's clock; never below nothing, however late it is looked at.
   */
  Duration leftInStep(long now) {
    return step()
        .duration()
        .map(whole -> Duration.ofMillis(Math.max(0, whole.toMillis() - clock.worked(now))))
        .orElse(Duration.ZERO);
  }

  /** The clock brought to a stand: a tick that comes late is not counted as work. */
  StepClock stoodClock(long now) {
    if (phase != Phase.RUNNING) {
      return clock;
    }
    long end = clock.startedAt() + step().duration().orElseThrow().toMillis() - clock.worked();
    return clock.stand(Math.min(now, end));
  }

  /** What is left on all clocks from here on. */
  Duration leftInAll(long now) {
    Routine all = routine.orElseThrow();
    if (phase == Phase.PREPARING) {
      return all.workingTime();
    }
    return all.steps().stream()
        .skip(clock.step() + 1L)
        .map(Step::duration)
        .flatMap(Optional::stream)
        .reduce(leftInStep(now), Duration::plus);
  }

  SessionState phase(Phase next) {
    return new SessionState(
        next, next, menu, routine, clock, patience, lastSpeech, speaking, volume, rate);
  }

  SessionState paused() {
    return new SessionState(
        Phase.PAUSED, phase, menu, routine, clock, patience, lastSpeech, speaking, volume, rate);
  }

  SessionState routine(Routine chosen) {
    return new SessionState(
        phase,
        interrupted,
        menu,
        Optional.of(chosen),
        clock,
        patience,
        lastSpeech,
        speaking,
        volume,
        rate);
  }

  SessionState clock(StepClock next) {
    return new SessionState(
        phase, interrupted, menu, routine, next, patience, lastSpeech, speaking, volume, rate);
  }

  SessionState patience(Patience next) {
    return new SessionState(
        phase, interrupted, menu, routine, clock, next, lastSpeech, speaking, volume, rate);
  }

  SessionState speech(long newest, long awaited) {
    return new SessionState(
        phase, interrupted, menu, routine, clock, patience, newest, awaited, volume, rate);
  }

  SessionState voice(int newVolume, int newRate) {
    return new SessionState(
        phase,
        interrupted,
        menu,
        routine,
        clock,
        patience,
        lastSpeech,
        speaking,
        newVolume,
        newRate);
  }
}
