package dev.knead.cli;

import java.io.IOException;

/** A routine that can't be had. The message says why in one sentence, and what to do. */
final class RoutineException extends IOException {
  RoutineException(String message) {
    super(message);
  }
}
