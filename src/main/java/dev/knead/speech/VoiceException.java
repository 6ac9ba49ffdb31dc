package dev.knead.speech;

import java.io.IOException;

/** A voice that can't be found, read or made to speak; the message says what to do. */
public final class VoiceException extends IOException {
  private static final long serialVersionUID = 1L;

  public VoiceException(String message) {
    super(message);
  }

  public VoiceException(String message, Throwable cause) {
    super(message, cause);
  }
}
