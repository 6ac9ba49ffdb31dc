package dev.knead.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The root of the verbs. */
@Command(
    name = "knead",
    description = "A massage coach you talk to: it reads each step, and listens, offline.",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      StartCommand.class,
      DemoCommand.class,
      RehearseCommand.class,
      ListCommand.class,
      ShowCommand.class,
      CheckCommand.class,
      HearCommand.class,
      ModelsCommand.class
    })
final class KneadCommand implements Runnable {
  @Option(
      names = "--debug",
      description = "Show stack traces and the log.",
      scope = ScopeType.INHERIT)
  boolean debug;

  @Override
  public void run() {}

  static boolean debug(CommandLine.ParseResult parsed) {
    CommandLine.ParseResult top = parsed;
    return top.commandSpec().root().userObject() instanceof KneadCommand knead && knead.debug;
  }
}
