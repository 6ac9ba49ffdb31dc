package dev.knead.models;

import java.nio.file.Path;

/**
 * How an installation ended.
 *
 * @param model which one
 * @param folder where it is now
 */
public record Installation(SpeechModel model, Path folder, Outcome outcome) {
  /** What was done for it. */
  public enum Outcome {
    INSTALLED,
    /** It was there, but damaged, and has been replaced. */
    MENDED,
    /** It was there, every byte of it. */
    ALREADY_THERE
  }
}
