package dev.knead.session;

import dev.knead.routine.Routine;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** A session under test: plays its events in time, as the runtime does, and notes what is said. */
public final class Scene {
  private SessionState state;
  private long now;
  private List<Effect> effects = List.of();
  private final List<String> transcript = new ArrayList<>();
  private final List<Prompt> everySaid = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();

  private Scene(SessionState state) {
    this.state = state;
  }

  public static Scene of(Routine routine) {
    return new Scene(SessionState.of(routine)).event(new Event.Started());
  }

  public static Scene of(Routine routine, Beforehand beforehand) {
    return of(SessionState.of(routine, beforehand));
  }

  public static Scene of(SessionState beginning) {
    return new Scene(beginning).event(new Event.Started());
  }

  public static Scene choosing(Routine... menu) {
    return new Scene(SessionState.choosing(List.of(menu))).event(new Event.Started());
  }

  /** One event at the present moment. */
  public Scene event(Event event) {
    Transition transition = Session.step(state, event, now);
    state = transition.state();
    effects =
        transition.effects().stream()
            .filter(effect -> !(effect instanceof Effect.Remember))
            .toList();
    transition.effects().stream()
        .flatMap(effect -> effect instanceof Effect.Remember kept ? Stream.of(kept.note()) : null)
        .forEach(notes::add);
    note();
    return this;
  }

  public Scene hear(Command... commands) {
    for (Command command : commands) {
      event(new Event.Commanded(Spoken.of(command)));
    }
    return this;
  }

  public Scene choose(int number) {
    return event(new Event.Commanded(new Spoken(Command.CHOOSE, number)));
  }

  public Scene rate(int pain) {
    return event(new Event.Commanded(new Spoken(Command.RATE, pain)));
  }

  /** The speech that is awaited has been played to its end. */
  public Scene speechEnds() {
    return event(new Event.SpeechEnded(state.speaking()));
  }

  /** Time goes on to a moment, with a tick at every deadline on the way. */
  public Scene until(long millis) {
    OptionalLong deadline = state.nextDeadline();
    while (deadline.isPresent() && deadline.getAsLong() <= millis) {
      now = Math.max(now, deadline.getAsLong());
      event(new Event.TimePassed());
      deadline = state.nextDeadline();
    }
    now = millis;
    return this;
  }

  /** Time goes on by so much. */
  public Scene pass(long millis) {
    return until(now + millis);
  }

  /** The next tick comes late by so much, without those before it. */
  public Scene lateBy(long millis) {
    now = state.nextDeadline().orElseThrow() + millis;
    return event(new Event.TimePassed());
  }

  public SessionState state() {
    return state;
  }

  public Phase phase() {
    return state.phase();
  }

  public long now() {
    return now;
  }

  /** All that was to be remembered, from the beginning. */
  public List<Note> notes() {
    return notes;
  }

  /** The notes of a kind. */
  public <N extends Note> List<N> notes(Class<N> kind) {
    return notes.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** What the last event wanted done, but for what is to be remembered. */
  public List<Effect> effects() {
    return effects;
  }

  /** What the last event made the coach say. */
  public List<Prompt> prompts() {
    return prompts(effects).toList();
  }

  public List<PromptKey> keys() {
    return prompts().stream().map(Prompt::key).toList();
  }

  /** The one prompt of that key among those just said. */
  public Prompt prompt(PromptKey key) {
    List<Prompt> found = prompts().stream().filter(prompt -> prompt.key() == key).toList();
    if (found.size() != 1) {
      throw new AssertionError("said " + prompts() + ", not " + key + " once");
    }
    return found.get(0);
  }

  /** Everything said from the beginning. */
  public List<Prompt> everySaid() {
    return everySaid;
  }

  /** What was said since this was last asked: the moment in milliseconds, and the keys. */
  public List<String> transcript() {
    List<String> lines = List.copyOf(transcript);
    transcript.clear();
    return lines;
  }

  private void note() {
    List<Prompt> said = prompts();
    if (!said.isEmpty()) {
      everySaid.addAll(said);
      transcript.add(now + " " + String.join(" ", keys().stream().map(Enum::name).toList()));
    }
  }

  static Stream<Prompt> prompts(List<Effect> effects) {
    return effects.stream()
        .flatMap(effect -> effect instanceof Effect.Say say ? say.prompts().stream() : null);
  }
}
