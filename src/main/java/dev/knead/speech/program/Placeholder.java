package dev.knead.speech.program;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What stands in braces within an argument of a command, such as <code>{rate}</code>. */
enum Placeholder {
  /** Words a minute, a whole number. */
  RATE,
  /** How many times longer than at the voice's natural rate: 1.25 for a slower one. */
  STRETCH,
  /** Mean fundamental frequency in Hz, a whole number. */
  PITCH,
  /** The pitch on espeak's scale, see {@link EspeakPitch}. */
  PITCH_99,
  /** A file that the program writes; it is not there before, and taken away afterwards. */
  FILE,
  /** The words; without it they go to standard input. */
  TEXT,
  /** The folder of the voice pack. */
  PACK;

  private static final Pattern BRACES = Pattern.compile("\\{([^{}\\s]*)}");

  /** As it stands in an argument, braces and all. */
  String title() {
    return "{" + name().toLowerCase(Locale.ROOT).replace('_', '-') + "}";
  }

  boolean in(String argument) {
    return argument.contains(title());
  }

  /** The first thing in braces that is none of these. */
  static Optional<String> unknownIn(String argument) {
    Matcher braces = BRACES.matcher(argument);
    return braces
        .results()
        .map(found -> found.group())
        .filter(found -> Arrays.stream(values()).noneMatch(known -> known.title().equals(found)))
        .findFirst();
  }

  /** All of them, for messages. */
  static String titles() {
    return Arrays.stream(values()).map(Placeholder::title).collect(Collectors.joining(", "));
  }
}
