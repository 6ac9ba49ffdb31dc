package dev.knead.cli;

import java.io.PrintWriter;

/** A fault that does not end the program, told like one that does. */
final class Fault {
  private Fault() {}

  static void tell(PrintWriter err, Exception fault) {
    tell(err, Main.sentence(fault));
  }

  static void tell(PrintWriter err, String sentence) {
    err.println("knead: " + sentence);
    err.flush();
  }
}
