package dev.knead.diary;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The files of a diary, which are nobody's business but their owner's. SQLite gives the files
 * beside the database the permissions of the database.
 */
final class DiaryFile {
  private DiaryFile() {}

  /**
   * Makes folder and file where they are missing; leaves alone what is there.
   *
   * @return the same file by the one path that all who use it have in common
   */
  static Path make(Path file) throws DiaryException {
    Path folder = file.getParent();
    try {
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(folder, permissions(folder, "rwx------"));
      }
    } catch (IOException e) {
      throw Trouble.of(folder, "The diary's folder %s", e);
    }
    Path place;
    try {
      create(file);
      place = file.toRealPath();
    } catch (IOException e) {
      throw Trouble.of(file, "The diary %s", e);
    }
    if (!Files.isRegularFile(place)) {
      throw new DiaryException(Trouble.noDiary(file));
    }
    if (!Files.isWritable(file) || !Files.isWritable(folder)) {
      throw new DiaryException(Trouble.readOnly(file));
    }
    return place;
  }

  /** Makes an empty file, unless it is there. */
  static void create(Path file) throws IOException {
    try {
      Files.createFile(file, permissions(file.getParent(), "rw-------"));
    } catch (FileAlreadyExistsException e) {
      // All the better.
    }
  }

  private static FileAttribute<?>[] permissions(Path near, String permissions) {
    return near.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
