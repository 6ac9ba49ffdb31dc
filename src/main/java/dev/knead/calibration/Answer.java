package dev.knead.calibration;

import dev.knead.session.Command;
import java.util.Optional;

/**
 * What was heard when a word had been asked for.
 *
 * @param asked the word
 * @param heard how it was heard; empty when it was not
 */
public record Answer(Command asked, Optional<Hearing> heard) {
  /**
   * A word that was heard.
   *
   * @param confidence that of {@link dev.knead.hearing.Heard}
   * @param level its root mean square at the microphone, of 32,768
   */
  public record Hearing(double confidence, double level) {}
}
