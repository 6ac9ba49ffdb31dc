package dev.knead.session;

import dev.knead.routine.Question;
import dev.knead.routine.Risk;
import dev.knead.routine.Routine;
import dev.knead.routine.Technique;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How far the questions before a massage have come.
 *
 * @param beforehand what was known, and wanted, when the session began
 * @param given the answers of this session that hold, in their order
 * @param offer where an earlier massage was broken off, as long as it may be picked up
 */
record Interview(Beforehand beforehand, List<Note.Answered> given, Optional<Bookmark> offer) {
  /** Numb skin feels no harm from these. */
  private static final Set<Technique> HARMFUL_TO_NUMB_SKIN =
      EnumSet.of(Technique.HEAT, Technique.COLD);

  Interview {
    given = List.copyOf(given);
  }

  static Interview of(Beforehand beforehand) {
    return new Interview(beforehand, List.of(), beforehand.offer());
  }

  /** The question to be asked now: one for any massage, or one of this routine's own. */
  Optional<Question> next(Optional<Routine> routine) {
    return Stream.concat(
            beforehand.questions().stream(),
            routine.stream().flatMap(chosen -> chosen.questions().stream()))
        .filter(question -> !isAnswered(question.id()))
        .findFirst();
  }

  private boolean isAnswered(String id) {
    return beforehand.answered().contains(id)
        || given.stream().anyMatch(answer -> answer.question().id().equals(id));
  }

  /** After an answer with which a massage is possible. */
  Interview answer(Note.Answered answer) {
    List<Note.Answered> more = new ArrayList<>(given);
    more.add(answer);
    return new Interview(beforehand, more, offer);
  }

  /** As before the last answer of this session, so that the question is asked once more. */
  Interview takeBack() {
    return given.isEmpty()
        ? this
        : new Interview(beforehand, given.subList(0, given.size() - 1), offer);
  }

  Interview withoutOffer() {
    return new Interview(beforehand, given, Optional.empty());
  }

  /** What all answers mean, as far as a massage is possible with it. */
  Set<Risk> signs() {
    Set<Risk> signs = EnumSet.noneOf(Risk.class);
    signs.addAll(beforehand.signs());
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
