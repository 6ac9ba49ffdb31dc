package dev.knead.rehearsal;

import dev.knead.audio.AudioException;
import dev.knead.audio.Pcm;
import dev.knead.audio.Wav;
import java.nio.file.Path;
import java.util.Arrays;

/** Keeps what coach and person say, to be written as the two channels of a WAV file. */
public final class Recording {
  private final Channel coach = new Channel();
  private final Channel person = new Channel();

  void coach(short[] frame) {
    coach.add(frame);
  }

  void person(short[] frame) {
    person.add(frame);
  }

  /** Writes the coach left and the person right. */
  public void write(Path file) throws AudioException {
    Wav.writeStereo(file, coach.sound(), person.sound());
  }

  private static final class Channel {
    private short[] samples = new short[1 << 20];
    private int length;

    void add(short[] frame) {
      if (length + frame.length > samples.length) {
        samples = Arrays.copyOf(samples, 2 * samples.length);
      }
      System.arraycopy(frame, 0, samples, length, frame.length);
      length += frame.length;
    }

    Pcm sound() {
      return new Pcm(Arrays.copyOf(samples, length));
    }
  }
}
