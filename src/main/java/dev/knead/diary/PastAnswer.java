package dev.knead.diary;

import dev.knead.routine.Question.Sign;
import dev.knead.routine.Risk;
import java.time.Duration;
import java.util.Optional;

/**
 * An answer to a question for a sign that speaks against a massage.
 *
 * @param at from the session's beginning
 * @param question the question's id
 * @param asked the question as it was asked then
 * @param given what was answered; empty where the sign was assumed
 * @param sign the answer that is the sign
 * @param risk what the sign means
 */
public record PastAnswer(
    Duration at, String question, String asked, Optional<Sign> given, Sign sign, Risk risk) {
  /** Whether it speaks against a massage as it is. */
  public boolean isSign() {
    return given.map(answer -> answer == sign).orElse(true);
  }
}
