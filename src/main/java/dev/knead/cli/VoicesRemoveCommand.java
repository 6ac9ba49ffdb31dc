package dev.knead.cli;

import dev.knead.speech.VoiceException;
import dev.knead.speech.Voices;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Takes a voice away that the user has added or recorded. */
@Command(
    name = "remove",
    description = {
      "Remove a voice of your own. It asks only before recordings go, which can't be made again."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  knead voices remove grandma",
      "  knead voices remove grandma --yes   her recordings, too, without being asked"
    },
    mixinStandardHelpOptions = true)
final class VoicesRemoveCommand implements Callable<Integer> {
  @ParentCommand private VoicesCommand parent;
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "ID",
      description = "The voice, as in `knead voices list`.",
      completionCandidates = VoicesCommand.Ids.class)
  private String id;

  @Option(names = "--yes", description = "Remove recordings without asking.")
  private boolean agreed;

  @Override
  public Integer call() throws IOException {
    if (parent.isReady(id)) {
      throw new VoiceException(
          "The voice %s came with Knead, and stays. Only your own can be removed.".formatted(id));
    }
    if (VoicesRecordings.mayBeIn(parent.home().ownVoices(), id)) {
      agree();
    }
    parent.installer().remove(id, ProgressBars.orLines(spec.commandLine()));
    PrintWriter out = spec.commandLine().getOut();
    out.println("Removed " + id);
    SettingInForce voice = VoiceOptions.voiceInForce(Settings.of(spec));
    if (voice.value().orElseThrow().equals(id)) {
      out.printf(
          "It is still the voice in your settings (%s). Choose another: %s%n",
          voice.place(),
          voice.origin() == Origin.FILE
              ? "knead voices use " + Voices.BUILT_IN
              : "set " + voice.place() + " to one of knead voices list");
    }
    out.flush();
    return 0;
  }

  private void agree() throws VoiceException {
    Asker asker = agreed ? Asker.AGREED : parent.asker();
    spec.commandLine().getOut().flush();
    switch (asker.ask("Recordings can't be made again. Remove those of %s?".formatted(id))) {
      case YES -> {}
      case NO -> throw new VoiceException("You did not agree, so nothing was removed.");
      case NOBODY ->
          throw new VoiceException(
              "%s may hold recordings, which can't be made again; --yes removes them. Nothing was removed."
                  .formatted(parent.home().ownVoices().resolve(id)));
    }
  }
}
