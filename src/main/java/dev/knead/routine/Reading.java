package dev.knead.routine;

import dev.knead.yaml.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What became of one routine's file.
 *
 * @param file its name, as it was given
 * @param id the id that the file's name promises
 * @param routine the routine, present only where no problem is an error
 * @param problems all of them, in the order of their places
 */
public record Reading(String file, String id, Optional<Routine> routine, List<Problem> problems) {
  public Reading {
    problems = List.copyOf(problems);
    if (routine.isPresent() == problems.stream().anyMatch(Problem::isError)) {
      throw new IllegalArgumentException("a routine or an error, not both or neither: " + file);
    }
  }
}
