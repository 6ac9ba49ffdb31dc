package dev.knead.audio;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Whole sound files of the kinds that people record: WAV, FLAC and Ogg Vorbis. */
public final class SoundFile {
  /** Bytes that tell every kind. */
  private static final int HEAD_BYTES = 12;

  /** Finds the beginning of the sound in a stream. */
  @FunctionalInterface
  private interface Opener {
    SoundDecoder open(InputStream in, String file) throws IOException;
  }

  private SoundFile() {}

  /**
   * Reads a sound file of any rate from 4 to 192 kHz; its channels are averaged. What kind it is,
   * its first bytes tell, whatever its name: WAV as {@link Wav#read} takes it, FLAC, or the first
   * Vorbis stream of an Ogg file, of up to 8 channels. Any thread may call it.
   *
   * @throws AudioException when it is of another kind, damaged before its end, or longer than two
   *     hours; a file that breaks off is read as far as it goes
   */
  public static Pcm read(Path path) throws AudioException {
    return read(path, Wav.MOST_SAMPLES);
  }

  /** As above; what is compressed may have so many samples in the end. */
  static Pcm read(Path path, int mostSamples) throws AudioException {
    String file = path.toString();
    if (Files.isDirectory(path)) {
      throw new AudioException(file + " is a folder, not a sound file; name a file in it.");
    }
    // It is opened twice, and a device may never end.
    if (Files.exists(path) && !Files.isRegularFile(path)) {
      throw new AudioException(file + " is a device or a pipe; save its sound as a file first.");
    }
    try {
      Optional<ForeignFile> kind = ForeignFile.of(head(path));
      if (kind.equals(Optional.of(ForeignFile.FLAC))) {
        return decoded(path, FlacDecoder::open, mostSamples);
      }
      if (kind.equals(Optional.of(ForeignFile.OGG))) {
        return decoded(path, VorbisDecoder::open, mostSamples);
      }
      return Wav.read(path);
    } catch (IOException e) {
      throw AudioException.reading(file, e);
    }
  }

  private static byte[] head(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return in.readNBytes(HEAD_BYTES);
    }
  }

  private static Pcm decoded(Path path, Opener opener, int mostSamples) throws IOException {
    String file = path.toString();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
      return decoded(opener.open(in, file), file, mostSamples);
    } catch (RuntimeException e) {
      // JOrbis trusts its input: what contradicts itself takes it out of its arrays.
      throw new AudioException(
          file + " is damaged: its sound can't be decoded; copy or record it again.", e);
    }
  }

  private static Pcm decoded(SoundDecoder decoder, String file, int mostSamples)
      throws IOException {
    PcmConverter converter = new PcmConverter(decoder.format());
    SampleQueue samples = new SampleQueue();
    for (Optional<byte[]> piece = decoder.next(); piece.isPresent(); piece = decoder.next()) {
      samples.add(converter.convert(piece.get(), piece.get().length));
      if (samples.size() > mostSamples) {
        throw new AudioException(file + " is longer than two hours; cut it into parts.");
      }
    }
    samples.add(converter.finish());
    return new Pcm(samples.take(samples.size()));
  }
}
