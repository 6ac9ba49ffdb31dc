package dev.knead.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.knead.audio.Frame;
import dev.knead.calibration.CalibrationState;
import dev.knead.calibration.Findings;
import dev.knead.calibration.Outcome;
import dev.knead.hearing.Profile;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Calibrations with the real voice and the real model, and a person who does as they are asked. */
class CalibrationRunIT {
  @Test
  void knowsRoomAndPersonInALittleMoreThanAMinute() throws Exception {
    TalkedToRoom room = TalkedToRoom.obedient();

    CalibrationState end = room.calibrate();

    assertThat(end.outcome()).contains(Outcome.KEPT);
    Profile profile = Findings.of(end).orElseThrow().profile();
    assertThat(profile.noise()).isCloseTo(20, within(3.0));
    assertThat(profile.echo().orElseThrow().delayMillis())
        .isCloseTo(TalkedToRoom.DELAY_MILLIS, within(25L));
    assertThat(profile.echo().orElseThrow().decibels())
        .isCloseTo(TalkedToRoom.ECHO_DECIBELS, within(1.5));
    assertThat(end.answers())
        .filteredOn(answer -> answer.heard().isPresent())
        .hasSizeGreaterThan(12);
    assertThat(room.recording().length).isLessThan(90 * Frame.RATE);
  }

  @Test
  void stopEndsItAtOnce() throws Exception {
    TalkedToRoom room =
        new TalkedToRoom(
            said ->
                said.get(said.size() - 1).equals("Say: next.")
                    ? Optional.of("stop")
                    : Optional.empty());

    CalibrationState end = room.calibrate();

    assertThat(end.outcome()).contains(Outcome.CANCELLED);
    assertThat(room.said).endsWith("Say: next.", "We end here.", "I keep nothing of this.");
  }
}
