package dev.knead.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.audio.AudioException;
import dev.knead.audio.Frame;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The whole program stands still for an hour, while a device is away. */
class StandstillTest {
  private static final int TWO_SECONDS = 100;

  private long now;
  private long waited;

  private final ReturningSource microphone =
      new ReturningSource(
          "USB",
          () ->
              new Intake() {
                @Override
                public Optional<Frame> poll(long millis) throws IOException {
                  waited = millis;
                  throw new AudioException("The microphone USB has stopped; plug it in.");
                }

                @Override
                public void abandon() {}
              },
          () -> now);

  private final ReturningSink loudspeaker =
      new ReturningSink(
          "USB",
          () ->
              new Outlet() {
                @Override
                public Delivery offer(Frame frame, long millis) throws IOException {
                  waited = millis;
                  throw new AudioException("The loudspeaker USB has stopped; plug it in.");
                }

                @Override
                public void finish() {}

                @Override
                public void abandon() {}
              },
          () -> now);

  @Test
  void theMicrophoneMakesUpForASecondAtMost() throws IOException {
    microphone.read();
    now += 3_600_000;
    for (int i = 0; i < TWO_SECONDS; i++) {
      microphone.read();
    }

    assertThat(waited).isPositive();
  }

  @Test
  void theLoudspeakerMakesUpForASecondAtMost() throws IOException {
    loudspeaker.write(Frame.silence(0));
    now += 3_600_000;
    for (int i = 0; i < TWO_SECONDS; i++) {
      loudspeaker.write(Frame.silence(0));
    }

    assertThat(waited).isPositive();
  }
}
