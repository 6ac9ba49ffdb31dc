package dev.knead.yaml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Collects the problems of one file; the same problem found twice counts once. For one thread at a
 * time.
 */
public final class Report {
  private final String file;
  private final Collection<Problem> problems = new TreeSet<>();

  /**
   * A report without problems.
   *
   * @param file the name by which problems call the file
   */
  public Report(String file) {
    this.file = file;
  }

  /**
   * Adds a mistake that makes the file useless.
   *
   * @param message what is wrong, and what would be right, in one line
   */
  public void error(Place place, String message) {
    add(place, Problem.Severity.ERROR, message);
  }

  /**
   * Adds something that its author should know.
   *
   * @param message what it is, and what would be better, in one line
   */
  public void warning(Place place, String message) {
    add(place, Problem.Severity.WARNING, message);
  }

  private void add(Place place, Problem.Severity severity, String message) {
    problems.add(
        new Problem(file, place.line(), place.column(), severity, Excerpt.printable(message)));
  }

  /** Whether the file is useless. */
  public boolean hasErrors() {
    return problems.stream().anyMatch(Problem::isError);
  }

  /** What was found so far, in the order of the places. */
  public List<Problem> problems() {
    return new ArrayList<>(problems);
  }
}
