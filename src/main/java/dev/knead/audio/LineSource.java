package dev.knead.audio;

import java.util.Optional;
import javax.sound.sampled.TargetDataLine;

/**
 * A microphone, converted to mono at {@link Frame#RATE}. It begins to listen at the first {@code
 * read}.
 *
 * <p>The line holds about a second. When the reader is later than that, what has waited is thrown
 * away, and the next frame's position is so much further on: a gap between frames is how a reader
 * knows.
 */
final class LineSource implements AudioSource {
  /** How much sound the line should hold, milliseconds. */
  static final int BUFFER_MILLIS = 1000;

  private final Devices.OpenLine<TargetDataLine> open;
  private final byte[] piece;
  private final SampleQueue samples = new SampleQueue();
  private PcmConverter converter;
  private long position;

  LineSource(Devices.OpenLine<TargetDataLine> open) {
    this.open = open;
    this.piece = new byte[open.format().rate() * Frame.MILLIS / 1000 * open.format().frameBytes()];
    this.converter = new PcmConverter(open.format());
  }

  @Override
  public Optional<Frame> read() throws AudioException {
    if (!open.line().isRunning()) {
      open.line().start();
    }
    catchUp();
    while (samples.size() < Frame.LENGTH) {
      int got = open.line().read(piece, 0, piece.length);
      if (got <= 0) {
        throw new AudioException(
            "The microphone %s has stopped; plug it in again or name another with --mic."
                .formatted(name()));
      }
      samples.add(converter.convert(piece, got));
    }
    Frame frame = new Frame(position, samples.take(Frame.LENGTH));
    position += Frame.LENGTH;
    return Optional.of(frame);
  }

  /** A full line has lost sound or soon will; better to begin again with what is said now. */
  private void catchUp() {
    TargetDataLine line = open.line();
    if (line.available() <= line.getBufferSize() - piece.length) {
      return;
    }
    long late = 0;
    int got = piece.length;
    while (got > 0 && line.available() >= 2 * piece.length) {
      got = line.read(piece, 0, piece.length);
      late += Math.max(0, got);
    }
    position +=
        samples.size() + late / open.format().frameBytes() * Frame.RATE / open.format().rate();
    samples.take(samples.size());
    converter = new PcmConverter(open.format());
  }

  @Override
  public String name() {
    return open.name();
  }

  @Override
  public void close() {
    open.line().stop();
    open.line().close();
  }
}
