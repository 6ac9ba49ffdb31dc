package dev.knead.cli;

import static java.util.stream.Collectors.joining;
import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_COMMAND_LIST;
import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING;

import java.io.PrintWriter;
import java.util.Map;
import picocli.CommandLine;

/** The program's beginning. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  /** The command line as the program and its tests use it; streams can be replaced. */
  static CommandLine commandLine() {
    return commandLine(Home.locate(), System.getenv());
  }

  /**
   * The same on another computer, so to speak.
   *
   * @param home where its folders are
   * @param environment its variables
   */
  static CommandLine commandLine(Home home, Map<String, String> environment) {
    CommandLine line = new CommandLine(KneadCommand.class, new VerbFactory(home));
    if ("dumb".equals(environment.get("TERM"))) {
      line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    }
    Settings settings = Settings.read(environment, home.settings());
    line.setDefaultValueProvider(settings);
    line.setExecutionStrategy(settings::run);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler(Main::explain);
    line.getHelpSectionMap().put(SECTION_KEY_COMMAND_LIST_HEADING, help -> "");
    line.getHelpSectionMap().put(SECTION_KEY_COMMAND_LIST, new GroupedVerbs());
    line.getSubcommands().get("generate-completion").getCommandSpec().usageMessage().hidden(true);
    return line;
  }

  /**
   * One line that says what is wrong and what to do; the stack trace only with {@code --debug}.
   * Exceptions of ours carry such a line as their message.
   */
  private static int explain(Exception error, CommandLine line, CommandLine.ParseResult parsed) {
    PrintWriter err = line.getErr();
    CommandLine.Help.ColorScheme colours = line.getColorScheme();
    err.println(colours.errorText("knead: " + sentence(error)));
    if (KneadCommand.debug(parsed)) {
      error.printStackTrace(err);
    }
    err.flush();
    return line.getCommandSpec().exitCodeOnExecutionException();
  }

  /** What is wrong, in a sentence. */
  static String sentence(Exception error) {
    String message = error.getMessage();
    return message == null || message.isBlank()
        ? "unexpected " + error.getClass().getSimpleName() + " (--debug shows where)"
        : message.lines().map(Printed::printable).collect(joining(System.lineSeparator()));
  }
}
