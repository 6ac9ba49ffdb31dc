package dev.knead.session;

import dev.knead.routine.Question;
import dev.knead.routine.Risk;
import dev.knead.routine.Routine;
import dev.knead.routine.Technique;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How far the questions before a massage have come.
 *
 * @param questions asked before any massage
 * @param answered ids of the questions that need not be asked any more
 * @param given the answers of this session that hold, in their order
 * @param known what earlier answers mean, as far as a massage is possible with it
 * @param offer where an earlier massage was broken off, as long as it may be picked up
 */
record Interview(
    List<Question> questions,
    Set<String> answered,
    List<Note.Answered> given,
    Set<Risk> known,
    Optional<Bookmark> offer) {
  /** Numb skin feels no harm from these. */
  private static final Set<Technique> HARMFUL_TO_NUMB_SKIN =
      EnumSet.of(Technique.HEAT, Technique.COLD);

  Interview {
    questions = List.copyOf(questions);
    answered = Set.copyOf(answered);
    given = List.copyOf(given);
    known = Set.copyOf(known);
  }

  static Interview of(Beforehand beforehand) {
    return new Interview(
        beforehand.questions(),
        beforehand.answered(),
        List.of(),
        beforehand.signs(),
        beforehand.offer());
  }

  /** The question to be asked now: one for any massage, or one of this routine's own. */
  Optional<Question> next(Optional<Routine> routine) {
    return Stream.concat(
            questions.stream(), routine.stream().flatMap(chosen -> chosen.questions().stream()))
        .filter(question -> !answered.contains(question.id()))
        .findFirst();
  }

  /** After an answer with which a massage is possible. */
  Interview answer(Note.Answered answer) {
    Set<String> ids = new HashSet<>(answered);
    ids.add(answer.question().id());
    List<Note.Answered> order = new ArrayList<>(given);
    order.add(answer);
    return new Interview(questions, ids, order, known, offer);
  }

  /** As before the last answer of this session, so that the question is asked once more. */
  Interview takeBack() {
    if (given.isEmpty()) {
      return this;
    }
    Set<String> ids = new HashSet<>(answered);
    ids.remove(given.get(given.size() - 1).question().id());
    return new Interview(questions, ids, given.subList(0, given.size() - 1), known, offer);
  }

  Interview withoutOffer() {
    return new Interview(questions, answered, given, known, Optional.empty());
  }

  /** What all answers mean, as far as a massage is possible with it. */
  Set<Risk> signs() {
    Set<Risk> signs = EnumSet.noneOf(Risk.class);
    signs.addAll(known);
    given.stream()
        .filter(Note.Answered::isSign)
        .forEach(answer -> signs.add(answer.question().risk()));
    return signs;
  }

  /** What a massage must be without, by the answers. */
  Set<Technique> omitted() {
    return signs().contains(Risk.NUMB_SKIN) ? HARMFUL_TO_NUMB_SKIN : Set.of();
  }
}
