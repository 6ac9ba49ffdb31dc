package dev.knead.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.ColorScheme;

/**
 * What a person saw of a run.
 *
 * @param code the exit code
 * @param out standard output
 * @param err standard error
 */
record Terminal(int code, String out, String err) {
  /** Runs the command line without colours, whatever the terminal of the build is. */
  static Terminal run(CommandLine line, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    line.setColorScheme(new ColorScheme.Builder(Ansi.OFF).build());
    return new Terminal(line.execute(arguments), out.toString(), err.toString());
  }
}
