package dev.knead.session;

import dev.knead.routine.Question;
import dev.knead.routine.Routine;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** What a coach will say in a massage in which nobody says anything but "next", in this order. */
public final class Foresight {
  /** More than any routine has to say; a session that never ends must not keep a thread busy. */
  private static final int MOST_SPEECHES = 5_000;

  private Foresight() {}

  /** Every speech, from the welcome to the closing. */
  public static List<List<Prompt>> speeches(Routine routine) {
    return speeches(SessionState.of(routine));
  }

  /** The same with what is asked before; as far as it does not depend on a choice. */
  public static List<List<Prompt>> speeches(SessionState beginning) {
    List<List<Prompt>> speeches = new ArrayList<>();
    Transition transition = Session.step(beginning, new Event.Started(), 0);
    long now = 0;
    while (speeches.size() < MOST_SPEECHES) {
      for (Effect effect : transition.effects()) {
        if (effect instanceof Effect.Say say) {
          speeches.add(say.prompts());
        }
      }
      SessionState state = transition.state();
      if (state.phase() == Phase.ENDED || state.phase() == Phase.CHOOSING) {
        break;
      }
      now = Math.max(now, state.phase() == Phase.RUNNING ? deadline(state) : now);
      transition = Session.step(state, following(state), now);
    }
    return speeches;
  }

  private static long deadline(SessionState state) {
    OptionalLong deadline = state.nextDeadline();
    return state.speaking() == 0 && deadline.isPresent() ? deadline.getAsLong() : 0;
  }

  private static Event following(SessionState state) {
    if (state.speaking() != 0) {
      return new Event.SpeechEnded(state.speaking());
    }
    return switch (state.phase()) {
      case RUNNING -> new Event.TimePassed();
      case SCREENING -> new Event.Commanded(Spoken.of(harmless(state)));
      case PICKING_UP -> new Event.Commanded(Spoken.of(Command.NO));
      default -> new Event.Commanded(Spoken.of(Command.NEXT));
    };
  }

  /** The answer that is no sign. */
  private static Command harmless(SessionState state) {
    Question question = state.interview().next(state.routine()).orElseThrow();
    return question.sign() == Question.Sign.YES ? Command.NO : Command.YES;
  }
}
