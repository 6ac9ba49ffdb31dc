package dev.knead.session;

import dev.knead.routine.Routine;
import dev.knead.routine.Side;
import dev.knead.routine.Sides;
import dev.knead.routine.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the coach says on each occasion, as prompts. */
final class Speeches {
  private Speeches() {}

  static List<Prompt> menu(List<Routine> routines) {
    List<Prompt> speech = new ArrayList<>();
    speech.add(Prompt.of(PromptKey.MENU_ASK));
    for (int i = 0; i < routines.size(); i++) {
      speech.add(
          Prompt.of(
              PromptKey.MENU_ITEM, Map.of("number", i + 1, "title", routines.get(i).title())));
    }
    speech.add(Prompt.of(PromptKey.MENU_HOW));
    return speech;
  }

  static List<Prompt> preparation(Routine routine) {
    List<Prompt> speech = new ArrayList<>();
    if (!routine.allNeeds().isEmpty()) {
      speech.add(Prompt.of(PromptKey.NEEDS, "needs", routine.allNeeds()));
    }
    if (!routine.workingTime().isZero()) {
      speech.add(Prompt.of(PromptKey.TAKES, "duration", minutes(routine.workingTime())));
    }
    speech.add(Prompt.of(PromptKey.HOW_TO_END));
    speech.add(Prompt.of(PromptKey.SAY_NEXT));
    return speech;
  }

  /** Announces the step and reads it. */
  static List<Prompt> step(SessionState state) {
    List<Prompt> speech = new ArrayList<>();
    speech.add(
        Prompt.of(
            PromptKey.STEP,
            Map.of(
                "number",
                state.stepIndex() + 1,
                "count",
                state.routine().orElseThrow().steps().size(),
                "title",
                state.step().title())));
    speech.addAll(reading(state));
    return speech;
  }

  /** Reads the step before its clock starts. */
  static List<Prompt> reading(SessionState state) {
    Step step = state.step();
    List<Prompt> speech = new ArrayList<>(instruction(state));
    if (step.sides() == Sides.EACH) {
      Side side = state.clock().shares().at(state.clock().worked());
      speech.add(Prompt.of(PromptKey.FIRST_SIDE).variant(side));
    }
    if (!step.directions().isEmpty()) {
      speech.add(Prompt.of(PromptKey.FIRST_DIRECTION, "direction", step.directions().get(0)));
    }
    if (step.duration().isPresent()) {
      speech.add(time(state));
      speech.add(Prompt.of(PromptKey.BEGIN));
    } else {
      speech.add(Prompt.of(PromptKey.STEP_UNTIL_NEXT));
    }
    return speech;
  }

  /** How long the step takes, or, where it has been worked in already, what is left of it. */
  private static Prompt time(SessionState state) {
    StepClock clock = state.clock();
    Shares shares = clock.shares();
    if (clock.worked() > 0) {
      return Prompt.of(
          PromptKey.TIME_LEFT_STEP,
          "duration",
          seconds(Duration.ofMillis(shares.totalMillis() - clock.worked())));
    }
    if (state.step().sides() != Sides.EACH || shares.secondMillis() == 0) {
      return Prompt.of(PromptKey.STEP_TIME, "duration", Duration.ofMillis(shares.totalMillis()));
    }
    Duration first = Duration.ofMillis(shares.firstMillis());
    Duration second = Duration.ofMillis(shares.secondMillis());
    return first.toSeconds() == second.toSeconds()
        ? Prompt.of(PromptKey.STEP_TIME_EACH_SIDE, "duration", first)
        : Prompt.of(PromptKey.STEP_TIME_SIDES, Map.of("first", first, "second", second));
  }

  /** What to do in this step, where to keep off, and how firmly. */
  static List<Prompt> instruction(SessionState state) {
    Step step = state.step();
    List<Prompt> speech = new ArrayList<>();
    speech.add(Prompt.of(PromptKey.ROUTINE_TEXT, "text", step.say()));
    step.avoid().ifPresent(text -> speech.add(Prompt.of(PromptKey.ROUTINE_TEXT, "text", text)));
    speech.addAll(pressure(state));
    return speech;
  }

  /** Side and direction at this moment of the step's clock; nothing where there is only one. */
  static List<Prompt> whereNow(SessionState state, long now) {
    List<Prompt> speech = new ArrayList<>();
    if (state.step().sides() == Sides.EACH) {
      Side side = state.clock().shares().at(state.clock().worked(now));
      speech.add(Prompt.of(PromptKey.SIDE_NOW).variant(side));
    }
    speech.addAll(direction(state, now));
    return speech;
  }

  /** The direction at this moment; nothing where there is only one. */
  static List<Prompt> direction(SessionState state, long now) {
    Step step = state.step();
    if (step.directions().isEmpty()) {
      return List.of();
    }
    String direction =
        Timetable.lastSwitch(step, state.clock(), now)
            .map(Cue::direction)
            .orElse(step.directions().get(0));
    return List.of(Prompt.of(PromptKey.DIRECTION_NOW, "direction", direction));
  }

  static Prompt otherSide(Shares shares) {
    return Prompt.of(PromptKey.SWITCH_SIDES).variant(shares.first().other());
  }

