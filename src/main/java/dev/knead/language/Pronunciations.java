package dev.knead.language;

import dev.knead.markup.MarkedText;
import dev.knead.markup.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How words are said that voices get wrong: a respelling, {@code say crum}, or sounds of the
 * International Phonetic Alphabet between slashes, {@code /ˈseɪkɹəm/}. Immutable.
 */
public final class Pronunciations {
  private static final String FILE = "pronunciations.yaml";
  private static final Pattern WORD = Pattern.compile("[\\p{L}']+");
  private static final Pattern PHONES = Pattern.compile("/(.+)/");

  private final Map<String, String> words;

  private Pronunciations(Map<String, String> words) {
    this.words = Map.copyOf(words);
  }

  /** Reads those of a language, such as {@code en-US}. */
  public static Pronunciations load(String language) {
    Map<String, String> words = new HashMap<>();
    LocaleFile.map(LocaleFile.load(language, FILE), "words")
        .forEach((word, said) -> words.put(word, String.valueOf(said)));
    return new Pronunciations(words);
  }

  /** Those for a voice: of its language as far as there are any, or of a near one. */
  public static Pronunciations forVoice(String language) {
    if (LocaleFile.exists(language, FILE)) {
      return load(language);
    }
    return Locale.forLanguageTag(language).getLanguage().equals("en")
        ? load("en-US")
        : new Pronunciations(Map.of());
  }

  /**
   * The same, and others that go before them.
   *
   * @param others by word, in lower case
   */
  public Pronunciations with(Map<String, String> others) {
    Map<String, String> both = new HashMap<>(words);
    both.putAll(others);
    return new Pronunciations(both);
  }

  /** The text as a voice should get it; what an author has settled stays so. */
  public MarkedText apply(MarkedText text) {
    return text.replacing(
        words ->
            words.phones().isPresent() || !words.spoken().equals(words.text())
                ? List.of(words)
                : parts(words));
  }

  private List<Part> parts(Part.Words run) {
    List<Part> parts = new ArrayList<>();
    Matcher matcher = WORD.matcher(run.text());
    int from = 0;
    while (matcher.find()) {
      String said = words.get(matcher.group().toLowerCase(Locale.ROOT));
      if (said != null) {
        parts.add(Part.Words.plain(run.text().substring(from, matcher.start()), run.prosody()));
        parts.add(said(matcher.group(), said, run));
        from = matcher.end();
      }
    }
    parts.add(Part.Words.plain(run.text().substring(from), run.prosody()));
    return parts;
  }

  private static Part said(String word, String said, Part.Words run) {
    Matcher phones = PHONES.matcher(said);
    return phones.matches()
        ? new Part.Words(word, word, Optional.of(phones.group(1)), run.prosody())
        : new Part.Words(word, said, Optional.empty(), run.prosody());
  }
}
