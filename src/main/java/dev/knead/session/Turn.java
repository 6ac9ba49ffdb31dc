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
    state = state.speech(state.speech().begin());
    effects.add(new Effect.Say(state.speech().last(), prompts));
  }

  void say(Prompt... prompts) {
    say(List.of(prompts));
  }

  /** The coach falls silent at once. */
  void hush() {
    if (state.speech().last() > 0) {
      state = state.speech(state.speech().over());
      effects.add(new Effect.StopSpeaking());
    }
  }

  void effect(Effect effect) {
    effects.add(effect);
  }

  void note(Note note) {
    effects.add(new Effect.Remember(note));
  }

  Transition end() {
    return new Transition(state, effects);
  }
}
