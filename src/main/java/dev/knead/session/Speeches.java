package dev.knead.session;

import dev.knead.routine.Routine;
import dev.knead.routine.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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

  static List<Prompt> welcome(Routine routine) {
    List<Prompt> speech = new ArrayList<>();
    speech.add(Prompt.of(PromptKey.WELCOME, "title", routine.title()));
    speech.add(Prompt.of(PromptKey.NOT_MEDICAL));
    speech.addAll(preparation(routine));
    return speech;
  }

  static List<Prompt> preparation(Routine routine) {
    List<Prompt> speech = new ArrayList<>();
    if (!routine.needs().isEmpty()) {
      speech.add(Prompt.of(PromptKey.NEEDS, "needs", routine.needs()));
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
    if (!step.directions().isEmpty()) {
      speech.add(Prompt.of(PromptKey.FIRST_DIRECTION, "direction", step.directions().get(0)));
    }
    step.duration()
        .ifPresentOrElse(
            whole -> {
              int sides = Timetable.sides(step);
              speech.add(
                  Prompt.of(
                      sides == 1 ? PromptKey.STEP_TIME : PromptKey.STEP_TIME_EACH_SIDE,
                      "duration",
                      whole.dividedBy(sides)));
              speech.add(Prompt.of(PromptKey.BEGIN));
            },
            () -> speech.add(Prompt.of(PromptKey.STEP_UNTIL_NEXT)));
    return speech;
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
    Step step = state.step();
    long worked = state.clock().worked(now);
    List<Prompt> speech = new ArrayList<>();
    if (Timetable.onSecondSide(step, worked)) {
      speech.add(Prompt.of(PromptKey.SECOND_SIDE));
    }
    if (!step.directions().isEmpty()) {
      String direction =
          Timetable.lastSwitch(step, worked).map(Cue::direction).orElse(step.directions().get(0));
      speech.add(Prompt.of(PromptKey.DIRECTION_NOW, "direction", direction));
    }
    return speech;
  }

  /** The pressure now, in words; nothing where there is nothing to press. */
  static List<Prompt> pressure(SessionState state) {
    return state.pressure() == 0
        ? List.of()
        : List.of(Prompt.of(PromptKey.PRESSURE).variant(Integer.toString(state.pressure())));
  }

  /** The commands that make sense now; a choice is explained, for it has no phrase of its own. */
  static List<Prompt> help(Phase phase) {
    Set<Command> active = SessionTable.active(phase);
    List<Prompt> speech = new ArrayList<>();
    if (active.contains(Command.CHOOSE)) {
      speech.add(Prompt.of(PromptKey.MENU_HOW));
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

  private static Prompt timeLeftInStep(SessionState state, long now) {
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

  static Prompt cue(Cue cue) {
    return switch (cue.kind()) {
      case HALF_WAY -> Prompt.of(PromptKey.HALF_WAY);
      case TEN_SECONDS -> Prompt.of(PromptKey.TEN_SECONDS);
      case SWITCH_DIRECTION -> Prompt.of(PromptKey.SWITCH_DIRECTION, "direction", cue.direction());
      case SWITCH_SIDES -> Prompt.of(PromptKey.SWITCH_SIDES);
      case END -> Prompt.of(PromptKey.TIME_UP);
    };
  }

  /** To whole minutes, at least one: nobody wants seconds of a long time. */
  private static Duration minutes(Duration time) {
    return Duration.ofMinutes(Math.max(1, Math.round(time.toSeconds() / 60.0)));
  }

  /** To whole seconds, and to fives above a quarter of a minute: it is past when it is said. */
  private static Duration seconds(Duration time) {
    long seconds = Math.max(1, Math.round(time.toMillis() / 1000.0));
    return Duration.ofSeconds(seconds > 15 ? (seconds + 2) / 5 * 5 : seconds);
  }
}
