package dev.knead.cli;

import dev.knead.audio.Endpoint;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What can be settled once and for all, and need not stand on every command line: {@code --mic} is
 * also the variable {@code KNEAD_MIC} and the key {@code mic} of the settings file. For a new one,
 * a line here and {@link Obeys} at its option are all there is to do.
 */
enum Setting {
  MIC("where sound comes from: default, a device, FILE.wav, - or null", Kind.ENDPOINT),
  SPEAKER("where sound goes to: default, a device, FILE.wav, - or null", Kind.ENDPOINT),
  VOICE("the voice pack that speaks: an id of `knead voices list`", Kind.WORD),
  MODEL("the speech model that listens: a name of `knead models list`", Kind.WORD),
  STRICTNESS("what is obeyed when in doubt: relaxed, normal or strict", Kind.STRICTNESS),
  DEBUG("stack traces and the log: true or false", Kind.TRUTH);

  private enum Kind {
    ENDPOINT,
    WORD,
    STRICTNESS,
    TRUTH
  }

  private final String description;
  private final Kind kind;

  Setting(String description, Kind kind) {
    this.description = description;
    this.kind = kind;
  }

  /** As the settings file calls it. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** As the command line calls it. */
  String option() {
    return "--" + key();
  }

  /** As the environment calls it. */
  String variable() {
    return "KNEAD_" + name();
  }

  String description() {
    return description;
  }

  /**
   * The value that a text stands for, as an option takes it.
   *
   * @throws IllegalArgumentException when the text can't be right, saying what would be
   */
  String value(String text) {
    String value = text.strip();
    return switch (kind) {
      case ENDPOINT -> Endpoint.parse(value).toString();
      case WORD -> word(value);
      case STRICTNESS -> EnumWords.word(new StrictnessWords().parse(value));
      case TRUTH -> truth(value);
    };
  }

  /** The setting that the settings file calls so. */
  static Optional<Setting> of(String key) {
    return Arrays.stream(values()).filter(setting -> setting.key().equals(key)).findFirst();
  }

  static List<String> keys() {
    return Arrays.stream(values()).map(Setting::key).toList();
  }

  private static String word(String text) {
    if (text.isEmpty() || text.matches("(?s).*\\s.*")) {
      throw new IllegalArgumentException("must be a single word, not '" + text + "'");
    }
    return text;
  }

  private static String truth(String text) {
    String word = text.toLowerCase(Locale.ROOT);
    if (!List.of("true", "false").contains(word)) {
      throw new IllegalArgumentException("must be true or false, not '" + text + "'");
    }
    return word;
  }
}
