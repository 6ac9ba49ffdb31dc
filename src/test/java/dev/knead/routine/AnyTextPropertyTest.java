package dev.knead.routine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.yaml.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever a file holds, reading it brings a routine or problems, and never an exception. */
final class AnyTextPropertyTest {
  private static final RoutineReader READER =
      new RoutineReader(new SpokenRules(Set.of("stop"), Set.of("next", "back")));
  private static final String SOUND =
      new String(ShippedRoutines.source("sciatica-self").bytes(), StandardCharsets.UTF_8);

  /** A piece of the text replaced by another. */
  record Edit(int from, int length, String by) {}

  @Property(tries = 500)
  void anyBytes(@ForAll byte[] bytes) {
    readsWithoutFail(RoutineSource.of("any.yaml", bytes));
  }

  @Property(tries = 500)
  void anyText(@ForAll String text) {
    readsWithoutFail(RoutineSource.of("any.yaml", text));
  }

  /** Once failed where such a character fell between the parser's pieces. */
  @Property
  void aCharacterOfTwoUnitsAnywhere(@ForAll @IntRange(min = 1000, max = 1050) int before) {
    readsWithoutFail(RoutineSource.of("any.yaml", "#" + "a".repeat(before) + "😀"));
    readsWithoutFail(RoutineSource.of("any.yaml", "#" + "a".repeat(before) + "😀\nid: any\n"));
  }

  @Property(tries = 500)
  void anyMarks(@ForAll("yamlish") String text) {
    readsWithoutFail(RoutineSource.of("any.yaml", text));
  }

  @Property(tries = 1000)
  void aSoundRoutineWithAnyEdits(@ForAll("edits") List<Edit> edits) {
    StringBuilder text = new StringBuilder(SOUND);
    for (Edit edit : edits) {
      int from = edit.from() % (text.length() + 1);
      text.replace(from, Math.min(text.length(), from + edit.length()), edit.by());
    }
    readsWithoutFail(RoutineSource.of("sciatica-self.yaml", text.toString()));
  }

  private static void readsWithoutFail(RoutineSource source) {
    Reading reading = READER.read(List.of(source)).get(0);
    long lines = new String(source.bytes(), StandardCharsets.UTF_8).lines().count();

    assertThat(reading.routine().isPresent())
        .isEqualTo(reading.problems().stream().noneMatch(Problem::isError));
    assertThat(reading.problems())
        .allSatisfy(
            problem -> {
              assertThat(problem.line()).isBetween(1, (int) lines + 1);
              assertThat(problem.column()).isPositive();
              assertThat(problem.message()).isNotBlank().doesNotContain("\n", "org.", "java.");
            });
  }

  @Provide
  Arbitrary<String> yamlish() {
    return Arbitraries.of(
            "a", "id", "steps", ": ", "- ", "\n", "  ", "[", "]", "{", "}", ",", "&a ", "*a", "!x ",
            "'", "\"", "|", ">-", "#", "? ", "---", "...", "%", "@", "\t", "<<", "~", "1", "0.5",
            "true", "include", "title", "\r\n", "\uFEFF", "\u0007", "😀")
        .list()
        .ofMaxSize(60)
        .map(pieces -> String.join("", pieces));
  }

  @Provide
  Arbitrary<List<Edit>> edits() {
    Arbitrary<Integer> from = Arbitraries.integers().between(0, SOUND.length());
    Arbitrary<Integer> length = Arbitraries.integers().between(0, 40);
    return Combinators.combine(from, length, yamlish())
        .as(Edit::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4);
  }
}
