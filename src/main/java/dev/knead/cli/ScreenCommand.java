package dev.knead.cli;

import dev.knead.language.Screening;
import dev.knead.session.Purpose;
import dev.knead.session.SessionState;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Asks the safety questions, and nothing else. */
@Command(
    name = "screen",
    description = {
      "Ask the safety questions again: the signs that speak against a massage.",
      "",
      "They are asked aloud and answered with yes or no, before the first massage and every 30"
          + " days. Use this when something has changed. Your answers are kept in the diary on"
          + " this computer.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  knead screen             with the default microphone and loudspeaker",
      "  knead screen --mic USB   with the microphone that has USB in its name"
    },
    mixinStandardHelpOptions = true)
final class ScreenCommand implements Callable<Integer> {
  /** The language of the program's own words. */
  private static final String LANGUAGE = "en-US";

  @Mixin SpokenSession session;

  private final Home home;

  ScreenCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    return session.run(home, ScreenCommand::subject);
  }

  private static SpokenSession.Subject subject() {
    Screening screening = Screening.load(LANGUAGE);
    return new SpokenSession.Subject(
        LANGUAGE,
        diary -> SessionState.screening(diary.beforehand(Purpose.SCREENING, screening, List.of())));
  }
}
