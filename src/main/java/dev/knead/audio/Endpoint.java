package dev.knead.audio;

import java.nio.file.Path;
import java.util.Locale;

/**
 * Where sound comes from or goes to, as a person names it with {@code --mic} or {@code --speaker}.
 */
public sealed interface Endpoint {

  /** Whether sound waits to be read or written. */
  enum Pace {
    /** It passes in real time, whoever listens: a device. */
    LIVE,
    /** It waits: a file, a pipe, nothing. Its sample position can be the clock. */
    FREE
  }

  /** Whether sound waits here or passes by. */
  Pace pace();

  /** The first device that the system offers. */
  record DefaultDevice() implements Endpoint {
    @Override
    public Pace pace() {
      return Pace.LIVE;
    }

    @Override
    public String toString() {
      return "default";
    }
  }

  /**
   * A device.
   *
   * @param name of the device, or a part of it, in any case
   */
  record NamedDevice(String name) implements Endpoint {
    @Override
    public Pace pace() {
      return Pace.LIVE;
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /**
   * A file.
   *
   * @param path ends in {@code .wav}
   */
  record WavFile(Path path) implements Endpoint {
    @Override
    public Pace pace() {
      return Pace.FREE;
    }

    @Override
    public String toString() {
      return path.toString();
    }
  }

  /** Standard input or output: raw, mono, 16 kHz, 16-bit signed, little-endian. */
  record Pipe() implements Endpoint {
    @Override
    public Pace pace() {
      return Pace.FREE;
    }

    @Override
    public String toString() {
      return "-";
    }
  }

  /** No sound at all. */
  record Nothing() implements Endpoint {
    @Override
    public Pace pace() {
      return Pace.FREE;
    }

    @Override
    public String toString() {
      return "null";
    }
  }

  /**
   * Reads {@code default}, {@code FILE.wav}, {@code -}, {@code null}, or a device's name or part of
   * it. {@code toString} gives the same text back.
   *
   * @throws IllegalArgumentException when the text is blank or no file could have that name, with a
   *     sentence that says so
   */
  static Endpoint parse(String text) {
    String word = text.strip();
    if (word.isEmpty()) {
      throw new IllegalArgumentException(
          "an empty name; write default, a device's name, FILE.wav, - or null");
    }
    if (word.toLowerCase(Locale.ROOT).endsWith(".wav")) {
      return new WavFile(Path.of(word));
    }
    return switch (word) {
      case "default" -> new DefaultDevice();
      case "-" -> new Pipe();
      case "null" -> new Nothing();
      default -> new NamedDevice(word);
    };
  }
}
