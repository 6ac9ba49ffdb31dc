package dev.knead.models;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * One change at a time in the folder of the models, over all programs of this computer. The
 * operating system lifts the lock of a program that dies.
 */
final class FolderLock {
  private static final String NAME = ".lock";

  private FolderLock() {}

  /** What is done while no one else changes anything. */
  interface Work<T> {
    T get() throws IOException;
  }

  /**
   * Waits for every other program that changes something in there, then works.
   *
   * @param progress told when there is something to wait for
   * @throws ModelException when the work throws one, when another thread of this program is at it,
   *     or when the folder can't be written to
   */
  static <T> T during(Path folder, Progress progress, Work<T> work) throws ModelException {
    try {
      Files.createDirectories(folder);
      // The file stays: taking it away would let two programs in.
      try (FileChannel file =
          FileChannel.open(
              folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        if (file.tryLock() == null) {
          progress.note("Another knead is changing the speech models: waiting for it.");
          file.lock();
        }
        return work.get();
      }
    } catch (OverlappingFileLockException e) {
      throw new ModelException("The speech models are being changed already: try again later", e);
    } catch (ModelException e) {
      throw e;
    } catch (IOException e) {
      throw new ModelException(
          "Can't write to %s (%s): %s".formatted(folder, reason(e), elsewhere()), e);
    }
  }

  /** What helps when a folder is full or closed to us. */
  static String elsewhere() {
    return "make room there, or set XDG_CACHE_HOME to a folder elsewhere";
  }

  /** Java's file errors often have the file's name for a message, and what is wrong in the type. */
  private static String reason(IOException e) {
    if (e instanceof FileSystemException file && file.getReason() != null) {
      return file.getReason();
    }
    return e instanceof FileSystemException || e.getMessage() == null
        ? e.getClass().getSimpleName()
        : e.getMessage();
  }
}
