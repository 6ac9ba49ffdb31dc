package dev.knead.models;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/**
 * One change at a time in a store, over all programs of this computer. The operating system lifts
 * the lock of a program that dies.
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
   * @throws InstallException when the work throws one, when another thread of this program is at
   *     it, or when the folder can't be written to
   */
  static <T> T during(Store store, Progress progress, Work<T> work) throws InstallException {
    try {
      Files.createDirectories(store.folder());
      // The file stays: taking it away would let two programs in.
      try (FileChannel file =
          FileChannel.open(
              store.place(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        if (file.tryLock() == null) {
          progress.note(
              "Another knead is changing the %s: waiting for it.".formatted(store.contents()));
          file.lock();
        }
        return work.get();
      }
    } catch (OverlappingFileLockException e) {
      throw new InstallException(
          "The %s are being changed already: try again later".formatted(store.contents()), e);
    } catch (InstallException e) {
      throw e;
    } catch (IOException e) {
      throw new InstallException(
          "Can't write to %s (%s): %s".formatted(store.folder(), reason(e), store.remedy()), e);
    }
  }

  /** Java's file errors often have the file's name for a message, and what is wrong in the type. */
  static String reason(IOException e) {
    if (e instanceof FileSystemException file && file.getReason() != null) {
      return file.getReason();
    }
    return e instanceof FileSystemException || e.getMessage() == null
        ? e.getClass().getSimpleName()
        : e.getMessage();
  }
}
