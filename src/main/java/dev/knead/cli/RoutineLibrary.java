package dev.knead.cli;

import dev.knead.language.Phrasebook;
import dev.knead.routine.Reading;
import dev.knead.routine.Routine;
import dev.knead.routine.RoutineReader;
import dev.knead.routine.RoutineSource;
import dev.knead.routine.SpokenRules;
import dev.knead.session.Command;
import dev.knead.session.Phase;
import dev.knead.session.SessionTable;
import dev.knead.yaml.Nearest;
import dev.knead.yaml.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The routines at hand: those that came with the program, and the user's own, which stand in for
 * shipped ones of the same id. Reads the folders anew at each call.
 */
final class RoutineLibrary {
  /**
   * A routine of the library.
   *
   * @param reading what became of its file
   * @param own whether it is the user's own
   */
  record Entry(Reading reading, boolean own) {}

  private final Home home;
  private final SpokenRules rules;

  RoutineLibrary(Home home, SpokenRules rules) {
    this.home = home;
    this.rules = rules;
  }

  /** The library of that home, whose routines may not speak the words that end a session. */
  static RoutineLibrary of(Home home) {
    Phrasebook phrasebook = Phrasebook.load("en-US");
    Set<String> discouraged = new TreeSet<>();
    // While a routine's words are spoken, nothing is being asked: answers can't be misheard there.
    SessionTable.active(Phase.RUNNING)
        .forEach(command -> discouraged.addAll(phrasebook.ways(command)));
    Set<String> forbidden = new TreeSet<>(phrasebook.ways(Command.STOP));
    discouraged.removeAll(forbidden);
    return new RoutineLibrary(home, new SpokenRules(forbidden, discouraged));
  }

  /** All routines, the user's own after the shipped ones; those with mistakes too. */
  List<Entry> entries() throws IOException {
    return readTogetherWith(List.of()).stream()
        .map(reading -> new Entry(reading, isOwn(reading)))
        .toList();
  }

  /** The routines that can be started, in the order of {@link #entries}. */
  List<Routine> routines() throws IOException {
    return entries().stream().flatMap(entry -> entry.reading().routine().stream()).toList();
  }

  /**
   * The routine that {@code name} means: an id of the library, or a file.
   *
   * @throws RoutineException if there is none, or if it has mistakes
   */
  Routine find(String name) throws IOException {
    if (RoutineFiles.isNamedBy(name)) {
      return sound(check(List.of(RoutineFiles.source(Path.of(name)))).get(0));
    }
    List<Reading> readings = readTogetherWith(List.of());
    for (Reading reading : readings) {
      if (reading.id().equals(name)) {
        return sound(reading);
      }
    }
    List<String> ids = readings.stream().map(Reading::id).toList();
    throw new RoutineException(
        "There is no routine '%s'%s"
            .formatted(
                name,
                Nearest.to(name, ids)
                    .map(near -> "; did you mean '" + near + "'?")
                    .orElse(": 'knead list' shows those there are")));
  }

  /**
   * Reads files that need not belong to the library, but may include its routines.
   *
   * @return one reading for each file, in the same order
   */
  List<Reading> check(List<RoutineSource> files) throws IOException {
    List<Reading> readings = readTogetherWith(files);
    return readings.subList(readings.size() - files.size(), readings.size());
  }

  /** The library, and after it these files, each in the place of the library's of its id. */
  private List<Reading> readTogetherWith(List<RoutineSource> named) throws IOException {
    List<RoutineSource> sources = new ArrayList<>();
    List<RoutineSource> ownSources = sources(home.ownRoutines());
    for (RoutineSource source : sources(home.routines())) {
      if (!holds(ownSources, source.id()) && !holds(named, source.id())) {
        sources.add(source);
      }
    }
    for (RoutineSource source : ownSources) {
      if (!holds(named, source.id())) {
        sources.add(source);
      }
    }
    sources.addAll(named);
    return new RoutineReader(rules).read(sources);
  }

  private static List<RoutineSource> sources(Path folder) throws IOException {
    List<RoutineSource> sources = new ArrayList<>();
    for (Path file : RoutineFiles.in(folder)) {
      // A link to nowhere, or a folder with such a name, must not take the others with it.
      if (Files.isRegularFile(file) && Files.isReadable(file)) {
        sources.add(RoutineFiles.source(file));
      }
    }
    return sources;
  }

  private static boolean holds(List<RoutineSource> sources, String id) {
    return sources.stream().anyMatch(source -> source.id().equals(id));
  }

  private boolean isOwn(Reading reading) {
    return Path.of(reading.file()).startsWith(home.ownRoutines());
  }

  private static Routine sound(Reading reading) throws RoutineException {
    if (reading.routine().isPresent()) {
      return reading.routine().get();
    }
    List<Problem> errors = reading.problems().stream().filter(Problem::isError).toList();
    throw new RoutineException(
        errors.get(0)
            + (errors.size() == 1
                ? ""
                : "; 'knead check %s' shows %d more".formatted(reading.file(), errors.size() - 1)));
  }
}
