package dev.knead.hearing.vosk;

import java.io.IOException;

/** A speech model that can't be used; the message says what is wrong and what to do. */
public final class ModelException extends IOException {
  private static final long serialVersionUID = 1L;

  ModelException(String message) {
    super(message);
  }

  ModelException(String message, Throwable cause) {
    super(message, cause);
  }
}
