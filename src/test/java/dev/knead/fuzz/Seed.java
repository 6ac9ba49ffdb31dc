package dev.knead.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A sound file, of which hostile ones are made. */
public final class Seed {
  private final String name;
  private final byte[] bytes;

  private Seed(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes;
  }

  /** These bytes. */
  public static Seed of(String name, byte[] bytes) {
    return new Seed(name, bytes.clone());
  }

  /** This text. */
  public static Seed of(String name, String text) {
    return new Seed(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** The project's own files of such an ending, in a folder and those below. */
  public static List<Seed> under(String folder, String ending) {
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().map(Seed::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file. */
  public static Seed of(Path file) {
    try {
      return new Seed(file.toString(), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public String toString() {
    return name;
  }
}
