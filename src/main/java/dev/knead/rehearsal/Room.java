package dev.knead.rehearsal;

import dev.knead.audio.AudioSink;
import dev.knead.audio.AudioSource;
import dev.knead.audio.Frame;
import dev.knead.audio.Pcm;
import dev.knead.rehearsal.Script.RoomSound;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * A room without walls: what the person says, faint noise, and, later and softer, what the
 * loudspeaker plays, mixed into a microphone. Used by one thread; the same input gives the same
 * sound.
 */
final class Room {
  /** RMS of a quiet room's noise, of 32,768. Digital silence is nothing that a model was taught. */
  private static final double NOISE = 20;

  /** The noise's seed: any will do, as long as it stays. */
  private static final long SEED = 20_261_122;

  private final AudioSource background;
  private final AudioSink loudspeaker;
  private final Recording recording;
  private final double echoGain;
  private final Deque<short[]> underWay = new ArrayDeque<>();
  private final SplittableRandom noise = new SplittableRandom(SEED);
  private short[] words = new short[0];
  private int spoken;
  private long position;

  /**
   * A room in which nobody speaks yet.
   *
   * @param background what the microphone gets from outside, mixed in as long as it lasts
   * @param loudspeaker gets what the coach says
   * @param recording gets both channels
   */
  Room(RoomSound sound, AudioSource background, AudioSink loudspeaker, Recording recording) {
    this.background = background;
    this.loudspeaker = loudspeaker;
    this.recording = recording;
    this.echoGain = sound.echo().map(level -> Math.pow(10, level / 20)).orElse(0.0);
    for (long late = 0; late < sound.delay().toMillis(); late += Frame.MILLIS) {
      underWay.add(new short[Frame.LENGTH]);
    }
  }

  /** The person says this from the next frame on. */
  void say(Pcm sound) {
    words = sound.samples();
    spoken = 0;
  }

  /** Whether the person still speaks. */
  boolean speaking() {
    return spoken < words.length;
  }

  AudioSource microphone() {
    return new Microphone();
  }

  AudioSink loudspeaker() {
    return new Loudspeaker();
  }

  private short[] hear() throws IOException {
    short[] echo = underWay.isEmpty() ? new short[Frame.LENGTH] : underWay.removeFirst();
    short[] outside = background.read().map(Frame::samples).orElse(new short[0]);
    short[] person = new short[Frame.LENGTH];
    short[] all = new short[Frame.LENGTH];
    for (int i = 0; i < Frame.LENGTH; i++) {
      person[i] = spoken < words.length ? words[spoken++] : 0;
      double sum = person[i] + echoGain * echo[i] + (i < outside.length ? outside[i] : 0);
      all[i] = Pcm.nearest(sum + NOISE * noise.nextGaussian());
    }
    recording.person(person);
    return all;
  }

  private final class Microphone implements AudioSource {
    @Override
    public Optional<Frame> read() throws IOException {
      Frame frame = new Frame(position, hear());
      position += Frame.LENGTH;
      return Optional.of(frame);
    }

    @Override
    public String name() {
      return "the rehearsed room";
    }

    @Override
    public void close() throws IOException {
      background.close();
    }
  }

  private final class Loudspeaker implements AudioSink {
    @Override
    public void write(Frame frame) throws IOException {
      underWay.addLast(frame.samples());
      recording.coach(frame.samples());
      loudspeaker.write(frame);
    }

    @Override
    public String name() {
      return loudspeaker.name();
    }

    @Override
    public void close() throws IOException {
      loudspeaker.close();
    }
  }
}
