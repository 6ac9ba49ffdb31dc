package dev.knead.models;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder in which things are installed: one folder each, by name. What begins with a dot is work
 * that isn't done, and never one of the things.
 *
 * <p>All that changes something must be done during the {@link FolderLock}.
 *
 * @param folder need not exist until something is installed
 * @param contents what is in there, for messages: a plural
 * @param remedy what helps when the folder is full or closed to us, for messages
 */
record Store(Path folder, String contents, String remedy) {
  private static final String DISCARDED = ".discarded";
  private static final String REPLACED = ".replaced.";

  static Store ofModels(Path folder) {
    return new Store(
        folder, "speech models", "make room there, or set XDG_CACHE_HOME to a folder elsewhere");
  }

  static Store ofPacks(Path folder) {
    return new Store(folder, "voice packs", "make room there, and see that you may write to it");
  }

  /** Where the thing of that name is, or would be. */
  Path place(String name) {
    return folder.resolve(name);
  }

  boolean holds(String name) {
    return isThere(place(name));
  }

  /**
   * An empty folder, in which a thing is made before it gets its name. What a crash has left is
   * cleared away.
   */
  Path emptyWorkplace() throws IOException {
    Path work = folder.resolve(".work");
    delete(work);
    delete(folder.resolve(DISCARDED));
    restore();
    return Files.createDirectory(work);
  }

  /**
   * Gives a thing its name. One that has it already stays whole until then, comes back when that
   * fails, and is deleted only afterwards.
   *
   * @param made a whole thing, in this store's workplace
   */
  void put(Path made, String name) throws IOException {
    Path old = folder.resolve(REPLACED + name);
    sync(made);
    if (holds(name)) {
      Files.move(place(name), old, StandardCopyOption.ATOMIC_MOVE);
    }
    try {
      Files.move(made, place(name), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      restore();
      throw e;
    }
    sync(folder);
    delete(old);
  }

  /**
   * Undoes a replacement that a crash has cut off between its two strokes, and clears away what one
   * has left that was cut off after them.
   */
  void restore() throws IOException {
    for (Path old : beginningWith(REPLACED)) {
      String name = old.getFileName().toString().substring(REPLACED.length());
      if (holds(name)) {
        delete(old);
      } else {
        Files.move(old, place(name), StandardCopyOption.ATOMIC_MOVE);
      }
    }
  }

  /** Takes a thing away at one stroke, and only then deletes its files. */
  void discard(String name) throws IOException {
    Path discarded = folder.resolve(DISCARDED);
    delete(discarded);
    if (holds(name)) {
      Files.move(place(name), discarded);
      delete(discarded);
    }
  }

  /** What is in the folder under names that begin so, sorted. */
  List<Path> beginningWith(String prefix) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(entry -> entry.getFileName().toString().startsWith(prefix))
          .sorted()
          .toList();
    }
  }

  /** Deletes a folder with all that is in it, or nothing if there is none; follows no links. */
  static void delete(Path folder) throws IOException {
    if (!isThere(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, IOException error)
              throws IOException {
            if (error != null) {
              throw error;
            }
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** Makes a folder's entries outlast a power cut, where the system can. */
  private static void sync(Path folder) throws IOException {
    try (FileChannel entries = FileChannel.open(folder, StandardOpenOption.READ)) {
      entries.force(true);
    }
  }

  /** A link counts, wherever it leads. */
  private static boolean isThere(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }
}
