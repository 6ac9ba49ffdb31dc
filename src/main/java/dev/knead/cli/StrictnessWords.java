package dev.knead.cli;

import dev.knead.hearing.Strictness;

/** {@code relaxed}, {@code normal}, {@code strict}. */
final class StrictnessWords extends EnumWords<Strictness> {
  StrictnessWords() {
    super(Strictness.class);
  }
}
