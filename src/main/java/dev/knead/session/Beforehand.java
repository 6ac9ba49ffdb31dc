package dev.knead.session;

import dev.knead.routine.Question;
import dev.knead.routine.Risk;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known before a session begins, and what it is for.
 *
 * @param questions asked before any massage, in this order
 * @param answered ids of questions, a routine's own among them, whose earlier answers still hold
 * @param signs what those answers mean: numb skin, or nothing
 * @param offer where an earlier massage was broken off
 * @param comforts by the ids of routines: the pressure that was right for the person last time
 */
public record Beforehand(
    Purpose purpose,
    List<Question> questions,
    Set<String> answered,
    Set<Risk> signs,
    Optional<Bookmark> offer,
    Map<String, Integer> comforts) {
  /** Nothing is known, and nothing asked before the steps. */
  public static final Beforehand NOTHING =
      new Beforehand(Purpose.STEPS_ONLY, List.of(), Set.of(), Set.of(), Optional.empty(), Map.of());

  public Beforehand {
    questions = List.copyOf(questions);
    answered = Set.copyOf(answered);
    signs = Set.copyOf(signs);
    comforts = Map.copyOf(comforts);
  }

  /** A massage of which nothing is known yet. */
  public static Beforehand asking(List<Question> questions) {
    return new Beforehand(
        Purpose.MASSAGE, questions, Set.of(), Set.of(), Optional.empty(), Map.of());
  }
}
