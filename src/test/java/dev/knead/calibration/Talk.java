package dev.knead.calibration;

import dev.knead.calibration.Answer.Hearing;
import dev.knead.language.Phrasebook;
import dev.knead.session.Command;
import dev.knead.session.Effect;
import dev.knead.session.Prompt;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A calibration in progress, for tests; each step's effects replace those of the step before. */
final class Talk {
  static final Hearing CLEAR = new Hearing(0.95, 2_000);
  static final Hearing FAINT = new Hearing(0.55, 2_000);
  static final Room QUIET_ROOM = new Room(20, Optional.empty(), 0);

  private final Set<Prompt> everySaid = new LinkedHashSet<>();
  private CalibrationState state;
  private List<Effect> effects = List.of();
  private long now;

  Talk() {
    Phrasebook phrasebook = Phrasebook.load("en-US");
    state =
        CalibrationState.beginning(
            CalibrationState.WORDS.stream()
                .collect(Collectors.toMap(word -> word, phrasebook::ways)));
    event(new Event.Started());
  }

  /** At the end of the first question. */
  static Talk asked(Room room) {
    Talk talk = new Talk().speechEnds().pass(Calibration.QUIET_MILLIS).speechEnds();
    return talk.later(Calibration.RING_MILLIS).event(new Event.Measured(room)).speechEnds();
  }

  Talk event(Event event) {
    Transition transition = Calibration.step(state, event, now);
    state = transition.state();
    effects = transition.effects();
    says().forEach(everySaid::add);
    return this;
  }

  Talk speechEnds() {
    return event(new Event.SpeechEnded(state.speaking()));
  }

  Talk later(long millis) {
    now += millis;
    return this;
  }

  Talk pass(long millis) {
    return later(millis).event(new Event.TimePassed());
  }

  Talk hear(Command command, Hearing hearing) {
    later(1_000);
    return event(new Event.Heard(command, hearing, now - 500));
  }

  /** What was asked for is heard so; the question that follows ends, if any does. */
  Talk answer(Hearing hearing) {
    hear(state.asked().orElseThrow(), hearing);
    return state.phase() == Phase.ANSWERING ? this : speechEnds();
  }

  /** Four seconds without an answer; the question that follows ends. */
  Talk keepSilent() {
    return pass(Calibration.ANSWER_MILLIS).speechEnds();
  }

  /** So to the end of the questions, but for the end of the closing words. */
  Talk answerAll(Hearing hearing) {
    while (state.answers().size() < CalibrationState.WORDS.size() * 2 - 1) {
      answer(hearing);
    }
    return hear(state.asked().orElseThrow(), hearing);
  }

  CalibrationState state() {
    return state;
  }

  List<Effect> effects() {
    return effects;
  }

  List<Prompt> says() {
    List<Prompt> prompts = new ArrayList<>();
    for (Effect effect : effects) {
      if (effect instanceof Effect.Say say) {
        prompts.addAll(say.prompts());
      }
    }
    return prompts;
  }

  Set<Prompt> everySaid() {
    return everySaid;
  }
}
