package dev.knead.bench.contender;

import dev.knead.language.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How words are pronounced, and how strict PocketSphinx is about phrases of them.
 *
 * <p>Its manual wants thresholds from 1e-5 to 1e-50, the longer the phrase the smaller, and gives
 * the example 1e-30 for "hello world", which has three syllables: a factor of 1e-10 for each.
 */
final class SphinxDictionary {
  private static final int EXPONENT_A_SYLLABLE = 10;
  private static final int SMALLEST_EXPONENT = 50;

  private static final Set<String> VOWELS =
      Set.of(
          "AA", "AE", "AH", "AO", "AW", "AY", "EH", "ER", "EY", "IH", "IY", "OW", "OY", "UH", "UW");

  private final Map<String, List<String>> pronunciations = new HashMap<>();

  /** Reads a dictionary of lines such as {@code next N EH K S T}, {@code next(2) N EH K S}. */
  static SphinxDictionary read(Path file) throws IOException {
    SphinxDictionary dictionary = new SphinxDictionary();
    try (Stream<String> lines = Files.lines(file)) {
      lines.forEach(
          line -> {
            String word = line.split("[ (]", 2)[0];
            dictionary.pronunciations.computeIfAbsent(word, key -> new ArrayList<>()).add(line);
          });
    }
    return dictionary;
  }

  /** The phrases with their thresholds, a line each; those with an unknown word are left out. */
  List<String> phrases(Vocabulary vocabulary) {
    return vocabulary.phrases().stream()
        .filter(phrase -> Arrays.stream(phrase.split(" ")).allMatch(pronunciations::containsKey))
        .map(
            phrase ->
                String.format(
                    Locale.ROOT,
                    "%s /1e-%d/",
                    phrase,
                    Math.min(SMALLEST_EXPONENT, EXPONENT_A_SYLLABLE * syllables(phrase))))
        .toList();
  }

  /** The lines for the words of the phrases. */
  List<String> lines(Vocabulary vocabulary) {
    return vocabulary.phrases().stream()
        .flatMap(phrase -> Arrays.stream(phrase.split(" ")))
        .distinct()
        .flatMap(word -> pronunciations.getOrDefault(word, List.of()).stream())
        .toList();
  }

  private int syllables(String phrase) {
    return (int)
        Arrays.stream(phrase.split(" "))
            .flatMap(word -> Arrays.stream(pronunciations.get(word).get(0).split(" ")))
            .filter(VOWELS::contains)
            .count();
  }
}
