package dev.knead.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Fetches the archive of a pack into a part file that is called by its checksum, so that a broken
 * download is only ever gone on with for the same file. One is kept at most.
 */
final class PackDownload {
  private static final String PART = ".part";

  private final Store store;
  private final WebDownload download;

  PackDownload(Store store, WebDownload download) {
    this.store = store;
    this.download = download;
  }

  /**
   * Fetches, and compares with the checksum.
   *
   * @return the part file, for the caller to delete
   * @throws InstallException when the file can't be fetched, or is another one; that is deleted
   */
  Path fetch(PackSource.Web web, FileSize size, Progress progress) throws IOException {
    Path part = store.place(".%s%s".formatted(web.checksum().sha256(), PART));
    forgetOthers(part);
    boolean resumed = Files.exists(part);
    if (resumed && Checksum.of(part, progress).equals(web.checksum())) {
      return part;
    }
    download.fetch(web.address(), part, size, progress);
    Checksum real = Checksum.of(part, progress);
    if (real.equals(web.checksum())) {
      return part;
    }
    Files.delete(part);
    if (resumed) {
      progress.note("What was left of an earlier download is of another file: starting anew.");
      return fetch(web, size, progress);
    }
    throw new InstallException(
        ("What %s gave is another file than you expect: its SHA-256 is %s, not %s. It was deleted;"
                + " check the address and the SHA-256")
            .formatted(web.address().getHost(), real.shown(), web.checksum().shown()));
  }

  private void forgetOthers(Path part) throws IOException {
    for (Path other : store.beginningWith(".")) {
      if (other.toString().endsWith(PART) && !other.equals(part)) {
        Files.delete(other);
      }
    }
  }
}
