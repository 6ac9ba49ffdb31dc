package dev.knead.session;

import dev.knead.routine.Pressure;
import dev.knead.routine.Routine;
import dev.knead.routine.Side;
import dev.knead.routine.Step;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Where a session stands, whole and immutable. Times are milliseconds of the session.
 *
 * @param phase where it stands
 * @param interrupted while {@link Phase#PAUSED} or {@link Phase#RATING_PAIN}: the phase to take up
 *     again; otherwise {@code phase} itself
 * @param menu the routines on offer
 * @param routine the one chosen
 * @param interview how far the questions before the massage have come
 * @param condition how the person is
 * @param clock the present step's clock and pressure
 * @param balance what either side of the body has got, without the present step
 * @param patience when to speak up
 * @param contact whether coach and person can reach each other
 * @param speech what has been said
 * @param volume of the voice, {@link #LOWEST} to {@link #HIGHEST}
 * @param rate of the voice, {@link #LOWEST} to {@link #HIGHEST}
 */
public record SessionState(
    Phase phase,
    Phase interrupted,
    List<Routine> menu,
    Optional<Routine> routine,
    Interview interview,
    Condition condition,
    StepClock clock,
    Balance balance,
    Patience patience,
    Contact contact,
    Speech speech,
    int volume,
    int rate) {
  /** The lowest volume and the slowest rate. */
  public static final int LOWEST = -3;

  /** The highest volume and the fastest rate. */
  public static final int HIGHEST = 3;

  private static final StepClock NO_STEP = StepClock.of(0, new Shares(Side.LEFT, 0, 0), 0);

  public SessionState {
    menu = List.copyOf(menu);
  }

  /** A session that asks which routine. */
  public static SessionState choosing(List<Routine> menu) {
    return choosing(menu, Beforehand.NOTHING);
  }

  /** The same where something is known, or asked, beforehand. */
  public static SessionState choosing(List<Routine> menu, Beforehand beforehand) {
    return beginning(Phase.CHOOSING, menu, Optional.empty(), beforehand);
  }

  /** A session of one routine. */
  public static SessionState of(Routine routine) {
    return of(routine, Beforehand.NOTHING);
  }

  /** The same where something is known, or asked, beforehand. */
  public static SessionState of(Routine routine, Beforehand beforehand) {
    return beginning(Phase.PREPARING, List.of(routine), Optional.of(routine), beforehand);
  }

  /** A session of questions alone. */
  public static SessionState screening(Beforehand beforehand) {
    return beginning(Phase.SCREENING, List.of(), Optional.empty(), beforehand);
  }

  private static SessionState beginning(
      Phase phase, List<Routine> menu, Optional<Routine> routine, Beforehand beforehand) {
    return new SessionState(
        phase,
        phase,
        menu,
        routine,
        Interview.of(beforehand),
        Condition.UNKNOWN,
        NO_STEP,
        Balance.NOTHING,
        Patience.fresh(),
        Contact.WHOLE,
        Speech.NONE,
        0,
        0);
  }

  /** What was known, and wanted, when it began. */
  public Beforehand beforehand() {
    return interview.beforehand();
  }

  /** When {@link Event.TimePassed} is wanted next; empty when only an event can change anything. */
  public OptionalLong nextDeadline() {
    if (phase == Phase.RUNNING) {
      Cue cue = Timetable.of(step(), clock.shares()).get(clock.nextCue());
      return OptionalLong.of(clock.startedAt() + cue.at() - clock.worked());
    }
    if (contact.isWhole()) {
      return patience.due();
    }
    return speaking() == 0 && phase != Phase.ENDED ? contact.until() : OptionalLong.empty();
  }

  /** Id of the newest speech; 0 before the first. */
  public long lastSpeech() {
    return speech.last();
  }

  /** Id of the speech whose end is awaited; 0 when none is. */
  public long speaking() {
    return speech.awaited();
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

  /**
   * Where another session could pick this one up, at a moment: in a step, there; as long as an
   * earlier one may be picked up, there; else nowhere.
   */
  public Optional<Bookmark> bookmark(long now) {
    if (!inStep()) {
      return interview.offer();
    }
    return Optional.of(
        new Bookmark(
            routine.orElseThrow().id(),
            routine.orElseThrow().steps().size(),
            clock.step(),
            stoodClock(now).worked(),
            clock.shares(),
            clock.level(),
            condition.comfort(),
            condition.affected(),
            condition.painBefore(),
            condition.stopped(),
            balance));
  }

  /**
   * The present step.
   *
   * @throws java.util.NoSuchElementException before a routine is chosen
   */
  public Step step() {
    return routine.orElseThrow().steps().get(clock.step());
  }

  Optional<Step> stepAfter() {
    List<Step> steps = routine.orElseThrow().steps();
    int next = indexAfter();
    return next < steps.size() ? Optional.of(steps.get(next)) : Optional.empty();
  }

  /** Index of the step that follows, without those that were left for their pain. */
  int indexAfter() {
    int next = phase == Phase.PREPARING ? 0 : clock.step() + 1;
    while (condition.stopped().contains(next)) {
      next++;
    }
    return next;
  }

  /**
   * The firmest pressure of the present step on the Walton scale, 1 to 5; 0 where it has none.
   *
   * @throws java.util.NoSuchElementException before a routine is chosen
   */
  public int ceiling() {
    return step().pressure().map(Pressure::ceiling).orElse(0);
  }

  /**
   * What is left on the present step's clock; never below nothing, however late it is looked at.
   */
  public Duration leftInStep(long now) {
    return Duration.ofMillis(Math.max(0, clock.shares().totalMillis() - clock.worked(now)));
  }

  /** The clock brought to a stand: a tick that comes late is not counted as work. */
  StepClock stoodClock(long now) {
    if (phase != Phase.RUNNING) {
      return clock;
    }
    long end = clock.startedAt() + clock.shares().totalMillis() - clock.worked();
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

  // The same with one thing changed.

  SessionState phase(Phase next) {
    return with(
        draft -> {
          draft.phase = next;
          draft.interrupted = next;
        });
  }

  /** Something comes between; the phase till now is taken up again after it. */
  SessionState interrupted(Phase by) {
    return with(draft -> draft.phase = by);
  }

  SessionState routine(Routine chosen) {
    return with(draft -> draft.routine = Optional.of(chosen));
  }

  SessionState interview(Interview next) {
    return with(draft -> draft.interview = next);
  }

  SessionState condition(Condition next) {
    return with(draft -> draft.condition = next);
  }

  SessionState clock(StepClock next) {
    return with(draft -> draft.clock = next);
  }

  SessionState balance(Balance next) {
    return with(draft -> draft.balance = next);
  }

  SessionState patience(Patience next) {
    return with(draft -> draft.patience = next);
  }

  SessionState contact(Contact next) {
    return with(draft -> draft.contact = next);
  }

  SessionState speech(Speech next) {
    return with(draft -> draft.speech = next);
  }

  SessionState voice(int newVolume, int newRate) {
    return with(
        draft -> {
          draft.volume = newVolume;
          draft.rate = newRate;
        });
  }

  private SessionState with(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.state(this);
  }

  /** What changes in a session, while it is being changed. Never leaves {@link #with}. */
  private static final class Draft {
    private Phase phase;
    private Phase interrupted;
    private Optional<Routine> routine;
    private Interview interview;
    private Condition condition;
    private StepClock clock;
    private Balance balance;
    private Patience patience;
    private Contact contact;
    private Speech speech;
    private int volume;
    private int rate;

    Draft(SessionState state) {
      phase = state.phase;
      interrupted = state.interrupted;
      routine = state.routine;
      interview = state.interview;
      condition = state.condition;
      clock = state.clock;
      balance = state.balance;
      patience = state.patience;
      contact = state.contact;
      speech = state.speech;
      volume = state.volume;
      rate = state.rate;
    }

    SessionState state(SessionState before) {
      return new SessionState(
          phase,
          interrupted,
          before.menu,
          routine,
          interview,
          condition,
          clock,
          balance,
          patience,
          contact,
          speech,
          volume,
          rate);
    }
  }
}
