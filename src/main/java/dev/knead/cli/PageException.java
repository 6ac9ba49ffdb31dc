package dev.knead.cli;

import java.io.IOException;

/** A page that can't be written. The message says why, and what to do. */
final class PageException extends IOException {
  PageException(String message) {
    super(message);
  }

  PageException(String message, Throwable cause) {
    super(message, cause);
  }
}
