package dev.knead.runtime;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.knead.audio.AudioException;
import dev.knead.audio.AudioSource;
import dev.knead.audio.Frame;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whoever polls must never hang, whatever the sound system does. */
@Timeout(30)
class IntakeThreadTest {
  /** Longer than a test may take: whoever waits for all of it fails. */
  private static final long FOR_EVER = 600_000;

  private final Semaphore places = new Semaphore(2);
  private final Props props = new Props();

  private IntakeThread intake(Opening<AudioSource> opening) {
    return new IntakeThread(opening, places);
  }

  private IntakeThread intake(Props.Reading reading) {
    return intake(() -> props.microphone(reading));
  }

  @Test
  void framesComeInOrder() throws IOException {
    IntakeThread intake = intake(position -> Optional.of(Frame.silence(position)));

    for (long number = 0; number < 10; number++) {
      assertThat(intake.poll(FOR_EVER).orElseThrow().position()).isEqualTo(number * Frame.LENGTH);
    }
    intake.abandon();
  }

  @Test
  void aMicrophoneThatBreaksIsToldOfAtOnce() {
    CountDownLatch asked = new CountDownLatch(1);
    IntakeThread intake =
        intake(
            position -> {
              asked.countDown();
              throw new AudioException("The microphone USB has stopped; plug it in again.");
            });

    assertThatThrownBy(() -> intake.poll(FOR_EVER))
        .isInstanceOf(AudioException.class)
        .hasMessage("The microphone USB has stopped; plug it in again.");
    assertThat(asked.getCount()).isZero();
  }

  @Test
  void whatCameBeforeItBrokeIsGiven() throws IOException {
    IntakeThread intake =
        intake(position -> position == 0 ? Optional.of(Frame.silence(0)) : Optional.empty());

    assertThat(intake.poll(FOR_EVER)).isPresent();
    assertThatThrownBy(() -> intake.poll(FOR_EVER))
        .hasMessage("The microphone microphone gives no more sound.");
  }

  @Test
  void oneThatCanNotBeOpenedIsToldOf() {
    IntakeThread intake =
        intake(
            () -> {
              throw new AudioException("The microphone USB is busy; close the other program.");
            });

    assertThatThrownBy(() -> intake.poll(FOR_EVER)).hasMessageContaining("USB is busy");
  }

  @Test
  void aBrokenLibraryIsToldOfTheSameWay() {
    IntakeThread intake =
        intake(
            position -> {
              throw new UnsatisfiedLinkError("no libasound");
            });

    assertThatThrownBy(() -> intake.poll(FOR_EVER))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no libasound");
  }

  @Test
  void oneThatHangsIsClosedUnderItsFeet() throws Exception {
    HangingMicrophone microphone = new HangingMicrophone(1);
    IntakeThread intake = intake(() -> microphone);
    assertThat(intake.poll(FOR_EVER)).isPresent();
    microphone.hangs.await();

    assertThat(intake.poll(1)).isEmpty();
    intake.abandon();

    assertThat(microphone.closed.await(20, SECONDS)).isTrue();
    assertThat(places.tryAcquire(2, 20, SECONDS)).as("its thread has ended").isTrue();
  }

  @Test
  void oneThatOpensTooLateIsClosedUnread() throws Exception {
    HangingMicrophone microphone = new HangingMicrophone(0);
    CountDownLatch opens = new CountDownLatch(1);
    IntakeThread intake =
        intake(
            () -> {
              awaitWhateverHappens(opens);
              return microphone;
            });

    intake.abandon();
    opens.countDown();

    assertThat(microphone.closed.await(20, SECONDS)).isTrue();
    assertThat(microphone.hangs.getCount()).as("reads to come").isEqualTo(1);
  }

  @Test
  void noMoreThreadsThanSomeAreLeftHanging() throws Exception {
    CountDownLatch opens = new CountDownLatch(1);
    CountDownLatch hanging = new CountDownLatch(2);
    for (int i = 0; i < 2; i++) {
      intake(
              () -> {
                hanging.countDown();
                awaitWhateverHappens(opens);
                throw new AudioException("The sound server is gone.");
              })
          .abandon();
    }
    hanging.await();

    assertThatThrownBy(() -> intake(() -> new HangingMicrophone(1)).poll(FOR_EVER))
        .hasMessage("The sound system hangs; start it anew.");

    opens.countDown();
    places.acquire(2);
    places.release(2);
    IntakeThread next = intake(() -> new HangingMicrophone(1));
    assertThat(next.poll(FOR_EVER)).isPresent();
    next.abandon();
  }

  private static void awaitWhateverHappens(CountDownLatch latch) {
    boolean interrupted = false;
    while (latch.getCount() > 0) {
      try {
        latch.await();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
