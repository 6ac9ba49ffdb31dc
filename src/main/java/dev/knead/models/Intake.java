package dev.knead.models;

import dev.knead.yaml.Excerpt;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Takes in the files of a model or a pack, and trusts neither their names nor their sizes: a path
 * that leads outside, two files that are one, or more than the limits allow is refused.
 */
final class Intake {
  private static final int BLOCK = 1 << 16;

  /** In bytes: what Linux's file systems take. */
  private static final int LONGEST_NAME = 255;

  /** In characters; a sixth of what Linux takes, and far more than any model or pack needs. */
  private static final int LONGEST_PATH = 600;

  private static final int DEEPEST_PATH = 32;

  private final String title;
  private final Limits limits;
  private final Path target;
  private final SortedMap<String, Manifest.Entry> files = new TreeMap<>();
  private final Map<String, String> spellings = new HashMap<>();
  private int entries;
  private long bytes;

  /** Where the bytes of a file come from. */
  interface Input {
    /**
     * Reads a block.
     *
     * @return how many bytes came; negative at the end
     * @throws InstallException when they can't be read
     */
    int read(byte[] block) throws IOException;
  }

  /**
   * Begins an intake.
   *
   * @param title begins the messages: what is taken in
   * @param target an empty folder
   */
  Intake(String title, Limits limits, Path target) {
    this.title = title;
    this.limits = limits;
    this.target = target;
  }

  /**
   * The next entry, a file or a folder.
   *
   * @param name with {@code /}
   * @return the parts of its path
   * @throws InstallException when it is one entry too many, or its name could do harm
   */
  List<String> entry(String name) throws InstallException {
    entries++;
    if (entries > limits.entries()) {
      throw refused("it holds more than %d entries".formatted(limits.entries()));
    }
    List<String> parts = new ArrayList<>();
    for (String part : name.split("/", -1)) {
      if (part.equals("..") || part.contains("\\") || part.contains(":")) {
        throw refused("the path %s leads outside".formatted(printable(name)));
      }
      if (part.chars().anyMatch(Character::isISOControl)) {
        throw refused("the path %s has control characters".formatted(printable(name)));
      }
      if (!part.isEmpty() && !part.equals(".")) {
        parts.add(part);
      }
    }
    if (name.startsWith("/")) {
      throw refused("the path %s is absolute".formatted(printable(name)));
    }
    if (name.length() > LONGEST_PATH
        || parts.size() > DEEPEST_PATH
        || parts.stream()
            .anyMatch(part -> part.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME)) {
      throw refused("the path %s is too long".formatted(printable(name)));
    }
    return parts;
  }

  /**
   * So many bytes are said to come, which is only a claim.
   *
   * @throws InstallException when they would be too many
   */
  void claim(long claimed) throws InstallException {
    if (claimed > limits.bytes() - bytes) {
      throw tooBig();
    }
  }

  /** Reads to the end and writes it to a new file. */
  void file(List<String> path, Input input) throws IOException {
    String name = String.join("/", path);
    spell(path);
    refuseFilesAsFolders(path);
    MessageDigest digest = Sha256.digest();
    Path file = file(name);
    // New, so that nothing is ever written through what an earlier entry has put there.
    try (FileChannel out =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      pour(
          input,
          block -> {
            digest.update(block.duplicate());
            while (block.hasRemaining()) {
              out.write(block);
            }
          });
      out.force(true);
      files.put(name, new Manifest.Entry(out.size(), Sha256.hex(digest)));
    } catch (FileAlreadyExistsException e) {
      throw twice(name, e);
    }
  }

  /** Reads to the end and only counts. */
  void skip(Input input) throws IOException {
    pour(input, block -> {});
  }

  /** All files that were written. */
  Manifest manifest() {
    return new Manifest(files);
  }

  /** What to throw when something is wrong with what comes in. */
  InstallException refused(String reason) {
    return refused(reason, null);
  }

  private InstallException refused(String reason, Throwable cause) {
    return new InstallException(
        "%s is refused: %s. Nothing was installed".formatted(title, reason), cause);
  }

  /** Hostile names are shown without the characters that would command a terminal. */
  static String printable(String name) {
    String shown = Excerpt.printable(name);
    return shown.length() <= 100 ? shown : shown.substring(0, 100) + "…";
  }

  private Path file(String name) throws IOException {
    try {
      Path file = target.resolve(name);
      Files.createDirectories(file.getParent());
      return file;
    } catch (FileAlreadyExistsException e) {
      throw twice(name, e);
    } catch (InvalidPathException e) {
      // So it is with accents where the locale is C.
      throw refused("the path %s can't be written in this locale".formatted(printable(name)), e);
    }
  }

  /** What is a file can't be a folder, too; the system would tell that in its own words. */
  private void refuseFilesAsFolders(List<String> path) throws InstallException {
    for (int length = 1; length < path.size(); length++) {
      String name = String.join("/", path.subList(0, length));
      if (files.containsKey(name)) {
        throw twice(name, null);
      }
    }
  }

  /** Two spellings of one name are one file on some file systems, and two on others. */
  private void spell(List<String> path) throws InstallException {
    for (int length = 1; length <= path.size(); length++) {
      String name = String.join("/", path.subList(0, length));
      String before = spellings.putIfAbsent(folded(name), name);
      if (before != null && !before.equals(name)) {
        throw refused(
            "it holds %s and %s, which differ by case only"
                .formatted(printable(before), printable(name)));
      }
    }
  }

  private static String folded(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC)
        .toUpperCase(Locale.ROOT)
        .toLowerCase(Locale.ROOT);
  }

  /** Where the bytes of a file go. */
  private interface Sink {
    void accept(ByteBuffer block) throws IOException;
  }

  private void pour(Input input, Sink sink) throws IOException {
    byte[] block = new byte[BLOCK];
    for (int n = input.read(block); n >= 0; n = input.read(block)) {
      bytes += n;
      if (bytes > limits.bytes()) {
        throw tooBig();
      }
      sink.accept(ByteBuffer.wrap(block, 0, n));
    }
  }

  private InstallException twice(String name, Throwable cause) {
    return refused("it holds %s twice".formatted(printable(name)), cause);
  }

  private InstallException tooBig() {
    return refused("it unpacks to more than %d bytes".formatted(limits.bytes()));
  }
}
