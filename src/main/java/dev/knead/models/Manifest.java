package dev.knead.models;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What was unpacked: every file of a model with its size and hash. It stands in the model's folder
 * and is written before that folder gets its name, so a folder with a manifest is a whole model.
 *
 * @param files by path within the model, with {@code /}
 */
record Manifest(SortedMap<String, Entry> files) {
  static final String NAME = "knead-manifest.txt";

  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) ([0-9]{1,18}) ([^\\p{Cc}]+)");

  Manifest {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /** A file's size in bytes, and its hash. */
  record Entry(long bytes, String sha256) {}

  long bytes() {
    return files.values().stream().mapToLong(Entry::bytes).sum();
  }

  /**
   * Writes the manifest, so that it outlasts a power cut.
   *
   * @param folder the model's
   * @throws InstallException when the model has a file of that name
   */
  void write(Path folder) throws IOException {
    try (FileChannel out =
        FileChannel.open(
            folder.resolve(NAME), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      for (ByteBuffer rest = ByteBuffer.wrap(text()); rest.hasRemaining(); ) {
        out.write(rest);
      }
      out.force(true);
    } catch (FileAlreadyExistsException e) {
      throw new InstallException(
          "The model is refused: it holds a file %s, which Knead writes itself. Nothing was installed"
              .formatted(NAME),
          e);
    }
  }

  /** One line a file: hash, size, path. */
  private byte[] text() {
    StringBuilder text = new StringBuilder();
    files.forEach(
        (path, entry) ->
            text.append(entry.sha256())
                .append(' ')
                .append(entry.bytes())
                .append(' ')
                .append(path)
                .append('\n'));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads the manifest of a model.
   *
   * @param folder the model's
   */
  static Manifest read(Path folder) throws IOException {
    SortedMap<String, Entry> files = new TreeMap<>();
    for (String line : lines(folder.resolve(NAME))) {
      Matcher parts = LINE.matcher(line);
      if (!parts.matches()) {
        throw damaged(folder.resolve(NAME), null);
      }
      files.put(parts.group(3), new Entry(Long.parseLong(parts.group(2)), parts.group(1)));
    }
    return new Manifest(files);
  }

  private static List<String> lines(Path file) throws IOException {
    try {
      return Files.readAllLines(file);
    } catch (CharacterCodingException e) {
      throw damaged(file, e);
    }
  }

  private static InstallException damaged(Path file, Throwable cause) {
    return new InstallException("%s is damaged".formatted(file), cause);
  }

  /** Files that are missing or have another size; takes no time. */
  List<String> faultsAtAGlance(Path folder) throws IOException {
    List<String> faults = new ArrayList<>();
    for (Map.Entry<String, Entry> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      if (!Files.isRegularFile(path)) {
        faults.add(file.getKey() + " is missing");
      } else if (Files.size(path) != file.getValue().bytes()) {
        faults.add(
            "%s has %d bytes instead of %d"
                .formatted(file.getKey(), Files.size(path), file.getValue().bytes()));
      }
    }
    return faults;
  }

  /** Files that are missing or have changed by a single bit; reads all of them. */
  List<String> faults(Path folder, Progress progress) throws IOException {
    List<String> faults = new ArrayList<>(faultsAtAGlance(folder));
    if (!faults.isEmpty()) {
      return faults;
    }
    progress.begin(Progress.Work.VERIFY, bytes());
    try {
      long before = 0;
      for (Map.Entry<String, Entry> file : files.entrySet()) {
        long start = before;
        String hash = Sha256.of(folder.resolve(file.getKey()), done -> progress.at(start + done));
        if (!hash.equals(file.getValue().sha256())) {
          faults.add(file.getKey() + " has changed");
        }
        before += file.getValue().bytes();
      }
    } finally {
      progress.end();
    }
    return faults;
  }
}
