package dev.knead.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How many bytes can still be written to a folder. */
interface FreeSpace {
  FreeSpace OF_THE_DISK = folder -> Files.getFileStore(folder).getUsableSpace();

  long bytes(Path folder) throws IOException;

  /**
   * Says so in time when there is too little.
   *
   * @param what for the message: what is installed
   * @param needed in bytes
   * @throws InstallException when fewer are free
   */
  default void require(Store store, String what, long needed) throws IOException {
    long free = bytes(store.folder());
    if (free < needed) {
      throw new InstallException(
          "Installing %s takes up to %d MB in %s, where %d MB are free: %s"
              .formatted(
                  what, needed / 1_000_000, store.folder(), free / 1_000_000, store.remedy()));
    }
  }
}
