package dev.knead.models;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Unpacks a model out of its archive. Trusts nothing in there: a path that leads outside, a link, a
 * device, or more than the catalogue allows is refused, in whatever part of the archive it stands.
 */
final class Unpacker {
  private static final int BLOCK = 1 << 16;

  private final SpeechModel model;
  private final Path target;
  private final SortedMap<String, Manifest.Entry> unpacked = new TreeMap<>();
  private int entries;
  private long bytes;

  private Unpacker(SpeechModel model, Path target) {
    this.model = model;
    this.target = target;
  }

  /**
   * Unpacks, and writes the manifest.
   *
   * @param target an empty folder; what is in it after a failure is of no use
   * @throws ModelException when the archive is broken, hostile or lacks a file
   */
  static void unpack(Path archive, SpeechModel model, Path target, Progress progress)
      throws IOException {
    Unpacker unpacker = new Unpacker(model, target);
    try (ArchiveReader reader = unpacker.open(archive)) {
      progress.begin(Progress.Work.UNPACK, reader.length());
      try {
        unpacker.entries(reader, progress);
      } finally {
        progress.end();
      }
    }
    unpacker.finish();
  }

  private ArchiveReader open(Path archive) throws IOException {
    try {
      return ArchiveReader.open(archive, model.archive().format());
    } catch (IOException e) {
      throw broken(e);
    }
  }

  private void entries(ArchiveReader reader, Progress progress) throws IOException {
    for (Optional<ArchiveReader.Entry> entry = next(reader);
        entry.isPresent();
        entry = next(reader)) {
      entries++;
      if (entries > model.limits().entries()) {
        throw refused("it holds more than %d entries".formatted(model.limits().entries()));
      }
      entry(entry.get(), reader, progress);
    }
  }

  private Optional<ArchiveReader.Entry> next(ArchiveReader reader) throws ModelException {
    try {
      return reader.next();
    } catch (IOException | IllegalArgumentException e) {
      throw broken(e);
    }
  }

  private void entry(ArchiveReader.Entry entry, ArchiveReader reader, Progress progress)
      throws IOException {
    List<String> path = path(entry.name());
    switch (entry.kind()) {
      case OTHER ->
          throw refused("%s is neither a file nor a folder".formatted(printable(entry.name())));
      case FOLDER -> {}
      case FILE -> {
        if (entry.bytes() > model.limits().bytes() - bytes) {
          throw tooBig();
        }
        Optional<String> inside = insideModel(path);
        if (inside.isPresent()) {
          file(inside.get(), reader, progress);
        } else {
          pour(reader, progress, block -> {});
        }
      }
    }
  }

  /** The parts of an entry's name; refuses every name that could lead out of the folder. */
  private List<String> path(String name) throws ModelException {
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
    return parts;
  }

  private Optional<String> insideModel(List<String> path) {
    List<String> folder = List.of(model.archive().folder().split("/", -1));
    return path.size() > folder.size() && path.subList(0, folder.size()).equals(folder)
        ? Optional.of(String.join("/", path.subList(folder.size(), path.size())))
        : Optional.empty();
  }

  private void file(String path, ArchiveReader reader, Progress progress) throws IOException {
    if (path.equals(Manifest.NAME)) {
      throw twice(path, null);
    }
    Path file = target.resolve(path);
    MessageDigest digest = Sha256.digest();
    try {
      Files.createDirectories(file.getParent());
    } catch (FileAlreadyExistsException e) {
      throw twice(path, e);
    }
    // New, so that nothing is ever written through what an earlier entry has put there.
    try (FileChannel out =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      pour(
          reader,
          progress,
          block -> {
            digest.update(block.duplicate());
            while (block.hasRemaining()) {
              out.write(block);
            }
          });
      out.force(true);
      unpacked.put(path, new Manifest.Entry(out.size(), Sha256.hex(digest)));
    } catch (FileAlreadyExistsException e) {
      throw twice(path, e);
    }
  }

  /** Where the bytes of an entry go. */
  private interface Sink {
    void accept(ByteBuffer block) throws IOException;
  }

  /** Reads an entry to its end, and counts: its claimed size is only a claim. */
  private void pour(ArchiveReader reader, Progress progress, Sink sink) throws IOException {
    byte[] block = new byte[BLOCK];
    InputStream in = content(reader);
    for (int n = read(in, block); n >= 0; n = read(in, block)) {
      bytes += n;
      if (bytes > model.limits().bytes()) {
        throw tooBig();
      }
      sink.accept(ByteBuffer.wrap(block, 0, n));
      progress.at(reader.position());
    }
  }

  private InputStream content(ArchiveReader reader) throws ModelException {
    try {
      return reader.content();
    } catch (IOException e) {
      throw broken(e);
    }
  }

  /** Reading apart from writing: one is the archive's fault, the other this computer's. */
  private int read(InputStream in, byte[] block) throws ModelException {
    try {
      return in.read(block);
    } catch (IOException e) {
      throw broken(e);
    }
  }

  private void finish() throws IOException {
    for (String file : model.files()) {
      if (!unpacked.containsKey(file)) {
        throw refused("it lacks %s/%s".formatted(model.archive().folder(), file));
      }
    }
    Path manifest = target.resolve(Manifest.NAME);
    try (FileChannel out =
        FileChannel.open(manifest, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      for (ByteBuffer rest = ByteBuffer.wrap(new Manifest(unpacked).text());
          rest.hasRemaining(); ) {
        out.write(rest);
      }
      out.force(true);
    }
  }

  private ModelException twice(String path, Throwable cause) {
    return refused("it holds %s twice".formatted(path), cause);
  }

  private ModelException tooBig() {
    return refused("it unpacks to more than %d bytes".formatted(model.limits().bytes()));
  }

  private ModelException refused(String reason) {
    return refused(reason, null);
  }

  private ModelException refused(String reason, Throwable cause) {
    return new ModelException(
        "The archive of %s is refused: %s. Nothing was installed".formatted(model.name(), reason),
        cause);
  }

  private ModelException broken(Exception cause) {
    return new ModelException(
        "The archive of %s is no whole %s file (%s). Nothing was installed"
            .formatted(model.name(), model.archive().format().extension(), cause.getMessage()),
        cause);
  }

  /** Hostile names are shown without the characters that would command a terminal. */
  private static String printable(String name) {
    String shown = name.replaceAll("\\p{Cntrl}", "?");
    return shown.length() <= 100 ? shown : shown.substring(0, 100) + "…";
  }
}
