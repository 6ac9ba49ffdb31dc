package dev.knead.speech.recorded;

import dev.knead.language.Prompts;
import dev.knead.session.PromptKey;
import dev.knead.speech.Fingerprint;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The names of recordings, without the files' endings. A sentence that is the same in every session
 * has the name of its place in {@code prompts.yaml}: {@code at_ceiling.1}, {@code
 * harder.effleurage}. Any other one has that of its words, see {@link #ofWords}. Immutable.
 */
public final class RecordingNames {
  /** Longer ones are cut, in characters: file systems take 255, and a person reads fewer. */
  private static final int LONGEST = 60;

  private static final int HASH_DIGITS = 8;

  /** What is not heard: punctuation not within a number, hyphens within words, lone dashes. */
  private static final Pattern UNHEARD =
      Pattern.compile(
          "[,;:.!?\u2026\"\u201c\u201d()](?!\\p{N})"
              + "|(?<=\\p{L})[-\u2013\u2014](?=\\p{L})"
              + "|(?<=\\s)[-\u2013\u2014](?=\\s)");

  /** Words of which the letters, digits and apostrophes of ASCII alone lose nothing. */
  private static final Pattern SIMPLE = Pattern.compile("[a-z0-9' ]+");

  private static final Set<String> KEYS =
      Arrays.stream(PromptKey.values())
          .map(key -> key.name().toLowerCase(Locale.ROOT))
          .collect(Collectors.toUnmodifiableSet());

  private final Map<String, List<String>> placesByText = new HashMap<>();

  /** The names in a language. */
  public RecordingNames(Prompts prompts) {
    prompts
        .fixedByPlace()
        .forEach(
            (place, sentence) ->
                placesByText
                    .computeIfAbsent(sentence.text(), text -> new ArrayList<>())
                    .add(place));
  }

  /** The name under which a sentence is recorded. */
  public String of(String text) {
    return allOf(text).get(0);
  }

  /**
   * Every name under which a recording of a sentence may lie, the first one to be preferred: some
   * prompts have a sentence in common.
   */
  List<String> allOf(String text) {
    List<String> names = new ArrayList<>(placesByText.getOrDefault(text, List.of()));
    names.add(ofWords(text));
    return names;
  }

  /**
   * A name made of a sentence's words: {@code step-3-of-8-knead-the-thigh}. What is longer than
   * {@value #LONGEST} characters is cut, and followed by the first {@value #HASH_DIGITS} digits of
   * the words' SHA-256; so are words that could be mistaken for others, as "1.5" for "1 5", or for
   * a prompt's key.
   */
  public static String ofWords(String text) {
    String words = normalized(text);
    String readable = words.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    if (readable.length() <= LONGEST
        && SIMPLE.matcher(words).matches()
        && !readable.isEmpty()
        && !KEYS.contains(readable)) {
      return readable;
    }
    String cut = readable.substring(0, Math.min(LONGEST, readable.length())).replaceAll("-$", "");
    return cut.isEmpty() ? hash(words) : cut + "-" + hash(words);
  }

  /** Lower case, single spaces, and nothing that isn't heard. */
  private static String normalized(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFC)
            .toLowerCase(Locale.ROOT)
            .replace('\u2019', '\'');
    return UNHEARD.matcher(plain).replaceAll(" ").replaceAll("\\s+", " ").strip();
  }

  private static String hash(String words) {
    return Fingerprint.of(words).substring(0, HASH_DIGITS);
  }
}
