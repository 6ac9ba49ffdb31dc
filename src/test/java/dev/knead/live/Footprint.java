package dev.knead.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * All that is in a folder and below: each file's content, as a number that tells it from others.
 *
 * @param entries by path
 */
record Footprint(SortedMap<Path, Integer> entries) {
  static Footprint of(Path root) throws IOException {
    SortedMap<Path, Integer> entries = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      all.forEach(path -> entries.put(root.relativize(path), content(path)));
    }
    return new Footprint(entries);
  }

  private static int content(Path path) {
    try {
      return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
          ? Arrays.hashCode(Files.readAllBytes(path))
          : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is new, gone or changed since then. */
  SortedSet<Path> changedSince(Footprint before) {
    SortedSet<Path> paths = new TreeSet<>(entries.keySet());
    paths.addAll(before.entries.keySet());
    Map<Path, Integer> old = before.entries;
    paths.removeIf(
        path ->
            entries.containsKey(path) == old.containsKey(path)
                && Objects.equals(entries.get(path), old.get(path)));
    return paths;
  }
}