  /** What either side got; nothing where no step was about sides. */
  static List<Prompt> sidesGot(Balance balance) {
    Duration left = wholeSeconds(balance.left());
    Duration right = wholeSeconds(balance.right());
    if (left.isZero() && right.isZero()) {
      return List.of();
    }
    if (left.equals(right)) {
      return List.of(Prompt.of(PromptKey.SIDES_EQUAL, "duration", left));
    }
    List<Prompt> speech = new ArrayList<>();
    if (!left.isZero()) {
      speech.add(Prompt.of(PromptKey.SIDE_GOT, "duration", left).variant(Side.LEFT));
    }
    if (!right.isZero()) {
      speech.add(Prompt.of(PromptKey.SIDE_GOT, "duration", right).variant(Side.RIGHT));
    }
    return speech;
  }

  /**
   * Whether it is better than before. Two points are the minimum detectable change of the numeric
   * pain rating scale.
   */
  static Prompt change(int before, int after) {
    int points = Math.abs(after - before);
    String form = points == 0 ? "same" : points == 1 ? "little" : after < before ? "less" : "more";
    return Prompt.of(PromptKey.CHANGE, Map.of("before", before, "after", after, "points", points))
        .variant(form);
  }

  /** The pressure now, in words; nothing where there is nothing to press. */
  static List<Prompt> pressure(SessionState state) {
    if (state.pressure() == 0) {
      return List.of();
    }
    String technique = state.step().technique().name().toLowerCase(Locale.ROOT);
    return List.of(
        Prompt.of(PromptKey.PRESSURE, "level", state.pressure())
            .variant(technique + "-" + state.pressure()));
  }

  /** The commands that make sense now; a choice and a number are explained. */
  static List<Prompt> help(Phase phase) {
    Set<Command> active = SessionTable.active(phase);
    List<Prompt> speech = new ArrayList<>();
    if (active.contains(Command.CHOOSE)) {
      speech.add(Prompt.of(PromptKey.MENU_HOW));
    }
    if (active.contains(Command.RATE)) {
      speech.add(Prompt.of(PromptKey.RATE_HOW));
    }
    speech.add(Prompt.of(PromptKey.HELP, "commands", List.copyOf(active)));
    return speech;
  }

  static List<Prompt> timeLeft(SessionState state, long now) {
    List<Prompt> speech = new ArrayList<>();
    if (state.inStep()) {
      speech.add(timeLeftInStep(state, now));
    }
    Duration all = state.leftInAll(now);
    if (!state.inStep() || all.compareTo(state.leftInStep(now)) > 0) {
      // In the last step the first sentence has said it all.
      speech.addAll(timeLeftInAll(all));
    }
    return speech;
  }

  private static List<Prompt> timeLeftInAll(Duration all) {
    return List.of(
        all.isZero()
            ? Prompt.of(PromptKey.NO_CLOCK)
            : Prompt.of(PromptKey.TIME_LEFT_ALL, "duration", minutes(all)));
  }

  static Prompt timeLeftInStep(SessionState state, long now) {
    if (state.step().duration().isEmpty()) {
      return Prompt.of(PromptKey.NO_CLOCK);
    }
    Duration left = state.leftInStep(now);
    return left.isZero()
        ? Prompt.of(PromptKey.TIME_UP)
        : Prompt.of(PromptKey.TIME_LEFT_STEP, "duration", seconds(left));
  }

  static Prompt following(SessionState state) {
    return state
        .stepAfter()
        .map(step -> Prompt.of(PromptKey.NEXT_STEP, "title", step.title()))
        .orElse(Prompt.of(PromptKey.LAST_STEP));
  }

  /** What is said at a time of a step's clock; {@code shares} tell to which side to change. */
  static List<Prompt> cue(Cue cue, Shares shares) {
    return switch (cue.kind()) {
      case HALF_WAY -> List.of(Prompt.of(PromptKey.HALF_WAY));
      case TEN_SECONDS -> List.of(Prompt.of(PromptKey.TEN_SECONDS));
      case SWITCH_DIRECTION ->
          List.of(Prompt.of(PromptKey.SWITCH_DIRECTION, "direction", cue.direction()));
      case SWITCH_SIDES ->
          cue.direction().isEmpty()
              ? List.of(otherSide(shares))
              : List.of(
                  otherSide(shares),
                  Prompt.of(PromptKey.FIRST_DIRECTION, "direction", cue.direction()));
      case END -> List.of(Prompt.of(PromptKey.TIME_UP));
    };
  }

  /** To whole minutes, at least one: nobody wants seconds of a long time. */
  private static Duration minutes(Duration time) {
    return Duration.ofMinutes(Math.max(1, Math.round(time.toSeconds() / 60.0)));
  }

  /** To whole seconds, and to fives above a quarter of a minute: it is past when it is said. */
  static Duration seconds(Duration time) {
    long seconds = Math.max(1, Math.round(time.toMillis() / 1000.0));
    return Duration.ofSeconds(seconds > 15 ? (seconds + 2) / 5 * 5 : seconds);
  }

  private static Duration wholeSeconds(long millis) {
    return Duration.ofSeconds(Math.round(millis / 1000.0));
  }
}
