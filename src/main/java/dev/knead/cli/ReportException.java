package dev.knead.cli;

import java.io.IOException;

/** A report that can't be made. The message says why in one sentence, and what to do. */
final class ReportException extends IOException {
  ReportException(String message) {
    super(message);
  }

  ReportException(String message, Throwable cause) {
    super(message, cause);
  }
}
