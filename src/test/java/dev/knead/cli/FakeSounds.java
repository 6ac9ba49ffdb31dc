package dev.knead.cli;

import dev.knead.audio.AudioException;
import dev.knead.audio.AudioSink;
import dev.knead.audio.AudioSource;
import dev.knead.audio.Endpoint;
import dev.knead.audio.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A microphone that hears the same samples again and again, and a loudspeaker that keeps what it is
 * given. Without samples, there is neither.
 */
final class FakeSounds implements SoundSystem {
  private final Optional<short[]> heard;
  private final List<Short> played = new ArrayList<>();
  private int opened;
  private int closed;

  private FakeSounds(Optional<short[]> heard) {
    this.heard = heard;
  }

  static FakeSounds none() {
    return new FakeSounds(Optional.empty());
  }

  static FakeSounds hearing(short... samples) {
    return new FakeSounds(Optional.of(samples));
  }

  List<Short> played() {
    return played;
  }

  int leftOpen() {
    return opened - closed;
  }

  @Override
  public List<String> microphones() {
    return heard.isPresent() ? List.of("Fake microphone", "USB microphone") : List.of();
  }

  @Override
  public List<String> loudspeakers() {
    return heard.isPresent() ? List.of("Fake loudspeaker") : List.of();
  }

  @Override
  public AudioSource openMicrophone(Endpoint endpoint) throws AudioException {
    short[] samples = heard.orElseThrow(() -> new AudioException("No microphone was found."));
    opened++;
    return new AudioSource() {
      private long position;

      @Override
      public Optional<Frame> read() {
        short[] frame = new short[Frame.LENGTH];
        for (int i = 0; i < frame.length; i++) {
          frame[i] = samples[(int) ((position + i) % samples.length)];
        }
        position += frame.length;
        return Optional.of(new Frame(position - frame.length, frame));
      }

      @Override
      public String name() {
        return "Fake microphone";
      }

      @Override
      public void close() {
        closed++;
      }
    };
  }

  @Override
  public AudioSink openLoudspeaker(Endpoint endpoint) throws AudioException {
    if (heard.isEmpty()) {
      throw new AudioException("No loudspeaker was found.");
    }
    opened++;
    return new AudioSink() {
      @Override
      public void write(Frame frame) {
        for (short sample : frame.samples()) {
          played.add(sample);
        }
      }

      @Override
      public String name() {
        return "Fake loudspeaker";
      }

      @Override
      public void close() {
        closed++;
      }
    };
  }
}
