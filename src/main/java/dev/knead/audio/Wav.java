package dev.knead.audio;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** Whole WAV files. {@link WavSource} and {@link WavSink} read and write them piece by piece. */
public final class Wav {
  /** The longest that is read in one piece: two hours, 230 MB of samples. */
  static final int MOST_SAMPLES = 2 * 3600 * Frame.RATE;

  private Wav() {}

  /**
   * Reads a WAV file of any rate from 4 to 192 kHz, of 8, 16, 24 or 32 bits, 32- or 64-bit floats,
   * mu-law or A-law, with any number of channels, which are averaged.
   *
   * @throws AudioException when it isn't one, is damaged before its sound begins, or is longer than
   *     two hours; a file that breaks off later is read as far as it goes
   */
  public static Pcm read(Path path) throws AudioException {
    try (WavReader reader = WavReader.open(path)) {
      return read(reader, MOST_SAMPLES, " is longer than two hours; cut it into parts.");
    } catch (IOException e) {
      throw AudioException.reading(path.toString(), e);
    }
  }

  /**
   * Reads a WAV that another program writes into a pipe, as {@link #read(Path)} does a file. Such a
   * program often does not know the size beforehand: where it claims none, or more than there is,
   * the sound goes to the end.
   *
   * @param in closed afterwards
   * @param name of the sound, for messages
   * @param most how long it may be
   * @throws AudioException also when it is longer
   */
  public static Pcm readPiped(InputStream in, String name, Duration most) throws AudioException {
    try (WavReader reader = WavReader.openPiped(in, name)) {
      return read(
          reader,
          Frame.samples(most.toMillis()),
          " is longer than %d s.".formatted(most.toSeconds()));
    } catch (IOException e) {
      throw AudioException.reading(name, e);
    }
  }

  private static Pcm read(WavReader reader, long most, String tooLong) throws AudioException {
    SampleQueue samples = new SampleQueue();
    for (Optional<short[]> piece = reader.next(); piece.isPresent(); piece = reader.next()) {
      samples.add(piece.get());
      if (samples.size() > most) {
        throw new AudioException(reader.file() + tooLong);
      }
    }
    return new Pcm(samples.take(samples.size()));
  }

  /**
   * Writes a mono file, or replaces it; never leaves a half one under that name.
   *
   * @throws AudioException when it can't be written, with the reason
   */
  public static void write(Path path, Pcm sound) throws AudioException {
    try (WavWriter writer = new WavWriter(path, 1)) {
      writer.write(sound.samples());
    }
  }

  /**
   * Writes two sounds side by side, the shorter one followed by silence; or replaces the file.
   *
   * @throws AudioException when it can't be written, with the reason
   */
  public static void writeStereo(Path path, Pcm left, Pcm right) throws AudioException {
    int length = Math.max(left.samples().length, right.samples().length);
    try (WavWriter writer = new WavWriter(path, 2)) {
      for (int from = 0; from < length; from += Frame.RATE) {
        int to = Math.min(length, from + Frame.RATE);
        writer.write(interleaved(piece(left, from, to), piece(right, from, to)));
      }
    }
  }

  /** Samples from {@code from} to {@code to}, silence where there are none. */
  private static short[] piece(Pcm sound, int from, int to) {
    short[] samples = sound.samples();
    int first = Math.min(from, samples.length);
    int last = Math.min(to, samples.length);
    return Arrays.copyOf(Arrays.copyOfRange(samples, first, last), to - from);
  }

  private static short[] interleaved(short[] left, short[] right) {
    short[] both = new short[2 * left.length];
    for (int i = 0; i < left.length; i++) {
      both[2 * i] = left[i];
      both[2 * i + 1] = right[i];
    }
    return both;
  }
}
