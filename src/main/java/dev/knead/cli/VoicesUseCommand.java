package dev.knead.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Chooses the voice for all sessions from now on. */
@Command(
    name = "use",
    description =
        "Choose the voice that speaks from now on. It is written into the settings file, the rest"
            + " of which stays as it is.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  knead voices use kevin16",
      "%nThe file is $XDG_CONFIG_HOME/knead/config.yaml (~/.config/knead/config.yaml)."
    },
    mixinStandardHelpOptions = true)
final class VoicesUseCommand implements Callable<Integer> {
  @ParentCommand private VoicesCommand parent;
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "ID",
      description = "The voice, as in `knead voices list`.",
      completionCandidates = VoicesCommand.Ids.class)
  private String id;

  @Override
  public Integer call() throws IOException {
    VoicesChoice.of(parent.voices(), id);
    Path file = parent.home().settings();
    SettingsFile.set(file, Setting.VOICE, id);
    PrintWriter out = spec.commandLine().getOut();
    out.printf("%s speaks from now on: so says %s.%n", id, file);
    SettingInForce before = VoiceOptions.voiceInForce(Settings.of(spec));
    if (before.origin() == Origin.ENVIRONMENT) {
      out.printf(
          "But %s is set, to %s, and goes before the file: unset it.%n",
          before.place(), before.value().orElseThrow());
    }
    out.flush();
    return 0;
  }
}
