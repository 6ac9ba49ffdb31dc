package dev.knead.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The root of the verbs. Alone it lists the routines, and says how to begin. */
@Command(
    name = "knead",
    header = "A massage coach you talk to: it reads each step, and listens, offline.",
    description = {
      "%nKnead reads out a massage step by step and keeps the time, while your hands stay at work."
          + " Say \"next\", \"repeat\", \"harder\", \"softer\", \"pause\" or \"stop\"; \"help\""
          + " tells what else. It is coaching, not medical care.",
      "%nWithout a command it lists the routines."
    },
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "[COMMAND]",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:a problem, which is told in one line with what to do",
      "2:wrong usage: an unknown option, a missing argument",
      "129:ended because the terminal was lost",
      "130:ended by Ctrl-C; a session with its closing words, a second time at once",
      "143:ended by SIGTERM, in the same way"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  knead demo                       a whole session without any sound hardware",
      "  knead doctor                     is everything here that a session needs?",
      "  knead start sciatica-self        begin",
      "  knead start --mic USB            with another microphone; asks which routine",
      "%nCompletion in bash and zsh: source <(knead generate-completion)",
      "%nEnvironment and settings:",
      "The variables KNEAD_MIC, KNEAD_SPEAKER, KNEAD_VOICE, KNEAD_MODEL, KNEAD_STRICTNESS and"
          + " KNEAD_DEBUG stand in for the options of those names; so do the keys mic, speaker,"
          + " voice, model, strictness and debug of $XDG_CONFIG_HOME/knead/config.yaml (~/.config/knead/config.yaml). An option goes"
          + " before a variable, a variable before the file. `knead doctor` shows what is in"
          + " force, and from where. NO_COLOR takes the colours away."
    },
    subcommands = {
      StartCommand.class,
      StandbyCommand.class,
      ScreenCommand.class,
      DemoCommand.class,
      RehearseCommand.class,
      ListCommand.class,
      ShowCommand.class,
      HistoryCommand.class,
      ReportCommand.class,
      ForgetCommand.class,
      CheckCommand.class,
      CalibrateCommand.class,
      HearCommand.class,
      ModelsCommand.class,
      VoicesCommand.class,
      DoctorCommand.class,
      BenchCommand.class,
      GenerateCompletion.class
    })
final class KneadCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Obeys(Setting.DEBUG)
  @Option(
      names = "--debug",
      description = "Show stack traces and the log.",
      scope = ScopeType.INHERIT)
  boolean debug;

  @Override
  public Integer call() {
    return spec.subcommands().get("list").execute();
  }

  static boolean debug(CommandLine.ParseResult parsed) {
    CommandLine.ParseResult top = parsed;
    return top.commandSpec().root().userObject() instanceof KneadCommand knead && knead.debug;
  }
}
