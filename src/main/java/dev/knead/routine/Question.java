package dev.knead.routine;

import java.util.List;

/**
 * A question for a sign that speaks against a massage, to be answered with yes or no.
 *
 * @param id unique among all questions that a person can be asked; a routine's own begins with the
 *     routine's id and a slash
 * @param ask the question in full, as it is spoken
 * @param sign the answer that is the sign; it is also the one that is assumed when there is none
 * @param risk what the sign means
 * @param advice what to do then, in full sentences, as they are spoken
 * @param sources where the fact is from
 */
public record Question(
    String id, String ask, Sign sign, Risk risk, String advice, List<String> sources) {
  /** An answer. */
  public enum Sign {
    YES,
    NO
  }

  public Question {
    sources = List.copyOf(sources);
  }
}
