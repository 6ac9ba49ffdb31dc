package dev.knead.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Thousands of whole sessions in virtual time, in each of which any port may fail at any moment.
 *
 * <p>{@code -Dknead.faults.seed=S} repeats the session of a seed, {@code -Dknead.faults.runs=N}
 * takes so many.
 */
class FaultyRehearsalTest {
  private static final int USUAL_RUNS = 2_500;
  private static final int MOST_TOLD = 10;

  /** So many sessions have met everything that is to be met. */
  private static final int MANY = 1_000;

  /** So many have also met what is rare: few are heard, and not all that is lost comes back. */
  private static final int VERY_MANY = 20_000;

  private final PrintStream err = System.err;

  /** Thousands of warnings of what is known to fail. */
  @BeforeEach
  void nobodyIsWarned() {
    System.setErr(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void warnAgain() {
    System.setErr(err);
  }

  @Test
  void whateverFailsAtWhateverMomentWhatMustHoldHolds() {
    Long one = Long.getLong("knead.faults.seed");
    long first = one == null ? new Random().nextInt(Integer.MAX_VALUE) : one;
    int runs = one == null ? Integer.getInteger("knead.faults.runs", USUAL_RUNS) : 1;
    System.out.printf("%d sessions with failing ports, from seed %d on%n", runs, first);
    Map<Long, List<String>> broken = new LinkedHashMap<>();
    Set<String> met = new TreeSet<>();
    for (long seed = first; seed < first + runs && broken.size() < MOST_TOLD; seed++) {
      FaultySession session = new FaultySession(seed);
      List<String> laws = session.run();
      session.entries().forEach(entry -> met.add(kind(entry)));
      if (!laws.isEmpty()) {
        broken.put(seed, laws);
      }
    }

    assertThat(broken).describedAs(() -> repetition(broken)).isEmpty();
    if (runs >= MANY) {
      assertThat(met)
          .contains("heard STOP", "said STOP", "Lost HEARING")
          .contains("Lost SPEAKING", "Found SPEAKING", "Ended");
    }
    if (runs >= VERY_MANY) {
      assertThat(met).contains("Found HEARING");
    }
  }

  private static String kind(Entry entry) {
    if (entry instanceof Entry.Commanded commanded) {
      return (commanded.heard().isPresent() ? "heard " : "said ") + commanded.spoken().command();
    } else if (entry instanceof Entry.Lost lost) {
      return "Lost " + lost.sense();
    } else if (entry instanceof Entry.Found found) {
      return "Found " + found.sense();
    }
    return entry.getClass().getSimpleName();
  }

  private static String repetition(Map<Long, List<String>> broken) {
    StringBuilder told = new StringBuilder("what must hold, whatever fails; repeat with");
    for (long seed : broken.keySet()) {
      told.append("\n  mvn test -Dtest=FaultyRehearsalTest -Dknead.faults.seed=").append(seed);
    }
    return told.append('\n').toString();
  }
}
