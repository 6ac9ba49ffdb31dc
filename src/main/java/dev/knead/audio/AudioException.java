package dev.knead.audio;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** Sound that can't be read or played; the message says what is wrong and what to do. */
public final class AudioException extends IOException {
  private static final long serialVersionUID = 1L;

  public AudioException(String message) {
    super(message);
  }

  public AudioException(String message, Throwable cause) {
    super(message, cause);
  }

  /** What it means for a person that a file could not be read. */
  static AudioException reading(String file, IOException cause) {
    if (cause instanceof AudioException said) {
      return said;
    }
    String sentence;
    if (cause instanceof NoSuchFileException) {
      sentence = "There is no file " + file + "; check its name.";
    } else if (cause instanceof AccessDeniedException) {
      sentence = file + " may not be read; give yourself permission, for example: chmod +r FILE";
    } else {
      sentence = file + " can't be read (" + reason(cause) + "); copy it elsewhere and try again.";
    }
    return new AudioException(sentence, cause);
  }

  /** What it means for a person that a file could not be written. */
  static AudioException writing(String file, IOException cause) {
    if (cause instanceof AudioException said) {
      return said;
    }
    String sentence;
    if (cause instanceof NoSuchFileException) {
      sentence = file + " can't be written: its folder does not exist; make it first.";
    } else if (cause instanceof AccessDeniedException) {
      sentence = file + " may not be written; name a file in a folder of yours.";
    } else {
      sentence =
          file
              + " can't be written ("
              + reason(cause)
              + "); free some space or name a file elsewhere.";
    }
    return new AudioException(sentence, cause);
  }

  private static String reason(IOException cause) {
    String message = cause.getMessage();
    return message == null || message.isBlank() ? cause.getClass().getSimpleName() : message;
  }
}
