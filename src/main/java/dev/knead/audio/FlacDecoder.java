package dev.knead.audio;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/** FLAC, frame by frame. Layout: RFC 9639. */
final class FlacDecoder implements SoundDecoder {
  private static final int MOST_SAMPLES = 1 << 16;

  private final String file;
  private final FlacHeader header;
  private final FlacBits in;
  private final long[][] samples;
  private long taken;

  private FlacDecoder(FlacHeader header, InputStream in, String file) {
    this.file = file;
    this.header = header;
    this.in = new FlacBits(in);
    this.samples = new long[header.channels()][MOST_SAMPLES];
  }

  static SoundDecoder open(InputStream in, String file) throws IOException {
    return new FlacDecoder(FlacHeader.read(in, file), in, file);
  }

  @Override
  public SoundFormat format() {
    return new SoundFormat(SampleEncoding.SIGNED_32, header.channels(), header.rate());
  }

  @Override
  public Optional<byte[]> next() throws IOException {
    if (header.length() > 0 && taken >= header.length()) {
      return Optional.empty();
    }
    int length;
    try {
      length = frame();
    } catch (EOFException e) {
      return Optional.empty(); // as regular, or because it breaks off
    }
    if (header.length() > 0) {
      length = (int) Math.min(length, header.length() - taken);
    }
    taken += length;
    return Optional.of(bytes(length));
  }

  /** Decodes the next frame and gives its length. */
  private int frame() throws IOException {
    FlacFrame frame = FlacFrame.read(in).filter(this::isOfThisFile).orElseThrow(this::damaged);
    for (int channel = 0; channel < header.channels(); channel++) {
      int bits = header.bits() + frame.stereo().extraBits(channel);
      if (FlacSubframe.read(in, samples[channel], frame.length(), bits)
          == FlacSubframe.Outcome.DAMAGED) {
        throw damaged();
      }
    }
    in.align();
    int crc = in.crc16();
    if (in.unsigned(16) != crc) {
      throw damaged();
    }
    frame.stereo().restore(samples, frame.length());
    return frame.length();
  }

  private boolean isOfThisFile(FlacFrame frame) {
    return frame.channels() == header.channels()
        && (frame.bits() == 0 || frame.bits() == header.bits())
        && (frame.rate() == 0 || frame.rate() == header.rate());
  }

  private AudioException damaged() {
    return SoundDecoder.broken(file, "contradicts its own checksums");
  }

  private byte[] bytes(int length) {
    int shift = Integer.SIZE - header.bits();
    ByteBuffer bytes =
        ByteBuffer.allocate(length * format().frameBytes()).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < length; i++) {
      for (long[] channel : samples) {
        bytes.putInt((int) channel[i] << shift);
      }
    }
    return bytes.array();
  }
}
