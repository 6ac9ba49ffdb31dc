package dev.knead.cli;

import dev.knead.speech.recorded.Recorded;
import dev.knead.speech.recorded.RecordingNames;
import dev.knead.speech.recorded.Recordings;
import java.io.PrintWriter;
import java.util.List;

/** What is recorded of a script, and what lacks. */
record RecordingPage(List<String> script, RecordingNames names, Recordings recordings) {
  /** As wide as the widest state and the space beside it. */
  private static final int COLUMN = 10;

  /** How many sentences have a recording that can be used. */
  long recorded() {
    return script.stream().filter(this::isRecorded).count();
  }

  boolean isRecorded(String sentence) {
    return recordings.of(sentence) instanceof Recorded.Usable;
  }

  /** The state, the recording's name, and the words of each. */
  void print(PrintWriter out) {
    for (String sentence : script) {
      Recorded recorded = recordings.of(sentence);
      out.println(Printed.padded(state(recorded), COLUMN) + names.of(sentence));
      Printed.wrapped(sentence, COLUMN).forEach(out::println);
      if (recorded instanceof Recorded.OtherWords other) {
        Printed.wrapped("recorded: " + other.words(), COLUMN).forEach(out::println);
      }
    }
    out.println();
    out.println(sum());
    out.flush();
  }

  /** "148 sentences: 3 recorded, 145 to go." */
  String sum() {
    long recorded = recorded();
    return "%d sentences: %d recorded, %d to go."
        .formatted(script.size(), recorded, script.size() - recorded);
  }

  private static String state(Recorded recorded) {
    if (recorded instanceof Recorded.Usable) {
      return "recorded";
    }
    return recorded instanceof Recorded.OtherWords ? "changed" : "lacks";
  }
}
