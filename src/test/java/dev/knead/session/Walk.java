package dev.knead.session;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A session led through moves, turn by turn. */
final class Walk {
  private Walk() {}

  /** What can happen next; an {@link Event} only when the state of that moment is known. */
  enum Kind {
    STARTED,
    COMMANDED,
    /** The speech that is awaited ends. */
    SPEECH_ENDED,
    /** The end of another one is reported. */
    OTHER_SPEECH_ENDED,
    TIME_PASSED,
    /** The tick of the next deadline, exactly. */
    DEADLINE,
    INTERRUPTED,
    HEARING_ENDED,
    HEARING_LOST,
    HEARING_FOUND,
    SPEAKING_LOST,
    SPEAKING_FOUND
  }

  /**
   * @param later how much later than the move before, in milliseconds
   * @param spoken the command, where it is one
   */
  record Move(Kind kind, long later, Spoken spoken) {}

  record Turn(
      SessionState before, Event event, long now, SessionState after, List<Effect> effects) {
    /** The command, or null where the event is another. */
    Command command() {
      return event instanceof Event.Commanded commanded ? commanded.spoken().command() : null;
    }

    List<Note> notes() {
      return effects.stream()
          .flatMap(effect -> effect instanceof Effect.Remember kept ? Stream.of(kept.note()) : null)
          .toList();
    }

    List<Prompt> said() {
      return Scene.prompts(effects).toList();
    }
  }

  static Stream<Turn> of(SessionState start, List<Move> moves) {
    List<Turn> turns = new ArrayList<>();
    SessionState state = start;
    long now = 0;
    for (Move move : moves) {
      now =
          move.kind() == Kind.DEADLINE
              ? Math.max(now, state.nextDeadline().orElse(now))
              : now + move.later();
      Event event = event(move, state);
      Transition transition = Session.step(state, event, now);
      turns.add(new Turn(state, event, now, transition.state(), transition.effects()));
      state = transition.state();
    }
    return turns.stream();
  }

  private static Event event(Move move, SessionState state) {
    return switch (move.kind()) {
      case STARTED -> new Event.Started();
      case COMMANDED -> new Event.Commanded(move.spoken());
      case SPEECH_ENDED -> new Event.SpeechEnded(state.speaking());
      case OTHER_SPEECH_ENDED -> new Event.SpeechEnded(state.speaking() + 1 - move.later() % 3);
      case TIME_PASSED, DEADLINE -> new Event.TimePassed();
      case INTERRUPTED -> new Event.Interrupted();
      case HEARING_ENDED -> new Event.HearingEnded();
      case HEARING_LOST -> new Event.Lost(Sense.HEARING);
      case HEARING_FOUND -> new Event.Found(Sense.HEARING);
      case SPEAKING_LOST -> new Event.Lost(Sense.SPEAKING);
      case SPEAKING_FOUND -> new Event.Found(Sense.SPEAKING);
    };
  }
}
