package dev.knead.session;

import java.util.ArrayList;
import java.util.List;

/** The state and the effects while one event is being dealt with. Lives no longer than that. */
final class Turn {
  private final long now;
  private final List<Effect> effects = new ArrayList<>();
  private SessionState state;

  Turn(SessionState state, long now) {
    this.state = state;
    this.now = now;
  }

  long now() {
    return now;
  }

  SessionState state() {
    return state;
  }

  void become(SessionState next) {
    state = next;
  }

  void say(List<Prompt> prompts) {
    long id = state.lastSpeech() + 1;
    state = state.speech(id, id);
    effects.add(new Effect.Say(id, prompts));
  }

  void say(Prompt... prompts) {
    say(List.of(prompts));
  }

  /** The coach falls silent at once. */
  void hush() {
    if (state.lastSpeech() > 0) {
      state = state.speech(state.lastSpeech(), 0);
      effects.add(new Effect.StopSpeaking());
    }
  }

  void effect(Effect effect) {
    effects.add(effect);
  }

  Transition end() {
    return new Transition(state, effects);
  }
}
