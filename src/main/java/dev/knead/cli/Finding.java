package dev.knead.cli;

import java.io.IOException;
import java.util.Optional;

/**
 * A row of what {@code doctor} says.
 *
 * @param mark how it is
 * @param subject what was looked at, in a word or three
 * @param found what was found there
 * @param advice what to do about it, where {@code found} does not say so itself
 */
record Finding(Mark mark, String subject, String found, Optional<String> advice) {
  /** How something is. */
  enum Mark {
    OK,
    /** A session can start, but will be the worse for it. */
    WARNING,
    /** No session can start. */
    FAILING
  }

  static Finding ok(String subject, String found) {
    return new Finding(Mark.OK, subject, found, Optional.empty());
  }

  static Finding warning(String subject, String found, String advice) {
    return new Finding(Mark.WARNING, subject, found, Optional.of(advice));
  }

  static Finding failing(String subject, String found, String advice) {
    return new Finding(Mark.FAILING, subject, found, Optional.of(advice));
  }

  /** Our own exceptions say both what is wrong and what to do. */
  static Finding failing(String subject, IOException told) {
    return new Finding(Mark.FAILING, subject, told.getMessage(), Optional.empty());
  }
}
