package dev.knead.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.audio.AudioSource;
import dev.knead.audio.Frame;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class InStepTest {
  private final LoudspeakerTap tap = new LoudspeakerTap();

  @Test
  void whatWasPlayedBeforeTheFirstFrameIsForgotten() throws IOException {
    play(1, 2, 3);
    AudioSource microphone = new InStep(new Line(0), tap);

    microphone.read();
    play(4);

    assertThat(taken()).isEqualTo(4);
  }

  @Test
  void aFrameForAFrameStaysInOrder() throws IOException {
    AudioSource microphone = new InStep(new Line(0, 1, 2), tap);
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
    AudioSource microphone = new InStep(new Line(0, 3), tap);
    microphone.read();
    play(1, 2, 3);

    microphone.read();

    assertThat(taken()).isEqualTo(3);
  }

  @Test
  void theEndIsPassedOn() throws IOException {
    assertThat(new InStep(new Line(), tap).read()).isEmpty();
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
  private static final class Line implements AudioSource {
    private final Queue<Frame> frames = new ArrayDeque<>();

    Line(long... numbers) {
      for (long number : numbers) {
        frames.add(Frame.silence(number * Frame.LENGTH));
      }
    }

    @Override
    public Optional<Frame> read() {
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
