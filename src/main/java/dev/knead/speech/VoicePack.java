package dev.knead.speech;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A voice that can be chosen: what {@code voice.yaml} in a pack's folder says.
 *
 * @param id by which it is chosen, the folder's name
 * @param folder of the pack; what the pack names lies within it
 * @param about for people
 * @param engine which engine speaks it
 * @param settings the engine's own
 * @param manner how it speaks unless told otherwise
 * @param pronunciations respellings and sounds for words this voice gets wrong, by the word in
 *     lower case; they go before those of its language
 * @param vocabulary the only words it can speak, in lower case; empty when it can speak any
 */
public record VoicePack(
    String id,
    Path folder,
    About about,
    String engine,
    PackSettings settings,
    Manner manner,
    Map<String, String> pronunciations,
    Set<String> vocabulary) {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}']+");

  public VoicePack {
    pronunciations = Map.copyOf(pronunciations);
    vocabulary = Set.copyOf(vocabulary);
  }

  /**
   * What a person wants to know.
   *
   * @param name such as "Kevin, 16 kHz"
   * @param language BCP 47, such as {@code en-US}
   * @param licence SPDX expression or a short name
   * @param author who made the voice
   * @param sample a sentence to try it with
   */
  public record About(String name, String language, String licence, String author, String sample) {}

  /**
   * How it speaks unless told otherwise.
   *
   * @param delivery rate and pitch
   * @param decibels how much louder than other voices, -12 to 6; 0 for most
   * @param clausePause silence between two clauses, in milliseconds, 0 to 2000; 0 leaves that to
   *     the engine
   */
  public record Manner(Delivery delivery, double decibels, int clausePause) {}

  /** The words of a text that it can't speak, in lower case and in their order. */
  Set<String> strange(String text) {
    Set<String> strange = new LinkedHashSet<>();
    if (!vocabulary.isEmpty()) {
      WORD.matcher(text.toLowerCase(Locale.ROOT))
          .results()
          .map(MatchResult::group)
          .filter(word -> !vocabulary.contains(word))
          .forEach(strange::add);
    }
    return strange;
  }

  /** Another text whenever this voice, spoken by an engine, would sound otherwise. */
  public String soundOf(SpeechEngine by) {
    return String.join(
        "\n",
        id,
        engine,
        settings.toString(),
        manner.toString(),
        new TreeMap<>(pronunciations).toString(),
        by.version());
  }

  /** Its usual rate and pitch. */
  public Delivery delivery() {
    return manner.delivery();
  }

  /** BCP 47, such as {@code en-US}. */
  public String language() {
    return about.language();
  }
}
