package dev.knead.routine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The routines that come with the program, as tests read them. */
final class ShippedRoutines {
  private ShippedRoutines() {}

  static List<RoutineSource> sources(Path folder) {
    List<RoutineSource> sources = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file :
          (Iterable<Path>) files.filter(f -> f.toString().endsWith(".yaml")).sorted()::iterator) {
        sources.add(RoutineSource.of(file.getFileName().toString(), Files.readAllBytes(file)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sources;
  }

  static List<Reading> readings(SpokenRules rules) {
    return new RoutineReader(rules).read(sources(Path.of("routines")));
  }

  static RoutineSource source(String id) {
    return sources(Path.of("routines")).stream()
        .filter(source -> source.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  static Routine routine(String id) {
    return readings(SpokenRules.none()).stream()
        .filter(reading -> reading.id().equals(id))
        .findFirst()
        .orElseThrow()
        .routine()
        .orElseThrow();
  }
}
