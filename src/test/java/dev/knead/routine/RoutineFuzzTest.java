package dev.knead.routine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.fuzz.Fuzzed;
import dev.knead.fuzz.Hostile;
import dev.knead.fuzz.Mutations;
import dev.knead.fuzz.Seed;
import dev.knead.fuzz.Sentences;
import dev.knead.fuzz.Trial;
import dev.knead.yaml.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/** Whatever a routine's file holds, reading it brings a routine or problems; nothing is thrown. */
final class RoutineFuzzTest {
  private static final RoutineReader READER =
      new RoutineReader(new SpokenRules(Set.of("stop"), Set.of("next", "back")));

  @Fuzzed
  void aRoutineOrProblems(@ForAll("routines") Hostile hostile) {
    Trial.refusingNothing().read(hostile, RoutineFuzzTest::read);
  }

  private static void read(byte[] bytes) {
    Reading reading = READER.read(List.of(RoutineSource.of("any.yaml", bytes))).get(0);
    assertThat(reading.routine().isPresent())
        .isEqualTo(reading.problems().stream().noneMatch(Problem::isError));
    long lines = new String(bytes, StandardCharsets.UTF_8).split("\\R", -1).length;
    for (Problem problem : reading.problems()) {
      assertThat(problem.line()).isBetween(1, (int) lines + 1);
      assertThat(problem.column()).isPositive();
      Sentences.check(problem.message(), bytes);
    }
  }

  @Provide
  Arbitrary<Hostile> routines() {
    return Mutations.ofText(Seed.under("routines", ".yaml"));
  }
}
