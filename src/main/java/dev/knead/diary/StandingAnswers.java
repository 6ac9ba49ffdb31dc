package dev.knead.diary;

import dev.knead.routine.Risk;
import java.util.Set;

/**
 * Answers of earlier sessions that still hold, so that they need not be asked for again.
 *
 * @param questions the ids of the questions that they answer
 * @param signs the risks of those among them that are signs
 */
public record StandingAnswers(Set<String> questions, Set<Risk> signs) {
  public StandingAnswers {
    questions = Set.copyOf(questions);
    signs = Set.copyOf(signs);
  }
}
