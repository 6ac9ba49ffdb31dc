package dev.knead.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.knead.audio.Frame;
import dev.knead.bench.ImageRoom.Place;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageRoomTest {
  private static final Place SIZE = new Place(5.3, 4.2, 2.6);
  private static final Place MICROPHONE = new Place(2, 1.3, 0.8);

  @ParameterizedTest
  @CsvSource({"0.25, 1.0", "0.4, 1.5", "0.6, 2.0"})
  void ringsAsLongAsAskedForAndSoundsFirstByTheStraightWay(double seconds, double distance) {
    Place mouth = new Place(MICROPHONE.x() + distance, MICROPHONE.y(), MICROPHONE.z());

    ImpulseResponse response = new ImageRoom(SIZE, seconds).response(mouth, MICROPHONE);

    assertThat(response.reverberationTime()).isCloseTo(seconds, Percentage.withPercentage(15));
    assertThat(response.direct())
        .isEqualTo((int) Math.round(distance / ImageRoom.SPEED_OF_SOUND * Frame.RATE));
    for (int i = 0; i < response.direct(); i++) {
      assertThat(response.taps()[i]).isZero();
    }
    assertThat((double) response.taps()[response.direct()])
        .isCloseTo(1 / (4 * Math.PI * distance), within(1e-3));
  }

  @Test
  void theSimulatedRoomsRingAsTheyAreDescribed() {
    assertThat(Rooms.PERSON)
        .extracting(ImpulseResponse::reverberationTime)
        .satisfiesExactly(
            near -> assertThat(near).isCloseTo(0.25, within(0.04)),
            middle -> assertThat(middle).isCloseTo(0.4, within(0.06)),
            far -> assertThat(far).isCloseTo(0.6, within(0.09)));
    assertThat(Rooms.LOUDSPEAKER)
        .allSatisfy(response -> assertThat(response.direct()).isBetween(5, 9));
  }
}
