package dev.knead.audio;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A WAV file of any rate, width and channel count, as {@link Wav#read} takes them, frame by frame.
 */
public final class WavSource implements AudioSource {
  private final WavReader reader;
  private final SampleQueue samples = new SampleQueue();
  private long position;

  /**
   * @throws AudioException when it isn't a WAV file or is damaged, with the reason
   */
  public WavSource(Path path) throws AudioException {
    this.reader = WavReader.open(path);
  }

  @Override
  public Optional<Frame> read() throws AudioException {
    Optional<short[]> piece = Optional.of(new short[0]);
    while (samples.size() < Frame.LENGTH && piece.isPresent()) {
      piece = reader.next();
      piece.ifPresent(samples::add);
    }
    if (samples.size() == 0) {
      return Optional.empty();
    }
    Frame frame = new Frame(position, samples.take(Frame.LENGTH));
    position += frame.samples().length;
    return Optional.of(frame);
  }

  @Override
  public String name() {
    return reader.file();
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
