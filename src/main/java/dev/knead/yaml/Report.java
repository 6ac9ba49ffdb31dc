package dev.knead.yaml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Collects the problems of one file; the same problem found twice counts once. */
public final class Report {
  private final String file;
  private final Collection<Problem> problems = new TreeSet<>();

  public Report(String file) {
    this.file = file;
  }

  public void error(Place place, String message) {
    problems.add(new Problem(file, place.line(), place.column(), Problem.Severity.ERROR, message));
  }

  public void warning(Place place, String message) {
    problems.add(
        new Problem(file, place.line(), place.column(), Problem.Severity.WARNING, message));
  }

  public boolean hasErrors() {
    return problems.stream().anyMatch(Problem::isError);
  }

  /** In the order of their places. */
  public List<Problem> problems() {
    return new ArrayList<>(problems);
  }
}
