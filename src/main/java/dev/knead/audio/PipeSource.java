package dev.knead.audio;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * Raw sound from a stream: mono at {@link Frame#RATE}, 16-bit signed, little-endian. Half a sample
 * at the end is left out. Closing leaves the stream open: it belongs to the program.
 */
public final class PipeSource implements AudioSource {
  private final InputStream in;
  private long position;

  public PipeSource(InputStream in) {
    this.in = in;
  }

  @Override
  public Optional<Frame> read() throws AudioException {
    byte[] bytes;
    try {
      bytes = in.readNBytes(2 * Frame.LENGTH);
    } catch (IOException e) {
      throw new AudioException(
          "The sound on standard input broke off; start the program that sends it again.", e);
    }
    short[] samples = new short[bytes.length / 2];
    if (samples.length == 0) {
      return Optional.empty();
    }
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
    Frame frame = new Frame(position, samples);
    position += samples.length;
    return Optional.of(frame);
  }

  @Override
  public String name() {
    return "standard input";
  }

  @Override
  public void close() {}
}
