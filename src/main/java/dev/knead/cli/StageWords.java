package dev.knead.cli;

import dev.knead.hearing.EarStage;

/** {@code canceller}, {@code noise-reduction} and the others. */
final class StageWords extends EnumWords<EarStage> {
  StageWords() {
    super(EarStage.class);
  }
}
