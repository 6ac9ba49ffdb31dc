package dev.knead.session;

import dev.knead.routine.Pressure;
import dev.knead.routine.Routine;
import dev.knead.session.Effect.Earcon;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What commands bring: carries out what {@link SessionTable} decides. */
final class Reactions {
  /** No change of side or direction takes longer to tell. */
  private static final long SWITCH_SPEECH_MILLIS = 6_000;

  private Reactions() {}

  static void obey(Turn turn, Spoken spoken) {
    Reaction reaction = SessionTable.reaction(turn.state().phase(), spoken.command());
    turn.hush();
    turn.effect(new Effect.Chime(Earcon.HEARD));
    if (reaction.meaningful()) {
      turn.become(turn.state().patience(Questions.patience(turn.state().phase())));
    }
    SessionState state = turn.state();
    switch (reaction) {
      case ADVANCE -> Course.goOn(turn);
      case SAY_AGAIN -> sayAgain(turn);
      case GO_BACK -> goBack(turn);
      case RAISE -> raise(turn);
      case LOWER ->
          answer(turn, lower(turn, PromptKey.SOFTER, PromptKey.AT_LIGHTEST, PromptKey.NO_PRESSURE));
      case EASE -> answer(turn, ease(turn));
      case EASE_AND_ASK -> Questions.askHowBad(turn, ease(turn).get(0));
      case PAUSE -> Pauses.pause(turn);
      case RESUME -> Pauses.takeUp(turn, Prompt.of(PromptKey.RESUMED));
      case FINISH -> Course.close(turn, Ending.STOPPED, Prompt.of(PromptKey.CLOSING_EARLY));
      case END_NOW -> turn.become(state.phase(Phase.ENDED));
      case TELL_HELP -> answer(turn, Speeches.help(state.phase()));
      case TELL_TIME -> answer(turn, Speeches.timeLeft(state, turn.now()));
      case TELL_NEXT -> answer(turn, Speeches.following(state));
      case LOUDER -> volume(turn, 1, PromptKey.LOUDER, PromptKey.LOUDEST);
      case QUIETER -> volume(turn, -1, PromptKey.QUIETER, PromptKey.QUIETEST);
      case FASTER -> rate(turn, 1, PromptKey.FASTER, PromptKey.FASTEST);
      case SLOWER -> rate(turn, -1, PromptKey.SLOWER, PromptKey.SLOWEST);
      case OTHER_VOICE -> {
        turn.effect(new Effect.NextVoice());
        answer(turn, Prompt.of(PromptKey.VOICE_CHANGED));
      }
      case CHOOSE -> choose(turn, spoken.number());
      case ANSWER -> Answers.answer(turn, spoken);
      case SKIP -> Answers.skip(turn);
      case ASK_WHOLE -> Questions.askAgain(turn, Prompt.of(PromptKey.ASK_WHOLE));
      case ANSWER_FIRST -> Questions.askAgain(turn, Prompt.of(PromptKey.ANSWER_FIRST));
      case CHOOSE_FIRST -> answer(turn, Prompt.of(PromptKey.CHOOSE_FIRST));
      case NOT_ASKED -> answer(turn, Prompt.of(PromptKey.NOT_ASKED));
      case NOT_BEGUN -> answer(turn, Prompt.of(PromptKey.NOT_BEGUN));
      case NOT_PAUSED -> answer(turn, Prompt.of(PromptKey.NOT_PAUSED));
      case IS_PAUSED -> answer(turn, Prompt.of(PromptKey.IS_PAUSED));
      case IS_CHOSEN -> answer(turn, Prompt.of(PromptKey.IS_CHOSEN));
      case IS_CLOSING -> answer(turn, Prompt.of(PromptKey.IS_CLOSING));
      case NOTHING -> {}
    }
  }

  private static void goBack(Turn turn) {
    if (turn.state().phase() == Phase.SCREENING) {
      Questions.goBack(turn);
    } else {
      Course.goBack(turn);
    }
  }

  private static void answer(Turn turn, Prompt... prompts) {
    answer(turn, List.of(prompts));
  }

  /**
   * An answer; a reading or a question that it cut off is taken up anew behind it, and a change of
   * side or direction that it may have cut off is told again.
   */
  private static void answer(Turn turn, List<Prompt> prompts) {
    List<Prompt> speech = new ArrayList<>(prompts);
    if (turn.state().phase() == Phase.READING) {
      speech.addAll(Speeches.reading(turn.state()));
    } else if (Questions.isQuestion(turn.state().phase())) {
      speech.addAll(Questions.question(turn.state()));
    } else if (switchedJustNow(turn)) {
      speech.addAll(Speeches.whereNow(turn.state(), turn.now()));
    }
    turn.say(speech);
  }

