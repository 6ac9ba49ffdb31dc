package dev.knead.session;

import dev.knead.routine.Pressure;
import dev.knead.routine.Routine;
import dev.knead.routine.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Going on where an earlier session was broken off. */
final class PickingUp {
  private PickingUp() {}

  /** Whether the massage on offer is on the menu, with the same steps as then. */
  static boolean possible(SessionState state) {
    return state.interview().offer().isPresent() && routine(state).isPresent();
  }

  private static Optional<Routine> routine(SessionState state) {
    Bookmark offer = state.interview().offer().orElseThrow();
    return state.menu().stream()
        .filter(routine -> routine.id().equals(offer.routine()))
        .flatMap(routine -> routine.without(state.interview().omitted()).stream())
        .filter(routine -> routine.steps().size() == offer.steps())
        .filter(routine -> !offer.stopped().contains(offer.step()))
        .filter(routine -> state.interview().next(Optional.of(routine)).isEmpty())
        .findFirst();
  }

  /** "You were in step four, with forty seconds left." */
  static List<Prompt> question(SessionState state) {
    Bookmark offer = state.interview().offer().orElseThrow();
    Routine routine = routine(state).orElseThrow();
    Step step = routine.steps().get(offer.step());
    Map<String, Object> place =
        Map.of("title", routine.title(), "number", offer.step() + 1, "step", step.title());
    List<Prompt> speech = new ArrayList<>(List.of(Prompt.of(PromptKey.PICK_UP, place)));
    if (step.duration().isPresent()) {
      Duration left = Duration.ofMillis(offer.shares().totalMillis() - offer.worked());
      speech.add(Prompt.of(PromptKey.PICK_UP_LEFT, "duration", Speeches.seconds(left)));
    }
    speech.add(Prompt.of(PromptKey.PICK_UP_ASK));
    return speech;
  }

  static void pickUp(Turn turn) {
    SessionState state = turn.state();
    Bookmark offer = state.interview().offer().orElseThrow();
    Routine routine = routine(state).orElseThrow();
    Step step = routine.steps().get(offer.step());
    long worked = Math.min(offer.worked(), offer.shares().totalMillis());
    StepClock clock =
        new StepClock(
            offer.step(),
            offer.shares(),
            worked,
            StepClock.STANDING,
            Timetable.gone(step, offer.shares(), worked),
            step.pressure().map(limits -> within(limits, offer.level())).orElse(0));
    turn.note(new Note.Chosen(routine));
    turn.become(
        state
            .phase(Phase.READING)
            .routine(routine)
            .interview(state.interview().withoutOffer())
            .condition(
                new Condition(
                    offer.affected(), offer.comfort(), offer.painBefore(), offer.stopped()))
            .balance(offer.balance())
            .clock(clock)
            .patience(Patience.fresh()));
    Course.noteStep(turn);
    List<Prompt> speech = new ArrayList<>(List.of(Prompt.of(PromptKey.RESUMED)));
    speech.addAll(Speeches.step(turn.state()));
    turn.say(speech);
  }

  /** Whatever the bookmark says: never above the ceiling. */
  private static int within(Pressure limits, int level) {
    return Math.max(Pressure.LIGHTEST, Math.min(level, limits.ceiling()));
  }
}
