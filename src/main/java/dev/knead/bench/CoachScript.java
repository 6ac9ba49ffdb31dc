package dev.knead.bench;

import dev.knead.language.Prompts;
import dev.knead.language.Sentence;
import dev.knead.routine.Routine;
import dev.knead.routine.Step;
import dev.knead.session.Prompt;
import dev.knead.session.PromptKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the coach says in routines: the sentences behind which a person's word has to be heard. */
public final class CoachScript {
  private static final List<PromptKey> BEFORE =
      List.of(PromptKey.NOT_MEDICAL, PromptKey.HOW_TO_END, PromptKey.SAY_NEXT);

  private static final List<PromptKey> AFTER_STEP =
      List.of(
          PromptKey.STEP_UNTIL_NEXT,
          PromptKey.BEGIN,
          PromptKey.HALF_WAY,
          PromptKey.RESUMED,
          PromptKey.LAST_STEP,
          PromptKey.TEN_SECONDS,
          PromptKey.TIME_UP);

  private CoachScript() {}

  /** Sentence by sentence, those with commands in them included. */
  public static List<Sentence> of(List<Routine> routines, Prompts prompts) {
    List<Prompt> speech = new ArrayList<>();
    for (Routine routine : routines) {
      speech.add(prompt(PromptKey.WELCOME, Map.of("title", routine.title())));
      BEFORE.forEach(key -> speech.add(prompt(key, Map.of())));
      List<Step> steps = routine.steps();
      for (int i = 0; i < steps.size(); i++) {
        Step step = steps.get(i);
        speech.add(
            prompt(
                PromptKey.STEP,
                Map.of("number", i + 1, "count", steps.size(), "title", step.title())));
        speech.add(prompt(PromptKey.ROUTINE_TEXT, Map.of("text", step.say())));
        step.avoid()
            .ifPresent(text -> speech.add(prompt(PromptKey.ROUTINE_TEXT, Map.of("text", text))));
        speech.add(prompt(AFTER_STEP.get(i % AFTER_STEP.size()), Map.of()));
      }
    }
    return prompts.sentences(speech);
  }

  private static Prompt prompt(PromptKey key, Map<String, Object> values) {
    return new Prompt(key, "", values);
  }
}
