package dev.knead.cli;

import dev.knead.hearing.Profile;
import dev.knead.hearing.echo.Echo;
import dev.knead.session.Command;
import dev.knead.yaml.Excerpt;
import dev.knead.yaml.ShallowYaml;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A {@link Profile} as YAML. */
final class ProfileText {
  /** Grows when older programs would misread the file. */
  private static final int VERSION = 1;

  private ProfileText() {}

  /** The text that {@link #read} makes the same profile of, but for rounding. */
  static String of(Profile profile) {
    StringBuilder text = new StringBuilder();
    line(text, "# Measured by `knead calibrate`; `knead calibrate --forget` removes it.");
    line(text, "version: %d", VERSION);
    line(text, "# The quiet room's root mean square, of 32768.");
    line(text, "noise: %.1f", profile.noise());
    profile
        .echo()
        .ifPresent(
            echo -> {
              line(text, "# The loudspeaker in the microphone.");
              line(
                  text,
                  "echo: {delay-ms: %d, level-db: %.1f}",
                  echo.delayMillis(),
                  echo.decibels());
            });
    if (!profile.ease().isEmpty()) {
      line(text, "# By how much the score of a word may be lower than usual.");
      line(text, "ease:");
      profile.ease().forEach((word, much) -> line(text, "  %s: %.3f", key(word), much));
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  /**
   * The profile of a text.
   *
   * @throws IllegalArgumentException when the text is none, saying why in words that go on from the
   *     file's name
   * @throws org.snakeyaml.engine.v2.exceptions.YamlEngineException when it is no YAML
   */
  static Profile read(String text) {
    // Only for what it refuses: a tree is built by calls within calls.
    ShallowYaml.read(text, "profile");
    return profile(
        new Load(LoadSettings.builder().setBufferSize(text.length() + 1).build())
            .loadFromString(text));
  }

  private static Profile profile(Object root) {
    Map<?, ?> keys = mapping(root, "it");
    if (keys.get("version") instanceof Integer version && version > VERSION) {
      throw new IllegalArgumentException("was written by a newer version of Knead");
    }
    require(Integer.valueOf(VERSION).equals(keys.get("version")), "has no version");
    known(keys, Set.of("version", "noise", "echo", "ease"));
    Map<Command, Double> ease = new EnumMap<>(Command.class);
    if (keys.containsKey("ease")) {
      mapping(keys.get("ease"), "ease")
          .forEach((word, much) -> ease.put(command(word), number(much, word)));
    }
    return new Profile(
        number(keys.get("noise"), "noise"),
        keys.containsKey("echo") ? Optional.of(echo(keys.get("echo"))) : Optional.empty(),
        ease);
  }

  private static Echo echo(Object value) {
    Map<?, ?> echo = mapping(value, "echo");
    known(echo, Set.of("delay-ms", "level-db"));
    return new Echo(
        Math.round(number(echo.get("delay-ms"), "delay-ms")),
        number(echo.get("level-db"), "level-db"));
  }

  private static void known(Map<?, ?> keys, Set<String> names) {
    keys.keySet()
        .forEach(key -> require(key instanceof String && names.contains(key), "has odd keys"));
  }

  private static Map<?, ?> mapping(Object value, String name) {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw new IllegalArgumentException("is damaged: " + name + " is no mapping");
  }

  private static double number(Object value, Object name) {
    if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
      return number.doubleValue();
    }
    throw new IllegalArgumentException(
        "is damaged: " + Excerpt.of(String.valueOf(name)) + " is no number");
  }

  private static Command command(Object name) {
    return List.of(Command.values()).stream()
        .filter(command -> key(command).equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "is damaged: no word is " + Excerpt.of(String.valueOf(name))));
  }

  private static String key(Command command) {
    return command.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new IllegalArgumentException("is damaged: it " + otherwise);
    }
  }
}
