package dev.knead.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.hearing.Utterance.Reading;
import dev.knead.language.PhoneticDistance;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How far what was heard is from what may have been said. */
class SoundDistanceTest {
  private final SoundDistance distance = new SoundDistance(PhoneticDistance.in("en-US"));

  @Test
  void theLikelierReadingCountsForMore() {
    List<Reading> likelyNear = List.of(reading("arbor", 30), reading("evening", 20));
    List<Reading> likelyFar = List.of(reading("evening", 30), reading("arbor", 20));

    assertThat(distance.of(likelyNear, Set.of("harder"))).isLessThan(0.2);
    assertThat(distance.of(likelyFar, Set.of("harder"))).isGreaterThan(0.6);
  }

  @Test
  void theNearestWayToSayItCounts() {
    List<Reading> heard = List.of(reading("firmer", 30));

    assertThat(distance.of(heard, Set.of("harder", "firmer"))).isZero();
  }

  @Test
  void halfAWordIsNearItsBeginning() {
    List<Reading> heard = List.of(reading("soft", 30), reading("salt", 29));

    assertThat(distance.ofBeginning(heard, Set.of("softer", "next"))).isLessThan(0.2);
    assertThat(distance.of(heard, Set.of("stop"))).isGreaterThan(0.3);
  }

  @Test
  void nothingHeardIsFarButNotFarthest() {
    assertThat(distance.of(List.of(), Set.of("harder"))).isEqualTo(SoundDistance.NOTHING_HEARD);
  }

  private static Reading reading(String text, double score) {
    return new Reading(text, score, 0, 0);
  }
}
