package dev.knead.bench;

import dev.knead.language.Phrasebook;
import dev.knead.language.Vocabulary;
import dev.knead.session.Command;
import dev.knead.session.Phase;
import dev.knead.session.SessionTable;
import java.util.Collections;
import java.util.List;

/** What means something when a word is said: the commands of a phase. */
public final class Context {
  /** As many things as can be chosen by number. */
  private static final int CHOICES = 9;

  /** Where a command is looked for: first of all while the hands work, last after a question. */
  private static final List<Phase> PHASES =
      List.of(
          Phase.RUNNING,
          Phase.PAUSED,
          Phase.WAITING,
          Phase.READING,
          Phase.CHOOSING,
          Phase.SCREENING,
          Phase.ASKING_SIDE,
          Phase.RATING_PAIN);

  private final Phrasebook phrasebook;

  public Context(Phrasebook phrasebook) {
    this.phrasebook = phrasebook;
  }

  /** The phrases of a phase. */
  public Vocabulary of(Phase phase) {
    return phrasebook.vocabulary(
        SessionTable.active(phase), Collections.nCopies(CHOICES, List.of()));
  }

  /**
   * The phrases of a running step, or of the first other phase in which the command means much; of
   * standby, when it means much in none.
   */
  public Vocabulary of(Command command) {
    return command == Command.START
        ? phrasebook.standby()
        : of(
            PHASES.stream()
                .filter(phase -> SessionTable.active(phase).contains(command))
                .findFirst()
                .orElseThrow());
  }
}
