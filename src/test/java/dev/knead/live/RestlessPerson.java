package dev.knead.live;

import dev.knead.runtime.Person;
import dev.knead.session.Command;
import dev.knead.session.Phase;
import dev.knead.session.SessionState;
import dev.knead.session.SessionTable;
import dev.knead.session.Spoken;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Says all that there is to say, at any time, and seldom stop. */
final class RestlessPerson implements Person {
  /** Once in so many frames, of 20 ms each, there is something to say. */
  private static final int TACITURNITY = 150;

  /** Once in so many words that is stop. */
  private static final int ENDURANCE = 150;

  private final Random random;

  /**
   * @param random what is said, and when
   */
  RestlessPerson(Random random) {
    this.random = random;
  }

  @Override
  public Optional<Spoken> act(long now, SessionState state) {
    return random.nextInt(TACITURNITY) == 0 ? Optional.of(word(state.phase())) : Optional.empty();
  }

  private Spoken word(Phase phase) {
    if (random.nextInt(ENDURANCE) == 0) {
      return Spoken.of(Command.STOP);
    }
    List<Command> sensible =
        SessionTable.active(phase).stream().filter(command -> command != Command.STOP).toList();
    if (sensible.isEmpty()) {
      return Spoken.of(Command.HELP);
    }
    Command command = sensible.get(random.nextInt(sensible.size()));
    return switch (command) {
      case CHOOSE -> new Spoken(command, 1);
      // Most of it is bearable: who says ten twice is massaged no more.
      case RATE -> new Spoken(command, random.nextInt(8));
      default -> Spoken.of(command);
    };
  }

  @Override
  public Intent intent() {
    return Intent.MORE_TO_SAY;
  }
}
