package dev.knead.runtime;

import dev.knead.audio.AudioException;
import dev.knead.audio.AudioSource;
import dev.knead.audio.Frame;
import dev.knead.audio.Presence;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;

/** A device or a file, and somebody before it whose words are bursts of sound. */
final class FaultyMicrophone {
  private static final int BURST_FRAMES = 15;

  private final Troubles<Kind> troubles;
  private final Random random;
  private final Moment moment;
  private final Closings closings;
  private String words = "";
  private int left;
  private int opened;

  /** How it fails. */
  enum Kind {
    GONE,
    /** Gives nothing for as long as it is waited for. */
    HANGS,
    MUTE,
    NOISY,
    CLIPPED,
    /** Leaves some of the stream out. */
    SKIPS,
    SHORT
  }

  FaultyMicrophone(Troubles<Kind> troubles, Random random, Moment moment, Closings closings) {
    this.troubles = troubles;
    this.random = random;
    this.moment = moment;
    this.closings = closings;
  }

  /** Somebody says this, from the next frame on. */
  void say(String phrase) {
    words = phrase;
    left = BURST_FRAMES;
  }

  /** What was said last. */
  String words() {
    return words;
  }

  /** One that is opened anew when it fails. */
  AudioSource returning() {
    closings.opened("microphone");
    AudioSource returning = new ReturningSource("USB", this::open, moment);
    return new AudioSource() {
      @Override
      public Optional<Frame> read() throws IOException {
        return returning.read();
      }

      @Override
      public Presence presence() {
        return returning.presence();
      }

      @Override
      public String name() {
        return returning.name();
      }

      @Override
      public void close() throws IOException {
        closings.closed("microphone");
        returning.close();
      }
    };
  }

  /** A file, which ends where a device would be gone. */
  AudioSource plain() {
    closings.opened("microphone");
    return new AudioSource() {
      private long position;
      private Optional<Kind> end = Optional.empty();

      @Override
      public Optional<Frame> read() throws IOException {
        Kind kind = troubles.now().orElse(null);
        if (kind == Kind.GONE || kind == Kind.HANGS) {
          end = troubles.now();
        }
        if (end.isPresent()) {
          return Optional.empty();
        }
        if (kind == Kind.SKIPS) {
          position += Frame.RATE;
        }
        short[] samples = samples(kind);
        Frame frame =
            new Frame(
                position,
                kind == Kind.SHORT ? Arrays.copyOf(samples, random.nextInt(320)) : samples);
        position += frame.samples().length;
        return Optional.of(frame);
      }

      @Override
      public String name() {
        return "a file";
      }

      @Override
      public void close() {
        closings.closed("microphone");
      }
    };
  }

  private Intake open() {
    opened++;
    String name = "intake " + opened;
    closings.opened(name);
    return new Intake() {
      @Override
      public Optional<Frame> poll(long millis) throws IOException {
        Kind kind = troubles.now().orElse(null);
        if (kind == Kind.GONE) {
          throw new AudioException("The microphone USB has stopped; plug it in.");
        }
        if (kind == Kind.HANGS) {
          moment.pass(millis);
          return Optional.empty();
        }
        return Optional.of(new Frame(0, samples(kind)));
      }

      @Override
      public void abandon() {
        closings.closed(name);
      }
    };
  }

  private short[] samples(Kind kind) {
    short[] samples = new short[Frame.LENGTH];
    int level = left > 0 ? 3_000 : 0;
    left--;
    for (int i = 0; i < samples.length; i++) {
      int sample = i % 2 == 0 ? level : -level;
      if (kind == Kind.NOISY) {
        sample += random.nextInt(20_000) - 10_000;
      } else if (kind == Kind.CLIPPED) {
        sample = i % 80 < 40 ? Short.MAX_VALUE : Short.MIN_VALUE;
      } else if (kind == Kind.MUTE) {
        sample = 0;
      }
      samples[i] = (short) sample;
    }
    return samples;
  }
}
