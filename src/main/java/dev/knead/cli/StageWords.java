package dev.knead.cli;

import dev.knead.hearing.Stage;

/** {@code canceller}, {@code second-opinion} and the others. */
final class StageWords extends EnumWords<Stage> {
  StageWords() {
    super(Stage.class);
  }
}
