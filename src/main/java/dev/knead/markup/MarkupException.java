package dev.knead.markup;

/** A text whose markup is wrong; the message says what, and what would be right. */
public final class MarkupException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int offset;

  MarkupException(String message, int offset) {
    super(message);
    this.offset = offset;
  }

  /** Where in the text, in characters from 0; near it where XML can't tell better. */
  public int offset() {
    return offset;
  }
}
