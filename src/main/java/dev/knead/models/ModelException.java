package dev.knead.models;

import java.io.IOException;

/**
 * A model that can't be fetched, unpacked or found; the message says what is wrong and what to do.
 */
public class ModelException extends IOException {
  private static final long serialVersionUID = 1L;

  public ModelException(String message) {
    super(message);
  }

  public ModelException(String message, Throwable cause) {
    super(message, cause);
  }
}
