package dev.knead.cli;

import java.io.IOException;

/** A setting that can't be obeyed; the message says where it stands and what would be right. */
final class SettingsException extends IOException {
  private static final long serialVersionUID = 1L;

  SettingsException(String message) {
    super(message);
  }

  SettingsException(String message, Throwable cause) {
    super(message, cause);
  }
}
