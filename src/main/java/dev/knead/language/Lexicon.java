package dev.knead.language;

import com.sun.speech.freetts.en.us.CMULexicon;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How words sound, by the pronouncing dictionary that FreeTTS brings along, and by its rules for
 * words that are not in there. Its phones are listed in the locale's {@code phones.yaml}.
 * Thread-safe.
 */
public final class Lexicon {
  private final CMULexicon dictionary;
  private final Map<String, List<String>> known = new ConcurrentHashMap<>();

  private Lexicon(CMULexicon dictionary) {
    this.dictionary = dictionary;
  }

  /**
   * Reads the dictionary of a language: some 0.2 s.
   *
   * @param language a BCP 47 tag for which there are locale files; {@code en-US} is the only one
   */
  public static Lexicon load(String language) {
    if (!language.equals("en-US")) {
      throw new IllegalArgumentException("There is no dictionary for the language " + language);
    }
    try {
      CMULexicon dictionary = new CMULexicon("cmulex");
      dictionary.load();
      return new Lexicon(dictionary);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The phones of some words, without stress.
   *
   * @param phrase lower-case words separated by single spaces
   */
  public List<String> phones(String phrase) {
    List<String> phones = new ArrayList<>();
    for (String word : phrase.split(" ", -1)) {
      phones.addAll(known.computeIfAbsent(word, this::look));
    }
    return phones;
  }

  private synchronized List<String> look(String word) {
    return Arrays.stream(dictionary.getPhones(word, null))
        .map(phone -> phone.replaceAll("\\d", ""))
        .toList();
  }
}
