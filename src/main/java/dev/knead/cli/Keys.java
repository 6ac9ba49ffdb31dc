package dev.knead.cli;

import dev.knead.session.Command;
import dev.knead.session.Phase;
import dev.knead.session.Spoken;
import java.util.Optional;

/** What keys mean while a session runs: a second way in, for somebody whose hands are clean. */
final class Keys {
  /** What the keys are, for who asks. */
  static final String HELP =
      "Keys: space pause, n next, r repeat, + harder, - softer, q stop, twice at once";

  private Keys() {}

  /**
   * The command of a key; empty for one that means nothing.
   *
   * @param key a character
   * @param phase in which it was pressed
   */
  static Optional<Spoken> command(int key, Phase phase) {
    return Optional.ofNullable(
            switch (key) {
              case ' ' -> phase == Phase.PAUSED ? Command.RESUME : Command.PAUSE;
              case 'n', 'N' -> Command.NEXT;
              case 'r', 'R' -> Command.REPEAT;
              case '+', '=' -> Command.HARDER;
              case '-', '_' -> Command.SOFTER;
              case 'q', 'Q' -> Command.STOP;
              default -> null;
            })
        .map(Spoken::of);
  }

  /** Whether the key asks what the keys are. */
  static boolean asksForHelp(int key) {
    return key == '?' || key == 'h' || key == 'H';
  }
}
