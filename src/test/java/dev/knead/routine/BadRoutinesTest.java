package dev.knead.routine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Golden files: each {@code .yaml} of the folder {@code bad} brings exactly the problems that its
 * {@code .problems} lists. They are read together, as a folder is.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BadRoutinesTest {
  private static final Path FOLDER = Path.of("src/test/resources/dev/knead/routine/bad");
  private static final SpokenRules RULES =
      new SpokenRules(Set.of("stop"), Set.of("next", "back", "what's next"));

  private final List<Reading> readings = new RoutineReader(RULES).read(sources());

  @ParameterizedTest
  @MethodSource("names")
  void everyMistakeIsFoundAndNoOther(String name) throws IOException {
    Reading reading =
        readings.stream().filter(each -> each.id().equals(name)).findFirst().orElseThrow();
    String problems =
        reading.problems().stream().map(problem -> problem + "\n").collect(Collectors.joining());

    assertThat(problems).isEqualTo(Files.readString(FOLDER.resolve(name + ".problems")));
  }

  @Test
  void everyListOfProblemsHasItsRoutine() throws IOException {
    assertThat(endingIn(".problems")).isEqualTo(endingIn(".yaml")).isNotEmpty();
  }

  static Set<String> names() throws IOException {
    return endingIn(".yaml");
  }

  private static Set<String> endingIn(String ending) throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ending))
          .map(name -> name.substring(0, name.length() - ending.length()))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static List<RoutineSource> sources() {
    return ShippedRoutines.sources(FOLDER);
  }
}
