package dev.knead.runtime;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.knead.audio.AudioException;
import dev.knead.audio.AudioSink;
import dev.knead.audio.Frame;
import dev.knead.runtime.Outlet.Delivery;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whoever speaks must never hang, whatever the sound system does. */
@Timeout(30)
class OutletThreadTest {
  /** Longer than a test may take: whoever waits for all of it fails. */
  private static final long FOR_EVER = 600_000;

  private final Semaphore places = new Semaphore(1);
  private final List<String> done = new CopyOnWriteArrayList<>();
  private final CountDownLatch hangs = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);

  private OutletThread outlet(Props.Writing writing) {
    AudioSink loudspeaker =
        new AudioSink() {
          @Override
          public void write(Frame frame) throws IOException {
            writing.write(frame);
            done.add("written " + frame.position() / Frame.LENGTH);
          }

          @Override
          public String name() {
            return "USB";
          }

          @Override
          public void abort() {
            done.add("aborted");
            released.countDown();
          }

          @Override
          public void close() {
            done.add("closed");
          }
        };
    return new OutletThread(() -> loudspeaker, places);
  }

  /** As the sound system does, which no interruption disturbs. */
  private void hang(Frame frame) {
    hangs.countDown();
    boolean interrupted = false;
    while (released.getCount() > 0) {
      try {
        released.await();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static Frame frame(long number) {
    return Frame.silence(number * Frame.LENGTH);
  }

  @Test
  void framesAreWrittenInOrderBeforeTheLoudspeakerIsClosed() throws IOException {
    OutletThread outlet = outlet(frame -> {});
    for (int number = 0; number < 3; number++) {
      assertThat(outlet.offer(frame(number), FOR_EVER)).isEqualTo(Delivery.TAKEN);
    }
    outlet.finish();

    assertThat(done).containsExactly("written 0", "written 1", "written 2", "closed");
  }

  @Test
  void oneThatHangsTakesNothingMoreAndIsAborted() throws Exception {
    OutletThread outlet = outlet(this::hang);
    assertThat(outlet.offer(frame(0), FOR_EVER)).isEqualTo(Delivery.TAKEN);
    hangs.await();

    assertThat(outlet.offer(frame(1), 1)).isEqualTo(Delivery.REFUSED);
    outlet.abandon();

    assertThat(places.tryAcquire(20, SECONDS)).as("its thread has ended").isTrue();
    assertThat(done).contains("aborted", "closed").doesNotContain("written 1");
  }

  @Test
  void aLoudspeakerThatBreaksIsToldOfAtOnce() throws IOException {
    OutletThread outlet =
        outlet(
            frame -> {
              throw new AudioException("The loudspeaker USB has stopped; plug it in again.");
            });
    assertThat(outlet.offer(frame(0), FOR_EVER)).isEqualTo(Delivery.TAKEN);

    assertThatThrownBy(() -> outlet.offer(frame(1), FOR_EVER))
        .hasMessage("The loudspeaker USB has stopped; plug it in again.");
  }

  @Test
  void oneThatCanNotBeOpenedIsToldOf() {
    OutletThread outlet =
        new OutletThread(
            () -> {
              throw new AudioException("The loudspeaker USB is busy.");
            },
            places);

    assertThatThrownBy(() -> outlet.offer(frame(0), FOR_EVER))
        .hasMessage("The loudspeaker USB is busy.");
  }
}
