package dev.knead.cli;

import dev.knead.audio.AudioException;
import dev.knead.audio.AudioSink;
import dev.knead.audio.AudioSource;
import dev.knead.audio.Endpoint;
import dev.knead.audio.Frame;
import dev.knead.audio.Pcm;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * A microphone before which somebody speaks: each time it is opened, it hears the next of some
 * sounds, and then a quiet room for as long as one listens. With no sound left, it fails.
 */
final class FakeStudio implements SoundSystem {
  /** A quiet room's root mean square, about -60 dBFS. */
  private static final int ROOM = 30;

  private final Deque<short[]> sounds = new ArrayDeque<>();
  private final SplittableRandom noise = new SplittableRandom(1);
  private final List<Short> played = new ArrayList<>();
  private int leftOpen;

  /** The next sounds. */
  FakeStudio hearing(short[]... next) {
    sounds.addAll(Arrays.asList(next));
    return this;
  }

  /** Syllables, after a quarter of a second. */
  static short[] speech(int millis, int amplitude) {
    short[] samples = new short[(int) Frame.samples(250L + millis)];
    for (int i = (int) Frame.samples(250); i < samples.length; i++) {
      double syllable = 0.55 - 0.45 * Math.cos(2 * Math.PI * 5 * i / Frame.RATE);
      double wave = amplitude * syllable * Math.sin(2 * Math.PI * 220 * i / Frame.RATE);
      samples[i] = Pcm.nearest(wave);
    }
    return samples;
  }

  List<Short> played() {
    return played;
  }

  int leftOpen() {
    return leftOpen;
  }

  @Override
  public List<String> microphones() {
    return List.of();
  }

  @Override
  public List<String> loudspeakers() {
    return List.of();
  }

  @Override
  public AudioSource openMicrophone(Endpoint endpoint) throws AudioException {
    if (sounds.isEmpty()) {
      throw new AudioException("The microphone was unplugged.");
    }
    short[] sound = sounds.remove();
    leftOpen++;
    return new AudioSource() {
      private int position;

      @Override
      public Optional<Frame> read() {
        short[] frame = new short[Frame.LENGTH];
        for (int i = 0; i < frame.length; i++) {
          int at = position + i;
          frame[i] =
              Pcm.nearest((at < sound.length ? sound[at] : 0) + noise.nextInt(-ROOM, ROOM + 1));
        }
        position += frame.length;
        return Optional.of(new Frame(position - frame.length, frame));
      }

      @Override
      public String name() {
        return "Fake studio";
      }

      @Override
      public void close() {
        leftOpen--;
      }
    };
  }

  @Override
  public AudioSink openLoudspeaker(Endpoint endpoint) {
    leftOpen++;
    return new AudioSink() {
      @Override
      public void write(Frame frame) {
        for (short sample : frame.samples()) {
          played.add(sample);
        }
      }

      @Override
      public String name() {
        return "Fake studio";
      }

      @Override
      public void close() {
        leftOpen--;
      }
    };
  }
}
