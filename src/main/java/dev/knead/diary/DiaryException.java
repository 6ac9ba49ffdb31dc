package dev.knead.diary;

import java.io.IOException;

/** The diary can't be used; the message says what is wrong and what to do, in one line. */
public final class DiaryException extends IOException {
  private static final long serialVersionUID = 1L;

  public DiaryException(String message) {
    super(message);
  }

  public DiaryException(String message, Throwable cause) {
    super(message, cause);
  }
}
