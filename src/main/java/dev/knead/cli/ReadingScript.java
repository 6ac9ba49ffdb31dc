package dev.knead.cli;

import dev.knead.language.Prompts;
import dev.knead.language.Sentence;
import dev.knead.routine.Routine;
import dev.knead.session.Foresight;
import dev.knead.speech.recorded.RecordingNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a person reads out who records a voice. */
final class ReadingScript {
  private ReadingScript() {}

  /**
   * The sentences that are the same in every session, and those that a routine is sure to say, each
   * once.
   *
   * @param names sentences of the same name are the same recording
   */
  static List<String> of(Prompts prompts, Routine routine, RecordingNames names) {
    Map<String, String> script = new LinkedHashMap<>();
    Stream.concat(
            prompts.fixed().stream(),
            Foresight.speeches(routine).stream()
                .flatMap(speech -> prompts.sentences(speech).stream()))
        .map(Sentence::text)
        .forEach(text -> script.putIfAbsent(names.of(text), text));
    return List.copyOf(script.values());
  }
}
