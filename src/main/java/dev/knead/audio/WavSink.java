package dev.knead.audio;

import java.nio.file.Path;

/**
 * A WAV file, mono at {@link Frame#RATE}, 16-bit. It is there, whole, once it is closed; until then
 * the sound stands beside it in {@code FILE.part}.
 */
public final class WavSink implements AudioSink {
  private final Path path;
  private final WavWriter writer;

  /**
   * @throws AudioException when it can't be written, with the reason
   */
  public WavSink(Path path) throws AudioException {
    this.path = path;
    this.writer = new WavWriter(path, 1);
  }

  @Override
  public void write(Frame frame) throws AudioException {
    writer.write(frame.samples());
  }

  @Override
  public String name() {
    return path.toString();
  }

  @Override
  public void close() throws AudioException {
    writer.close();
  }
}
