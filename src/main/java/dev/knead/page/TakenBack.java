package dev.knead.page;

import dev.knead.diary.PastCommand;
import dev.knead.session.Command;
import dev.knead.session.Spoken;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Which commands a person took back at once: they were perhaps misheard. Only what came through a
 * microphone can be.
 *
 * <p>A command is taken back when the very next one is its opposite and follows within {@link
 * #AT_ONCE}. What takes back is not itself counted when it is followed by another opposite.
 */
final class TakenBack {
  /** Whoever waits longer may have changed their mind. */
  static final Duration AT_ONCE = Duration.ofSeconds(8);

  private TakenBack() {}

  /**
   * Those of a session's commands that were taken back.
   *
   * @param commands of one session, in the order of time
   */
  static List<PastCommand> of(List<PastCommand> commands) {
    List<PastCommand> taken = new ArrayList<>();
    for (int i = 0; i + 1 < commands.size(); i++) {
      PastCommand command = commands.get(i);
      PastCommand next = commands.get(i + 1);
      if (command.confidence().isPresent()
          && next.at().minus(command.at()).compareTo(AT_ONCE) <= 0
          && opposite(command.spoken(), next.spoken())) {
        taken.add(command);
        i++;
      }
    }
    return taken;
  }

  private static boolean opposite(Spoken said, Spoken next) {
    return switch (said.command()) {
      case NEXT, SKIP -> next.command() == Command.BACK;
      case BACK -> next.command() == Command.NEXT;
      case HARDER -> next.command() == Command.SOFTER;
      case SOFTER -> next.command() == Command.HARDER;
      case LOUDER -> next.command() == Command.QUIETER;
      case QUIETER -> next.command() == Command.LOUDER;
      case FASTER -> next.command() == Command.SLOWER;
      case SLOWER -> next.command() == Command.FASTER;
      case PAUSE -> next.command() == Command.RESUME;
      case RESUME -> next.command() == Command.PAUSE;
      case YES -> next.command() == Command.NO;
      case NO -> next.command() == Command.YES;
      case LEFT -> next.command() == Command.RIGHT;
      case RIGHT -> next.command() == Command.LEFT;
      // Another number, or back to the choice.
      case CHOOSE -> next.command() == Command.BACK || otherNumber(said, next);
      case RATE -> next.command() == Command.BACK || otherNumber(said, next);
      case REPEAT, HURTS, STOP, HELP, HOW_LONG, WHATS_NEXT, OTHER_VOICE, UNSURE, BETWEEN, START ->
          false;
    };
  }

  private static boolean otherNumber(Spoken said, Spoken next) {
    return next.command() == said.command() && next.number() != said.number();
  }
}
