package dev.knead.cli;

import dev.knead.audio.Level;
import dev.knead.calibration.Answer.Hearing;
import dev.knead.calibration.Findings;
import dev.knead.calibration.Word;
import dev.knead.hearing.Profile;
import dev.knead.session.Spoken;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.stream.Collectors;

/** A profile, and what a calibration has found, as a person reads them. */
record ProfilePage(PrintWriter out) {
  private static final int WIDTH = 13;

  /** A profile as it is kept. */
  void print(Profile profile) {
    row("room", Math.round(Level.dbfs(Math.max(1, profile.noise()))) + " dBFS when it is quiet");
    row(
        "loudspeaker",
        profile
            .echo()
            .map(
                echo ->
                    "comes back %d ms late, at %d dB"
                        .formatted(echo.delayMillis(), Math.round(echo.decibels())))
            .orElse("does not come back"));
    profile
        .ease()
        .forEach(
            (word, much) ->
                row(
                    Timeline.name(Spoken.of(word)),
                    String.format(Locale.ROOT, "obeyed with a score lower by %.2f", much)));
    out.flush();
  }

  /** What was found, word by word. */
  void print(Findings findings) {
    print(findings.profile());
    findings.troubles().stream().map(ProfilePage::advice).forEach(words -> row("", words));
    findings.words().forEach(word -> row(Timeline.name(Spoken.of(word.command())), how(word)));
    out.flush();
  }

  private static String advice(Findings.Trouble trouble) {
    return switch (trouble) {
      case NOISY -> "The room is noisy: turn off fans and music, or bring the microphone closer.";
      case LOUD_ECHO -> "The coach drowns you: turn the loudspeaker down.";
      case LATE_ECHO -> "The coach is heard late: a loudspeaker with a cable would be better.";
    };
  }

  private static String how(Word word) {
    String sure =
        word.hearings().stream()
            .map(Hearing::confidence)
            .map(each -> String.format(Locale.ROOT, "%.0f %%", 100 * each))
            .collect(Collectors.joining(", "));
    String heard =
        "heard %d of 2 times%s"
            .formatted(word.hearings().size(), sure.isEmpty() ? "" : ": " + sure);
    return switch (word.grade()) {
      case WELL -> heard;
      case FAINTLY -> heard + "; will be obeyed more easily";
      case BADLY -> heard + "; rather say \"" + String.join("\", \"", word.synonyms()) + "\"";
    };
  }

  private void row(String name, String what) {
    Printed.wrapped(what, Printed.padded(name, WIDTH), " ".repeat(WIDTH)).forEach(out::println);
  }
}
