package dev.knead.routine;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A massage from beginning to end. Includes are resolved: all steps are here.
 *
 * @param id the name by which it is started, lower-case letters, digits and hyphens
 * @param title its spoken name
 * @param names other names a person may say to choose it
 * @param summary one sentence of what it does, for {@code knead list}
 * @param language a BCP 47 tag such as {@code en-US}
 * @param performer who does the massage
 * @param needs things to have at hand for all of it, each a few words ("a towel")
 * @param questions asked before it, besides those that are asked before every massage
 * @param cautions who should not do this, or should see a doctor first, in full sentences
 * @param sources where the facts are from
 * @param steps at least one
 */
public record Routine(
    String id,
    String title,
    List<String> names,
    String summary,
    String language,
    Performer performer,
    List<String> needs,
    List<Question> questions,
    List<String> cautions,
    List<String> sources,
    List<Step> steps) {
  /** Who does the massage. */
  public enum Performer {
    SELF,
    PARTNER
  }

  public Routine {
    names = List.copyOf(names);
    needs = List.copyOf(needs);
    questions = List.copyOf(questions);
    cautions = List.copyOf(cautions);
    sources = List.copyOf(sources);
    steps = List.copyOf(steps);
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("a routine has at least one step");
    }
  }

  /** The time of the steps' own clocks, without what is spoken between them. */
  public Duration workingTime() {
    return steps.stream()
        .map(Step::duration)
        .flatMap(Optional::stream)
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** Things to have at hand: for all of it, and for its steps. */
  public List<String> allNeeds() {
    return Stream.concat(needs.stream(), steps.stream().flatMap(step -> step.needs().stream()))
        .distinct()
        .toList();
  }

  /** The same without the steps of some techniques; empty when no step is left. */
  public Optional<Routine> without(Set<Technique> techniques) {
    List<Step> left =
        steps.stream().filter(step -> !techniques.contains(step.technique())).toList();
    return left.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Routine(
                id, title, names, summary, language, performer, needs, questions, cautions, sources,
                left));
  }
}
