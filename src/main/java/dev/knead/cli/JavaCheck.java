package dev.knead.cli;

import java.util.List;

/** Whether this Java is new enough. */
record JavaCheck(Runtime.Version version) implements Check {
  private static final int OLDEST = 17;

  @Override
  public List<Finding> findings() {
    return List.of(
        version.feature() >= OLDEST
            ? Finding.ok("Java", version.toString())
            : Finding.failing(
                "Java",
                version + " is too old",
                "Install Java %d or newer, and let JAVA_HOME name it.".formatted(OLDEST)));
  }
}
