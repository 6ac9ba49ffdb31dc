package dev.knead.audio;

import java.io.IOException;

/** Sound that can't be read or played; the message says what is wrong and what to do. */
public final class AudioException extends IOException {
  private static final long serialVersionUID = 1L;

  public AudioException(String message) {
    super(message);
  }

  public AudioException(String message, Throwable cause) {
    super(message, cause);
  }
}
