package dev.knead.cli;

import java.io.Console;

/** Asks who sits at the terminal, if there is one. */
final class TerminalAsker implements Asker {
  @Override
  public Answer ask(String question) {
    Console console = console();
    if (console == null) {
      return Answer.NOBODY;
    }
    String line = console.readLine("%s [y/N] ", question);
    return line == null ? Answer.NOBODY : Asker.answer(line);
  }

  /** Null where input or output is a file or a pipe: what comes from there agrees to nothing. */
  @SuppressWarnings("SystemConsoleNull") // since Java 22 it is not null there, but says so
  private static Console console() {
    Console console = System.console();
    if (console == null) {
      return null;
    }
    try {
      Object terminal = Console.class.getMethod("isTerminal").invoke(console);
      return Boolean.TRUE.equals(terminal) ? console : null;
    } catch (NoSuchMethodException e) {
      return console;
    } catch (ReflectiveOperationException e) {
      return null;
    }
  }
}
