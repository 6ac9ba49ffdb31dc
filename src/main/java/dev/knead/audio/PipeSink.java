package dev.knead.audio;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Raw sound to a stream: mono at {@link Frame#RATE}, 16-bit signed, little-endian; every frame goes
 * out at once. Closing leaves the stream open: it belongs to the program.
 */
public final class PipeSink implements AudioSink {
  private final OutputStream out;

  public PipeSink(OutputStream out) {
    this.out = out;
  }

  @Override
  public void write(Frame frame) throws AudioException {
    ByteBuffer bytes =
        ByteBuffer.allocate(2 * frame.samples().length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asShortBuffer().put(frame.samples());
    try {
      out.write(bytes.array());
      out.flush();
    } catch (IOException e) {
      throw broken(e);
    }
    // System.out is one of these, and swallows its troubles.
    if (out instanceof PrintStream quiet && quiet.checkError()) {
      throw broken(null);
    }
  }

  private static AudioException broken(IOException cause) {
    return new AudioException(
        "Standard output takes no more sound; keep the program that plays it running.", cause);
  }

  @Override
  public String name() {
    return "standard output";
  }

  @Override
  public void close() {}
}
