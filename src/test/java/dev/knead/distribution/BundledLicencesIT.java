package dev.knead.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of what is bundled, and the licences' texts. */
class BundledLicencesIT {
  private static final Path LICENCES =
      Path.of(System.getProperty("knead.home"), "src", "dist", "licences");

  /** A library, its licence, links to texts, a remark. */
  private static final Pattern ROW =
      Pattern.compile("\\| ([\\w.-]+) \\| [^|]+ \\| ((?:\\[[^|]+)+) \\| [^|]*\\|");

  private static final Pattern LINK = Pattern.compile("\\[([^]]+)]\\(\\1\\)");

  private static final Pattern JAR = Pattern.compile("(.+?)-\\d[\\w.]*\\.jar");

  @Test
  void everyLibraryOfTheProgramIsListedAndNoOther() throws IOException {
    Path libraries = Path.of(System.getProperty("knead.home"), "target", "lib");
    try (Stream<Path> jars = Files.list(libraries)) {
      List<String> names =
          jars.map(jar -> JAR.matcher(jar.getFileName().toString()))
              .filter(Matcher::matches)
              .map(matcher -> matcher.group(1))
              .toList();
      assertThat(listed().keySet()).containsExactlyInAnyOrderElementsOf(names);
    }
  }

  @Test
  void everyTextThatIsNamedIsThereAndEveryTextIsNamed() throws IOException {
    List<String> named = listed().values().stream().flatMap(List::stream).distinct().toList();
    for (String name : named) {
      assertThat(Files.readString(LICENCES.resolve(name)))
          .as(name)
          .containsIgnoringCase("copyright");
    }
    try (Stream<Path> texts = Files.list(LICENCES)) {
      assertThat(texts.map(text -> text.getFileName().toString()))
          .filteredOn(name -> !List.of("README.md", "GPL-2.0.txt").contains(name))
          .containsExactlyInAnyOrderElementsOf(named);
    }
  }

  private static Map<String, List<String>> listed() throws IOException {
    Map<String, List<String>> rows = new TreeMap<>();
    for (String line : Files.readAllLines(LICENCES.resolve("README.md"))) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        rows.put(
            row.group(1), LINK.matcher(row.group(2)).results().map(link -> link.group(1)).toList());
      }
    }
    assertThat(rows).doesNotContainValue(List.of()).isNotEmpty();
    return rows;
  }
}
