package dev.knead.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Thousands of whole sessions in virtual time, in each of which any port may fail at any moment.
 *
 * <p>{@code -Dknead.faults.seed=S} repeats the session of a seed, {@code -Dknead.faults.runs=N}
 * takes so many.
 */
class FaultyRehearsalTest {
  private static final int USUAL_RUNS = 3_000;
  private static final int MOST_TOLD = 10;

  @Test
  void whateverFailsAtWhateverMomentWhatMustHoldHolds() {
    Long one = Long.getLong("knead.faults.seed");
    long first = one == null ? new Random().nextInt(Integer.MAX_VALUE) : one;
    int runs = one == null ? Integer.getInteger("knead.faults.runs", USUAL_RUNS) : 1;
    System.out.printf("%d sessions with failing ports, from seed %d on%n", runs, first);
    Map<Long, List<String>> broken = new LinkedHashMap<>();
    for (long seed = first; seed < first + runs && broken.size() < MOST_TOLD; seed++) {
      List<String> laws = new FaultySession(seed).run();
      if (!laws.isEmpty()) {
        broken.put(seed, laws);
      }
    }

    assertThat(broken).describedAs(() -> repetition(broken)).isEmpty();
  }

  private static String repetition(Map<Long, List<String>> broken) {
    StringBuilder told = new StringBuilder("what must hold, whatever fails; repeat with");
    for (long seed : broken.keySet()) {
      told.append("\n  mvn test -Dtest=FaultyRehearsalTest -Dknead.faults.seed=").append(seed);
    }
    return told.append('\n').toString();
  }
}
