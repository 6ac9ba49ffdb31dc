package dev.knead.audio;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;

/** A device without hardware, which may know few formats, or be busy. */
final class FakeDevice<L extends DataLine> implements SoundDevice<L> {
  /** Answers to being opened. */
  private interface Answer {
    void to(AudioFormat format) throws LineUnavailableException;
  }

  private final String name;
  private final Class<L> kind;
  private final Answer answer;
  private final List<FakeLine> opened = new ArrayList<>();

  private FakeDevice(String name, Class<L> kind, Answer answer) {
    this.name = name;
    this.kind = kind;
    this.answer = answer;
  }

  static <L extends DataLine> FakeDevice<L> willing(Class<L> kind, String name) {
    return new FakeDevice<>(name, kind, format -> {});
  }

  /** Knows only some formats. */
  static <L extends DataLine> FakeDevice<L> picky(
      Class<L> kind, String name, Predicate<AudioFormat> knows) {
    return new FakeDevice<>(
        name,
        kind,
        format -> {
          if (!knows.test(format)) {
            throw new IllegalArgumentException("Line unsupported: " + format);
          }
        });
  }

  static <L extends DataLine> FakeDevice<L> busy(Class<L> kind, String name) {
    return new FakeDevice<>(
        name,
        kind,
        format -> {
          throw new LineUnavailableException("line with format " + format + " not supported.");
        });
  }

  static <L extends DataLine> FakeDevice<L> forbidden(Class<L> kind, String name) {
    return new FakeDevice<>(
        name,
        kind,
        format -> {
          throw new SecurityException("no");
        });
  }

  /** The line that was opened; fails unless it was exactly one. */
  FakeLine line() {
    if (opened.size() != 1) {
      throw new AssertionError(opened.size() + " lines were opened on " + name);
    }
    return opened.get(0);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public L open(AudioFormat format, int bufferBytes) throws LineUnavailableException {
    answer.to(format);
    FakeLine line = new FakeLine(format, bufferBytes);
    opened.add(line);
    return kind.cast(line);
  }
}
