package dev.knead.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.routine.Advance;
import dev.knead.routine.Side;
import dev.knead.routine.Sides;
import dev.knead.routine.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimetableTest {
  @Test
  void aStepWithoutAClockHasNone() {
    assertThat(cues(Massages.prepare())).isEmpty();
  }

  @ParameterizedTest(name = "{0} ms: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1      | 1 END
          29999  | 29999 END
          30000  | 20000 TEN_SECONDS, 30000 END
          39999  | 29999 TEN_SECONDS, 39999 END
          40000  | 20000 HALF_WAY, 30000 TEN_SECONDS, 40000 END
          90001  | 45000 HALF_WAY, 80001 TEN_SECONDS, 90001 END
          """)
  void halfWayFromFortySecondsAndTenSecondsFromThirty(long millis, String cues) {
    Step step = Massages.knead(Duration.ofMillis(millis), Advance.ITSELF);

    assertThat(lines(step)).isEqualTo(cues);
  }

  @ParameterizedTest(name = "{0} ms of both sides: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          30000  | 15000 SWITCH_SIDES, 30000 END
          39999  | 19999 SWITCH_SIDES, 29999 TEN_SECONDS, 39999 END
          38000  | 19000 SWITCH_SIDES, 38000 END
          120000 | 60000 SWITCH_SIDES, 110000 TEN_SECONDS, 120000 END
          """)
  void theSwitchOfSidesStandsForHalfWay(long millis, String cues) {
    assertThat(lines(Massages.stroke(Duration.ofMillis(millis), Sides.EACH))).isEqualTo(cues);
  }

  @ParameterizedTest(name = "{0} ms of three directions: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          60000 | 20000 SWITCH_DIRECTION b, 30000 HALF_WAY, 40000 SWITCH_DIRECTION c, \
          50000 TEN_SECONDS, 60000 END
          59998 | 19999 SWITCH_DIRECTION b, 39998 SWITCH_DIRECTION c, 49998 TEN_SECONDS, 59998 END
          54000 | 18000 SWITCH_DIRECTION b, 36000 SWITCH_DIRECTION c, 54000 END
          """)
  void nothingIsSaidWithinTenSecondsOfASwitch(long millis, String cues) {
    Step step = Massages.stroke(Duration.ofMillis(millis), Sides.NONE, "a", "b", "c");

    assertThat(lines(step)).isEqualTo(cues);
  }

  @Test
  void eachSideBeginsWithTheFirstDirection() {
    Step step = Massages.stroke(Duration.ofSeconds(160), Sides.EACH, "up", "down");

    assertThat(lines(step))
        .isEqualTo(
            "40000 SWITCH_DIRECTION down, 80000 SWITCH_SIDES up, 120000 SWITCH_DIRECTION down, "
                + "150000 TEN_SECONDS, 160000 END");
  }

  @Property
  void sidesAndDirectionsShareTheTimeEqually(
      @ForAll @IntRange(min = 60_000, max = 7_200_000) int millis,
      @ForAll Sides sides,
      @ForAll @IntRange(max = 5) int directions) {
    Step step = stroke(millis, sides, directions);
    List<Long> turns = new ArrayList<>(List.of(0L));
    cues(step).stream()
        .filter(cue -> cue.kind() != Cue.Kind.HALF_WAY && cue.kind() != Cue.Kind.TEN_SECONDS)
        .forEach(cue -> turns.add(cue.at()));

    int parts = (sides == Sides.EACH ? 2 : 1) * Math.max(1, directions);
    assertThat(turns).hasSize(parts + 1);
    for (int part = 0; part < parts; part++) {
      long shared = turns.get(part + 1) - turns.get(part);
      assertThat(shared).isBetween((long) millis / parts, (long) (millis + parts - 1) / parts);
    }
  }

  @Property
  void cuesAreInOrderAndEndOnce(
      @ForAll @IntRange(min = 1, max = 7_200_000) int millis,
      @ForAll Sides sides,
      @ForAll @IntRange(max = 5) int directions) {
    List<Cue> cues = cues(stroke(millis, sides, directions));

    assertThat(cues).extracting(Cue::at).isSorted().allMatch(at -> at >= 0 && at <= millis);
    assertThat(cues).filteredOn(cue -> cue.kind() == Cue.Kind.END).hasSize(1);
    assertThat(cues.get(cues.size() - 1)).isEqualTo(new Cue(millis, Cue.Kind.END, ""));
  }

  private static Step stroke(int millis, Sides sides, int directions) {
    String[] names =
        IntStream.range(0, directions).mapToObj(i -> "way " + i).toArray(String[]::new);
    return Massages.stroke(Duration.ofMillis(millis), sides, names);
  }

  @ParameterizedTest(name = "{0} and {1} ms: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          60000 | 20000 | 30000 SWITCH_DIRECTION down, 40000 HALF_WAY, 60000 SWITCH_SIDES up, \
          70000 SWITCH_DIRECTION down, 80000 END
          80000 | 0     | 40000 SWITCH_DIRECTION down, 70000 TEN_SECONDS, 80000 END
          0     | 80000 | 40000 SWITCH_DIRECTION down, 70000 TEN_SECONDS, 80000 END
          75000 | 5000  | 37500 SWITCH_DIRECTION down, 75000 SWITCH_SIDES up, 80000 END
          """)
  void unequalSharesChangeSidesWhereTheFirstOneEnds(long first, long second, String cues) {
    Step step = Massages.stroke(Duration.ofSeconds(80), Sides.EACH, "up", "down");

    assertThat(lines(Timetable.of(step, new Shares(Side.LEFT, first, first + second))))
        .isEqualTo(cues);
  }

  private static List<Cue> cues(Step step) {
    return Timetable.of(step, Shares.of(step, Balance.NOTHING, Optional.empty()));
  }

  private static String lines(Step step) {
    return lines(cues(step));
  }

  private static String lines(List<Cue> cues) {
    return String.join(
        ", ",
        cues.stream()
            .map(cue -> (cue.at() + " " + cue.kind() + " " + cue.direction()).strip())
            .toList());
  }
}
