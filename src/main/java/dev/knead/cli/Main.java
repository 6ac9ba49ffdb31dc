package dev.knead.cli;

import java.io.PrintWriter;
import picocli.CommandLine;

/** The program's beginning. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  /** The command line as the program and its tests use it; streams can be replaced. */
  static CommandLine commandLine() {
    CommandLine line = new CommandLine(new KneadCommand());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler(Main::explain);
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

  private static String sentence(Exception error) {
    String message = error.getMessage();
    return message == null || message.isBlank()
        ? "unexpected " + error.getClass().getSimpleName() + " (--debug shows where)"
        : message;
  }
}
