package dev.knead.calibration;

import dev.knead.calibration.Findings.Trouble;
import dev.knead.session.Command;
import dev.knead.session.Prompt;
import dev.knead.session.PromptKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the coach says in a calibration, as prompts. */
final class Wording {
  /** More bad news than that is not read out; all of it is printed. */
  private static final int READ_OUT = 3;

  private Wording() {}

  static List<Prompt> greeting() {
    return List.of(prompt(PromptKey.CALIBRATE_QUIET));
  }

  static List<Prompt> echo() {
    return List.of(prompt(PromptKey.CALIBRATE_ECHO));
  }

  static List<Prompt> firstQuestion() {
    return List.of(prompt(PromptKey.CALIBRATE_WORDS), question(CalibrationState.WORDS.get(0)));
  }

  /** The question after an answer. */
  static List<Prompt> question(CalibrationState state, Command before) {
    Command asked = state.asked().orElseThrow();
    return List.of(asked == before ? prompt(PromptKey.CALIBRATE_MISSED) : question(asked));
  }

  private static Prompt question(Command word) {
    return word == Command.STOP
        ? prompt(PromptKey.CALIBRATE_SAY_END)
        : prompt(PromptKey.CALIBRATE_SAY, Map.of("command", word));
  }

  static List<Prompt> closing(CalibrationState state) {
    return switch (state.outcome().orElseThrow()) {
      case KEPT -> result(Findings.of(state).orElseThrow());
      case CANCELLED -> List.of(prompt(PromptKey.CALIBRATE_CANCELLED));
      case UNHEARD -> List.of(prompt(PromptKey.CALIBRATE_UNHEARD));
    };
  }

  private static List<Prompt> result(Findings findings) {
    List<Prompt> speech = new ArrayList<>();
    speech.add(prompt(PromptKey.CALIBRATE_DONE));
    for (Trouble trouble : findings.troubles()) {
      speech.add(prompt(PromptKey.CALIBRATE_TROUBLE, trouble.name().toLowerCase(Locale.ROOT)));
    }
    List<Word> badly = findings.words(Word.Grade.BADLY);
    if (badly.isEmpty()) {
      speech.add(prompt(PromptKey.CALIBRATE_ALL_WELL));
    }
    badly.stream().limit(READ_OUT).map(Wording::badly).forEach(speech::add);
    if (badly.size() > READ_OUT) {
      speech.add(prompt(PromptKey.CALIBRATE_MORE));
    }
    speech.add(prompt(PromptKey.CALIBRATE_KEPT));
    return speech;
  }

  private static Prompt badly(Word word) {
    return word.command() == Command.STOP
        ? prompt(PromptKey.CALIBRATE_BADLY_END)
        : prompt(
            PromptKey.CALIBRATE_BADLY,
            Map.of("command", word.command(), "instead", word.synonyms().get(0)));
  }

  private static Prompt prompt(PromptKey key) {
    return prompt(key, "");
  }

  private static Prompt prompt(PromptKey key, String variant) {
    return new Prompt(key, variant, Map.of());
  }

  private static Prompt prompt(PromptKey key, Map<String, Object> values) {
    return new Prompt(key, "", values);
  }
}
