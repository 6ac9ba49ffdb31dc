package dev.knead.cli;

import java.util.Locale;

/** Asks a person to agree: a seam, so that questions can be tested without a terminal. */
@FunctionalInterface
interface Asker {
  /** What came of a question. */
  enum Answer {
    YES,
    NO,
    /** Nobody could be asked. */
    NOBODY
  }

  /** Somebody has agreed beforehand. */
  Asker AGREED = question -> Answer.YES;

  /** Waits for the answer. */
  Answer ask(String question);

  /** What a typed line means: only what is a yes counts as one. */
  static Answer answer(String line) {
    String word = line.strip().toLowerCase(Locale.ROOT);
    return word.equals("y") || word.equals("yes") ? Answer.YES : Answer.NO;
  }
}
