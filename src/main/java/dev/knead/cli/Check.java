package dev.knead.cli;

import java.util.List;

/** One thing that a session depends on, and that can be looked at without starting one. */
interface Check {
  /** What was found, a row each; never throws because of what is wrong there. */
  List<Finding> findings();
}
