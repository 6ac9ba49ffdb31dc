package dev.knead.page;

import dev.knead.routine.Pressure;
import dev.knead.routine.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a step is, in words to read. */
public final class StepWords {
  /** The Walton Pressure Scale in words, from 1. */
  private static final List<String> PRESSURES =
      List.of("light lotioning", "heavy lotioning", "medium", "strong");

  private StepWords() {}

  /** Technique, time, pressure, sides and directions, such as "friction, 4:00, each side". */
  public static String facts(Step step) {
    List<String> facts = new ArrayList<>();
    facts.add(step.technique().name().toLowerCase(Locale.ROOT));
    facts.add(step.duration().map(TimeWords::clock).orElse("until you say \"next\""));
    step.pressure().map(StepWords::pressure).ifPresent(facts::add);
    switch (step.sides()) {
      case NONE -> {}
      case AFFECTED -> facts.add("painful side");
      case BOTH -> facts.add("both sides at once");
      case EACH -> facts.add("each side");
    }
    if (!step.directions().isEmpty()) {
      facts.add(String.join(", then ", step.directions()));
    }
    return String.join(", ", facts);
  }

  /** "Works on: neck. Keeps off: throat, spine."; empty where the step names no zones. */
  public static String zones(Step step) {
    List<String> sentences = new ArrayList<>();
    if (!step.zones().isEmpty()) {
      sentences.add("Works on: " + ZoneWords.of(step.zones()) + ".");
    }
    if (!step.keepOff().isEmpty()) {
      sentences.add("Keeps off: " + ZoneWords.of(step.keepOff()) + ".");
    }
    return String.join(" ", sentences);
  }

  private static String pressure(Pressure pressure) {
    String start = level(pressure.start());
    return pressure.start() == pressure.ceiling()
        ? "pressure " + start
        : "pressure " + start + " up to " + level(pressure.ceiling());
  }

  private static String level(int level) {
    return "%s (%d)".formatted(PRESSURES.get(level - 1), level);
  }
}
