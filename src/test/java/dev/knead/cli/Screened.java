package dev.knead.cli;

import java.io.IOException;
import java.nio.file.Path;

/** A person who has answered the safety questions, all of them without a sign. */
public final class Screened {
  private Screened() {}

  /**
   * Writes the answers into a diary.
   *
   * @param diary the file; begun where it is not there
   */
  public static void in(Path diary) throws IOException {
    BenchPerson.answerIn(diary);
  }
}
