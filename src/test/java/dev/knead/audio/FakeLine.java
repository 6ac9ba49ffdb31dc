package dev.knead.audio;

import java.util.ArrayList;
import java.util.List;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.Control;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineListener;
import javax.sound.sampled.SourceDataLine;
import javax.sound.sampled.TargetDataLine;

/** A line of no device: captures what a test lays in, keeps what is played, breaks on demand. */
final class FakeLine implements SourceDataLine, TargetDataLine {
  private final AudioFormat format;
  private final int bufferBytes;
  private final SampleQueue captured = new SampleQueue();
  private final SampleQueue played = new SampleQueue();
  private final List<String> calls = new ArrayList<>();
  private int takes = Integer.MAX_VALUE;

  FakeLine(AudioFormat format, int bufferBytes) {
    this.format = format;
    this.bufferBytes = bufferBytes;
  }

  /** Lays in sound to be captured. The line ends, like one that was unplugged, after it. */
  void capture(short[] samples) {
    captured.add(samples);
  }

  /** Breaks after so many more bytes have been played. */
  void breakAfter(int bytes) {
    takes = bytes;
  }

  /** All samples that were played. */
  short[] played() {
    return played.take(played.size());
  }

  /** What was done to the line, in order, but for reading and writing. */
  List<String> calls() {
    return calls;
  }

  @Override
  public int read(byte[] into, int offset, int length) {
    short[] samples = captured.take(length / 2);
    for (int i = 0; i < samples.length; i++) {
      into[offset + 2 * i] = (byte) samples[i];
      into[offset + 2 * i + 1] = (byte) (samples[i] >> 8);
    }
    return 2 * samples.length;
  }

  @Override
  public int write(byte[] from, int offset, int length) {
    int taken = Math.min(length, takes);
    takes -= taken;
    short[] samples = new short[taken / 2];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (short) ((from[offset + 2 * i] & 0xFF) | (from[offset + 2 * i + 1] << 8));
    }
    played.add(samples);
    return taken;
  }

  @Override
  public int available() {
    return Math.min(bufferBytes, 2 * captured.size());
  }

  @Override
  public int getBufferSize() {
    return bufferBytes;
  }

  @Override
  public AudioFormat getFormat() {
    return format;
  }

  @Override
  public void start() {
    calls.add("start");
  }

  @Override
  public void stop() {
    calls.add("stop");
  }

  @Override
  public void drain() {
    calls.add("drain");
  }

  @Override
  public void close() {
    calls.add("close");
  }

  @Override
  public boolean isRunning() {
    return calls.contains("start") && !calls.contains("stop");
  }

  // What no adapter of ours uses

  @Override
  public void open(AudioFormat wanted, int bytes) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void open(AudioFormat wanted) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void open() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void flush() {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean isActive() {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean isOpen() {
    throw new UnsupportedOperationException();
  }

  @Override
  public int getFramePosition() {
    throw new UnsupportedOperationException();
  }

  @Override
  public long getLongFramePosition() {
    throw new UnsupportedOperationException();
  }

  @Override
  public long getMicrosecondPosition() {
    throw new UnsupportedOperationException();
  }

  @Override
  public float getLevel() {
    throw new UnsupportedOperationException();
  }

  @Override
  public DataLine.Info getLineInfo() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Control[] getControls() {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean isControlSupported(Control.Type control) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Control getControl(Control.Type control) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void addLineListener(LineListener listener) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void removeLineListener(LineListener listener) {
    throw new UnsupportedOperationException();
  }
}