  private static boolean switchedJustNow(Turn turn) {
    SessionState state = turn.state();
    if (state.phase() != Phase.RUNNING) {
      return false;
    }
    long worked = state.clock().worked(turn.now());
    return Timetable.lastSwitch(state.step(), state.clock(), turn.now())
        .filter(change -> worked - change.at() < SWITCH_SPEECH_MILLIS)
        .isPresent();
  }

  private static void sayAgain(Turn turn) {
    List<Prompt> speech = again(turn.state(), turn.now());
    if (!speech.isEmpty()) {
      turn.say(speech);
    }
  }

  /** What was said last that still matters: the question, or what to do. */
  static List<Prompt> again(SessionState state, long now) {
    return switch (state.phase()) {
      case SCREENING, PICKING_UP, CHOOSING, ASKING_SIDE, RATING_BEFORE, RATING_PAIN, RATING_AFTER ->
          Questions.question(state);
      case PREPARING -> Speeches.preparation(state.routine().orElseThrow());
      case READING -> Speeches.reading(state);
      case RUNNING, PAUSED -> {
        List<Prompt> speech = new ArrayList<>(Speeches.instruction(state));
        speech.addAll(Speeches.whereNow(state, now));
        yield speech;
      }
      case WAITING -> {
        List<Prompt> speech = new ArrayList<>(Speeches.instruction(state));
        speech.add(Prompt.of(PromptKey.STEP_UNTIL_NEXT));
        yield speech;
      }
      case CLOSING, ENDED -> List.of();
    };
  }

  private static void raise(Turn turn) {
    SessionState state = turn.state();
    if (state.pressure() == 0) {
      answer(turn, Prompt.of(PromptKey.NO_PRESSURE));
    } else if (state.pressure() >= state.ceiling()) {
      answer(turn, pressed(state, Prompt.of(PromptKey.AT_CEILING)));
    } else {
      press(turn, state.pressure() + 1);
      Prompt words = Prompt.of(PromptKey.HARDER).variant(state.step().technique());
      answer(turn, pressed(turn.state(), words));
    }
  }

  private static List<Prompt> ease(Turn turn) {
    return lower(turn, PromptKey.EASED, PromptKey.EASED_LIGHTEST, PromptKey.EASED_NO_PRESSURE);
  }

  /** One level less, if there is one, and the words for it. */
  private static List<Prompt> lower(
      Turn turn, PromptKey lowered, PromptKey lightest, PromptKey nothingToPress) {
    SessionState state = turn.state();
    if (state.pressure() == 0) {
      return List.of(Prompt.of(nothingToPress));
    }
    if (state.pressure() == Pressure.LIGHTEST) {
      turn.become(state.condition(state.condition().comfort(OptionalInt.of(Pressure.LIGHTEST))));
      return List.of(Prompt.of(lightest));
    }
    press(turn, state.pressure() - 1);
    return pressed(turn.state(), Prompt.of(lowered));
  }

  /** What the person asked for is right for them from now on. */
  private static void press(Turn turn, int level) {
    SessionState state = turn.state();
    turn.become(
        state
            .clock(state.clock().press(level))
            .condition(state.condition().comfort(OptionalInt.of(level))));
    turn.note(new Note.Pressed(level));
  }

  /** The answer with the pressure behind it, unless a reading follows that tells it anyway. */
  private static List<Prompt> pressed(SessionState state, Prompt answer) {
    List<Prompt> speech = new ArrayList<>(List.of(answer));
    if (state.phase() != Phase.READING && state.phase() != Phase.RATING_PAIN) {
      speech.addAll(Speeches.pressure(state));
    }
    return speech;
  }

  private static void volume(Turn turn, int change, PromptKey done, PromptKey atLimit) {
    SessionState state = turn.state();
    int volume = state.volume() + change;
    if (volume < SessionState.LOWEST || volume > SessionState.HIGHEST) {
      answer(turn, Prompt.of(atLimit));
    } else {
      turn.become(state.voice(volume, state.rate()));
      turn.effect(new Effect.SetVolume(volume));
      answer(turn, Prompt.of(done));
    }
  }

  private static void rate(Turn turn, int change, PromptKey done, PromptKey atLimit) {
    SessionState state = turn.state();
    int rate = state.rate() + change;
    if (rate < SessionState.LOWEST || rate > SessionState.HIGHEST) {
      answer(turn, Prompt.of(atLimit));
    } else {
      turn.become(state.voice(state.volume(), rate));
      turn.effect(new Effect.SetRate(rate));
      answer(turn, Prompt.of(done));
    }
  }

  private static void choose(Turn turn, int number) {
    SessionState state = turn.state();
    Optional<Routine> chosen = state.menu().stream().skip(number - 1L).findFirst();
    if (chosen.isEmpty()) {
      answer(turn, Prompt.of(PromptKey.MENU_NO_SUCH, "count", state.menu().size()));
    } else {
      turn.become(state.routine(chosen.get()));
      Questions.goOn(turn, List.of(Prompt.of(PromptKey.WELCOME, "title", chosen.get().title())));
    }
  }
}
