package dev.knead.cli;

import java.io.IOException;

/** A profile that can't be used; the message names the file, says why, and what to do. */
final class ProfileException extends IOException {
  private static final long serialVersionUID = 1L;

  ProfileException(String message, Throwable cause) {
    super(message, cause);
  }
}
