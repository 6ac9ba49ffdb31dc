package dev.knead.models;

import java.io.IOException;

/**
 * A speech model or voice pack that can't be fetched, unpacked, put in its place or found there;
 * the message says what is wrong and what to do.
 */
public class InstallException extends IOException {
  private static final long serialVersionUID = 1L;

  public InstallException(String message) {
    super(message);
  }

  public InstallException(String message, Throwable cause) {
    super(message, cause);
  }
}
