package dev.knead.session;

import dev.knead.routine.Pressure;
import dev.knead.routine.Routine;
import dev.knead.session.Effect.Earcon;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What commands bring: carries out what {@link SessionTable} decides. */
final class Reactions {
  /** No change of side or direction takes longer to tell. */
  private static final long SWITCH_SPEECH_MILLIS = 6_000;

  private Reactions() {}

  static void obey(Turn turn, Spoken spoken) {
    Reaction reaction = SessionTable.reaction(turn.state().phase(), spoken.command());
    turn.hush();
    turn.effect(new Effect.Chime(Earcon.HEARD));
    turn.become(turn.state().patience(Patience.fresh()));
    SessionState state = turn.state();
    switch (reaction) {
      case ADVANCE -> Course.advance(turn);
      case SAY_AGAIN -> sayAgain(turn);
      case GO_BACK -> Course.goBack(turn);
      case RAISE -> raise(turn);
      case LOWER -> lower(turn, PromptKey.SOFTER, PromptKey.AT_LIGHTEST, PromptKey.NO_PRESSURE);
      case EASE ->
          lower(turn, PromptKey.EASED, PromptKey.EASED_LIGHTEST, PromptKey.EASED_NO_PRESSURE);
      case PAUSE -> {
        turn.become(state.clock(state.stoodClock(turn.now())).paused());
        turn.say(Prompt.of(PromptKey.PAUSED));
      }
      case RESUME -> resume(turn);
      case FINISH -> Course.close(turn, PromptKey.CLOSING_EARLY);
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
      case CHOOSE_FIRST -> answer(turn, Prompt.of(PromptKey.CHOOSE_FIRST));
      case ANSWER, SKIP, ASK_WHOLE -> {}
      case ANSWER_FIRST -> answer(turn, Prompt.of(PromptKey.ANSWER_FIRST));
      case NOT_ASKED -> answer(turn, Prompt.of(PromptKey.NOT_ASKED));
      case NOT_BEGUN -> answer(turn, Prompt.of(PromptKey.NOT_BEGUN));
      case NOT_PAUSED -> answer(turn, Prompt.of(PromptKey.NOT_PAUSED));
      case IS_PAUSED -> answer(turn, Prompt.of(PromptKey.IS_PAUSED));
      case IS_CHOSEN -> answer(turn, Prompt.of(PromptKey.IS_CHOSEN));
      case IS_CLOSING -> answer(turn, Prompt.of(PromptKey.IS_CLOSING));
      case NOTHING -> {}
    }
  }

  private static void answer(Turn turn, Prompt... prompts) {
    answer(turn, List.of(prompts));
  }

  /**
   * An answer; a reading that it cut off is taken up anew behind it, and a change of side or
   * direction that it may have cut off is told again.
   */
  private static void answer(Turn turn, List<Prompt> prompts) {
    List<Prompt> speech = new ArrayList<>(prompts);
    if (turn.state().phase() == Phase.READING) {
      speech.addAll(Speeches.reading(turn.state()));
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
    return Timetable.lastSwitch(state.step(), worked)
        .filter(change -> worked - change.at() < SWITCH_SPEECH_MILLIS)
        .isPresent();
  }

  private static void sayAgain(Turn turn) {
    SessionState state = turn.state();
    switch (state.phase()) {
      case CHOOSING -> turn.say(Speeches.menu(state.menu()));
      case PREPARING -> turn.say(Speeches.preparation(state.routine().orElseThrow()));
      case READING -> turn.say(Speeches.reading(state));
      case RUNNING, PAUSED -> {
        List<Prompt> speech = new ArrayList<>(Speeches.instruction(state));
        speech.addAll(Speeches.whereNow(state, turn.now()));
        turn.say(speech);
      }
      case WAITING -> {
        List<Prompt> speech = new ArrayList<>(Speeches.instruction(state));
        speech.add(Prompt.of(PromptKey.STEP_UNTIL_NEXT));
        turn.say(speech);
      }
      case SCREENING, PICKING_UP, ASKING_SIDE, RATING_BEFORE, RATING_PAIN, RATING_AFTER -> {}
      case CLOSING, ENDED -> {}
    }
  }

  private static void resume(Turn turn) {
    SessionState state = turn.state();
    switch (state.interrupted()) {
      case RUNNING -> {
        turn.become(state.phase(Phase.RUNNING).clock(state.clock().start(turn.now())));
        List<Prompt> speech = new ArrayList<>(List.of(Prompt.of(PromptKey.RESUMED)));
        speech.addAll(Speeches.whereNow(turn.state(), turn.now()));
        speech.addAll(Speeches.pressure(state));
        turn.say(speech);
      }
      case WAITING -> {
        turn.become(state.phase(Phase.WAITING));
        turn.say(Prompt.of(PromptKey.RESUMED), Prompt.of(PromptKey.STEP_UNTIL_NEXT));
      }
      default -> {
        turn.become(state.phase(Phase.READING));
        List<Prompt> speech = new ArrayList<>(List.of(Prompt.of(PromptKey.RESUMED)));
        speech.addAll(Speeches.reading(turn.state()));
        turn.say(speech);
      }
    }
  }

  private static void raise(Turn turn) {
    SessionState state = turn.state();
    if (state.pressure() == 0) {
      answer(turn, Prompt.of(PromptKey.NO_PRESSURE));
    } else if (state.pressure() >= state.ceiling()) {
      answer(turn, pressed(state, Prompt.of(PromptKey.AT_CEILING)));
    } else {
      turn.become(state.clock(state.clock().press(state.pressure() + 1)));
      String technique = state.step().technique().name().toLowerCase(Locale.ROOT);
      answer(turn, pressed(turn.state(), Prompt.of(PromptKey.HARDER).variant(technique)));
    }
  }

  private static void lower(
      Turn turn, PromptKey lowered, PromptKey lightest, PromptKey nothingToPress) {
    SessionState state = turn.state();
    if (state.pressure() == 0) {
      answer(turn, Prompt.of(nothingToPress));
    } else if (state.pressure() == Pressure.LIGHTEST) {
      answer(turn, Prompt.of(lightest));
    } else {
      turn.become(state.clock(state.clock().press(state.pressure() - 1)));
      answer(turn, pressed(turn.state(), Prompt.of(lowered)));
    }
  }

  /** The answer with the pressure behind it, unless a reading follows that tells it anyway. */
  private static List<Prompt> pressed(SessionState state, Prompt answer) {
    List<Prompt> speech = new ArrayList<>(List.of(answer));
    if (state.phase() != Phase.READING) {
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
      turn.become(state.phase(Phase.PREPARING).routine(chosen.get()));
      turn.say(Speeches.welcome(chosen.get()));
    }
  }
}
