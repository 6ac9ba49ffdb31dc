package dev.knead.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.audio.AudioSource;
import dev.knead.audio.Frame;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class InStepTest {
  private final LoudspeakerTap tap = new LoudspeakerTap();
  private long now;
  private long waiting = Frame.MILLIS;

  @Test
  void whatWasPlayedBeforeTheFirstFrameIsForgotten() throws IOException {
    play(1, 2, 3);
    AudioSource microphone = new InStep(new Line(0), tap, () -> now);

    microphone.read();
    play(4);

    assertThat(taken()).isEqualTo(4);
  }

  @Test
  void aFrameForAFrameStaysInOrder() throws IOException {
    AudioSource microphone = new InStep(new Line(0, 1, 2), tap, () -> now);
    microphone.read();
    play(1, 2);

    microphone.read();
    int first = taken();
    microphone.read();

    assertThat(first).isEqualTo(1);
    assertThat(taken()).isEqualTo(2);
  }

  @Test
  void whatWasPlayedWhileTheLineDroppedSoundIsDropped() throws IOException {
    AudioSource microphone = new InStep(new Line(0, 3), tap, () -> now);
    microphone.read();
    play(1, 2, 3);

    microphone.read();

    assertThat(taken()).isEqualTo(3);
  }

  @Test
  void silenceThatAlwaysWaitsIsDropped() throws IOException {
    AudioSource microphone =
        new InStep(new Line(LongStream.range(0, 300).toArray()), tap, () -> now);
    microphone.read();
    // The line is moved to another device, and gives nothing for ten frames.
    play(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    for (int number = 0; number < 250; number++) {
      play(0);
      microphone.read();
      taken();
    }

    assertThat(tap.size()).isLessThanOrEqualTo(1);
  }

  /** Else the ear would not know them for the coach's own. */
  @Test
  void wordsThatAlwaysWaitAreKept() throws IOException {
    assertThatWaitingWordsAreKept();
  }

  /** Its sound waits in the line, too: what is thrown away now would be missing then. */
  @Test
  void whatWaitsWhileTheReaderIsBehindIsKept() throws IOException {
    waiting = 0;
    assertThatWaitingWordsAreKept();
  }

  private void assertThatWaitingWordsAreKept() throws IOException {
    AudioSource microphone =
        new InStep(new Line(LongStream.range(0, 300).toArray()), tap, () -> now);
    microphone.read();
    play(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    for (int number = 11; number < 211; number++) {
      play(number);
      microphone.read();
      assertThat(taken()).isEqualTo(number - 10);
    }
  }

  @Test
  void whatWaitsNowAndThenIsKept() throws IOException {
    AudioSource microphone =
        new InStep(new Line(LongStream.range(0, 300).toArray()), tap, () -> now);
    microphone.read();
    for (int number = 1; number < 250; number += 10) {
      for (int later = number; later < number + 10; later++) {
        play(later);
      }
      for (int later = number; later < number + 10; later++) {
        microphone.read();
        assertThat(taken()).isEqualTo(later);
      }
    }
  }

  @Test
  void theEndIsPassedOn() throws IOException {
    assertThat(new InStep(new Line(), tap, () -> now).read()).isEmpty();
  }

  private void play(int... levels) {
    for (int level : levels) {
      short[] samples = new short[Frame.LENGTH];
      Arrays.fill(samples, (short) level);
      tap.put(samples);
    }
  }

  private int taken() {
    return tap.take()[0];
  }

  /** Gives silent frames with these numbers. */
  private final class Line implements AudioSource {
    private final Queue<Frame> frames = new ArrayDeque<>();

    Line(long... numbers) {
      for (long number : numbers) {
        frames.add(Frame.silence(number * Frame.LENGTH));
      }
    }

    @Override
    public Optional<Frame> read() {
      now += waiting;
      return Optional.ofNullable(frames.poll());
    }

    @Override
    public String name() {
      return "line";
    }

    @Override
    public void close() {}
  }
}
