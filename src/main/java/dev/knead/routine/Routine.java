package dev.knead.routine;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A massage from beginning to end. Includes are resolved: all steps are here.
 *
 * @param id the name by which it is started, lower-case letters, digits and hyphens
 * @param title its spoken name
 * @param names other names a person may say to choose it
 * @param summary one sentence of what it does, for {@code knead list}
 * @param language a BCP 47 tag such as {@code en-US}
 * @param performer who does the massage
 * @param needs things to have at hand, each a few words ("a towel")
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
}
