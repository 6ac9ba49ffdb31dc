package dev.knead.bench;

import dev.knead.session.Command;
import dev.knead.session.Phase;
import java.util.List;

/** What the coach asks, each in the phase of its kind in which most can be said. */
enum Question {
  YES_OR_NO("yes or no", Phase.SCREENING, Command.YES, Command.NO, Command.UNSURE),
  SIDE("left or right", Phase.ASKING_SIDE, Command.LEFT, Command.RIGHT, Command.UNSURE),
  PAIN("pain, 0 to 10", Phase.RATING_PAIN, Command.RATE, Command.BETWEEN, Command.UNSURE);

  private final String title;
  private final Phase phase;

  @SuppressWarnings("ImmutableEnumChecker") // List.of makes lists that can't be changed
  private final List<Command> answers;

  Question(String title, Phase phase, Command... answers) {
    this.title = title;
    this.phase = phase;
    this.answers = List.of(answers);
  }

  /** A few words for the reader. */
  String title() {
    return title;
  }

  /** When it is asked. */
  Phase phase() {
    return phase;
  }

  /** Whether a command answers it; "stop" and "louder" don't. */
  boolean isAnsweredBy(Command command) {
    return answers.contains(command);
  }
}
