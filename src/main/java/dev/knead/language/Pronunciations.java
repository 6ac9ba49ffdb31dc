package dev.knead.language;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Respells the words that voices get wrong, by the locale's {@code pronunciations.yaml}. */
public final class Pronunciations {
  private static final Pattern WORD = Pattern.compile("[\\p{L}']+");

  private final Map<String, String> respellings = new LinkedHashMap<>();

  private Pronunciations(Map<String, Object> words) {
    words.forEach((word, respelling) -> respellings.put(word, String.valueOf(respelling)));
  }

  /** Reads the respellings of a language, such as {@code en-US}. */
  public static Pronunciations load(String language) {
    return new Pronunciations(
        LocaleFile.map(LocaleFile.load(language, "pronunciations.yaml"), "words"));
  }

  /** The text as the voice should get it. */
  public String respell(String text) {
    return WORD.matcher(text)
        .replaceAll(
            word ->
                Matcher.quoteReplacement(
                    respellings.getOrDefault(word.group().toLowerCase(Locale.ROOT), word.group())));
  }
}
