package dev.knead.cli;

import dev.knead.hearing.Stage;

/** {@code canceller}, {@code noise-reduction} and the others. */
final class StageWords extends EnumWords<Stage> {
  StageWords() {
    super(Stage.class);
  }
}
