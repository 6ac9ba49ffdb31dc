package dev.knead.page;

import static dev.knead.page.OneSession.pressed;
import static dev.knead.page.OneSession.rated;
import static dev.knead.page.OneSession.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.knead.diary.PastCommand;
import dev.knead.diary.PastSession;
import dev.knead.routine.Zone;
import dev.knead.session.Command;
import dev.knead.session.Note.Occasion;
import dev.knead.session.Spoken;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportFiguresTest {
  /** Before and after of each session; -1 where no rating was given. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ':',
      textBlock =
          """
          6 -1              : no change to tell
          6 4               : 1 session has a rating both before and after. The median change is 2 points less. It was two points or more in 1 of 1 (1 with less pain, 0 with more).
          6 5               : The median change is 1 point less. It was two points or more in none.
          6 6               : The median change is none. It was two points or more in none.
          6 4 5 4           : 2 sessions have a rating both before and after. The median change is 1.5 points less. It was two points or more in 1 of 2
          2 5 5 5 4 1       : The median change is none. It was two points or more in 2 of 3 (1 with less pain, 1 with more).
          2 5 -1 3 4 -1     : 1 session has
          0 10              : The median change is 10 points more. It was two points or more in 1 of 1 (0 with less pain, 1 with more).
          """)
  void thePainSentenceSaysWhatTheRatingsSay(String ratings, String said) {
    List<Integer> numbers =
        Stream.of(ratings.strip().split(" +", -1)).map(Integer::valueOf).toList();
    List<PastSession> sessions =
        Stream.iterate(0, i -> i < numbers.size(), i -> i + 2)
            .map(i -> rated(numbers.get(i), numbers.get(i + 1)))
            .toList();

    assertThat(ReportPain.of(sessions).sentence()).contains(said.strip());
  }

  @Test
  void aStepCountsInFullForEachOfItsZones() {
    List<ReportAreas.Area> areas =
        ReportAreas.of(
            List.of(
                OneSession.of(
                    300,
                    step(0, "A", 60, 40, 20, List.of(Zone.CALVES, Zone.SOLES)),
                    step(100, "B", 30, 10, 0, List.of(Zone.SOLES, Zone.SOLES)),
                    step(200, "C", 0, 0, 0, List.of(Zone.HANDS)))));

    assertThat(areas)
        .containsExactly(
            new ReportAreas.Area(
                Zone.SOLES, seconds(90), seconds(50), seconds(20), OptionalDouble.empty()),
            new ReportAreas.Area(
                Zone.CALVES, seconds(60), seconds(40), seconds(20), OptionalDouble.empty()));
    assertThat(areas.get(0).other()).isEqualTo(seconds(20));
  }

  @Test
  void pressureIsWeighedByTimeWithinAStepAndByWorkOverSteps() {
    List<ReportAreas.Area> areas =
        ReportAreas.of(
            List.of(
                OneSession.of(
                    400,
                    // 2 for a quarter of the time, 4 for the rest: 3.5, for 60 seconds of work.
                    step(0, 60, List.of(Zone.CALVES), pressed(0, 2), pressed(25, 4)),
                    // 1 for 30 seconds of work; and some without a pressure, which doesn't count.
                    step(100, 30, List.of(Zone.CALVES), pressed(110, 1)),
                    step(200, 600, List.of(Zone.CALVES)))));

    assertThat(areas.get(0).pressure().getAsDouble()).isCloseTo((3.5 * 60 + 30) / 90, within(1e-9));
  }

  @Test
  void theLastStepEndsWherePainIsAskedFor() {
    PastSession session =
        OneSession.session(
            500,
            "A massage",
            List.of(step(0, 60, List.of(Zone.CALVES), pressed(0, 1), pressed(50, 3))),
            List.of(),
            List.of(OneSession.rating(Occasion.AFTER, 3, 100)));

    assertThat(ReportSteps.of(session).get(0).until()).isEqualTo(seconds(100));
    assertThat(ReportSteps.of(session).get(0).meanPressure()).hasValue(2);
  }

  @Test
  void aPressureWithoutAnyTimeHasNoMean() {
    PastSession session = OneSession.of(10, step(10, 0, List.of(Zone.CALVES), pressed(10, 3)));

    assertThat(ReportSteps.of(session).get(0).meanPressure()).isEmpty();
  }

  @Test
  void commandsAreCountedAndTheirConfidenceIsOfTheMicrophoneAlone() {
    PastSession session =
        OneSession.said(
            new PastCommand(seconds(1), Spoken.of(Command.NEXT), OptionalDouble.of(0.8)),
            new PastCommand(seconds(3), Spoken.of(Command.BACK), OptionalDouble.empty()),
            new PastCommand(seconds(30), Spoken.of(Command.NEXT), OptionalDouble.of(0.9)),
            new PastCommand(seconds(50), Spoken.of(Command.NEXT), OptionalDouble.empty()));

    List<ReportCommands.Row> rows = ReportCommands.of(List.of(session));

    assertThat(rows)
        .extracting(ReportCommands.Row::command)
        .containsExactly(Command.NEXT, Command.BACK);
    assertThat(rows.get(0).times()).isEqualTo(3);
    assertThat(rows.get(0).takenBack()).isEqualTo(1);
    assertThat(rows.get(0).confidence().getAsDouble()).isCloseTo(0.85, within(1e-9));
    assertThat(rows.get(1).confidence()).isEmpty();
  }

  @Test
  void opposedCommandsOfTwoSessionsTakeNothingBack() {
    PastSession first =
        OneSession.said(new PastCommand(seconds(1), Spoken.of(Command.NEXT), OptionalDouble.of(1)));
    PastSession second =
        OneSession.said(new PastCommand(seconds(2), Spoken.of(Command.BACK), OptionalDouble.of(1)));

    assertThat(ReportCommands.of(List.of(first, second)))
        .allMatch(row -> row.takenBack() == 0)
        .hasSize(2);
  }

  private static Duration seconds(long seconds) {
    return Duration.ofSeconds(seconds);
  }
}
