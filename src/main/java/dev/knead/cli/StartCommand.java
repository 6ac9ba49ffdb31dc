package dev.knead.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Starts a massage. */
@Command(
    name = "start",
    description = {
      "Start a massage: the coach reads each step aloud and listens for what you say.",
      "",
      "Without a ROUTINE it asks aloud which one, and takes its number or its name. Say"
          + " \"help\" at any time to hear what you can say; \"stop\" always ends it, and so does"
          + " Ctrl-C.",
      "",
      "The first time, and every 30 days, it asks about signs that speak against a massage. A"
          + " massage that was broken off less than a day ago can be taken up where it was.",
      "",
      "With files or pipes on both sides it runs in virtual time, as fast as it can, and the"
          + " same input gives the same session.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  knead start                            ask which massage",
      "  knead start sciatica-self              with the default microphone and loudspeaker",
      "  knead start sciatica-self --mic USB    with the microphone that has USB in its name",
      "  knead start my-routine.yaml --json session.jsonl",
      "  knead start sciatica-self --mic me.wav --speaker coach.wav",
      "  arecord -q -t raw -f S16_LE -r 16000 | knead start --mic - --speaker - |"
          + " aplay -q -t raw -f S16_LE -r 16000"
    },
    mixinStandardHelpOptions = true)
final class StartCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "ROUTINE",
      description = "A routine's id, or a file; knead list shows what there is.")
  String routine;

  @Mixin SpokenSession session;

  private final Home home;

  StartCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    return session.run(home, new Massage(home, Optional.ofNullable(routine)));
  }
}
