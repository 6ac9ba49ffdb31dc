package dev.knead.speech.program;

import dev.knead.speech.Delivery;
import dev.knead.speech.VoicePack;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A pack's command with everything put in, argument by argument.
 *
 * @param settings with the command
 * @param pack whose usual pitch counts
 * @param file where the program is to write; empty where the command has no place for it
 */
record CommandLine(ProgramSettings settings, VoicePack pack, Optional<Path> file) {
  /** A program may read line by line, or know no control characters in an argument. */
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

  /** What to execute. */
  List<String> with(Path program, String words, Delivery delivery) {
    List<String> line = new ArrayList<>();
    line.add(program.toString());
    for (String argument : settings.command().subList(1, settings.command().size())) {
      line.add(
          argument.equals(Placeholder.TEXT.title())
              ? asArgument(words)
              : filled(argument, delivery));
    }
    return line;
  }

  /** What goes to standard input: one line in UTF-8, or nothing when the words are an argument. */
  byte[] input(String words) {
    return settings.has(Placeholder.TEXT)
        ? new byte[0]
        : (oneLine(words) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** A space goes before a dash: the words must not be taken for an option. */
  private static String asArgument(String words) {
    String line = oneLine(words);
    return line.startsWith("-") ? " " + line : line;
  }

  private static String oneLine(String words) {
    return CONTROL.matcher(words).replaceAll(" ");
  }

  private String filled(String argument, Delivery delivery) {
    String filled = argument;
    for (Placeholder placeholder : Placeholder.values()) {
      if (placeholder.in(filled)) {
        filled = filled.replace(placeholder.title(), value(placeholder, delivery));
      }
    }
    return filled;
  }

  private String value(Placeholder placeholder, Delivery delivery) {
    return switch (placeholder) {
      case RATE -> Integer.toString(delivery.wordsPerMinute());
      case STRETCH ->
          String.format(
              Locale.ROOT, "%.3f", (double) settings.naturalRate() / delivery.wordsPerMinute());
      case PITCH -> Integer.toString(delivery.pitchHertz());
      case PITCH_99 ->
          Integer.toString(EspeakPitch.step(delivery.pitchHertz(), pack.delivery().pitchHertz()));
      case FILE -> file.orElseThrow().toString();
      case PACK -> pack.folder().toAbsolutePath().toString();
      case TEXT -> placeholder.title(); // only an argument by itself, see above
    };
  }
}
