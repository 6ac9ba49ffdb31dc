package dev.knead.models;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Copies a folder with the same distrust as an archive: a link could bring in any file of this
 * computer, and a device never ends.
 */
final class FolderCopy {
  private final Path source;
  private final Intake intake;
  private final Progress progress;

  private FolderCopy(Path source, Intake intake, Progress progress) {
    this.source = source;
    this.intake = intake;
    this.progress = progress;
  }

  /**
   * Copies all files; their owners, times and permissions are not kept.
   *
   * @param title begins the messages: what is copied
   * @param source is left as it is
   * @param target an empty folder; what is in it after a failure is of no use
   * @param room asked before anything is written
   * @throws InstallException when something in there is refused or can't be read
   */
  static void copy(
      String title, Path source, Limits limits, Path target, Room room, Progress progress)
      throws IOException {
    FolderCopy copy = new FolderCopy(source, new Intake(title, limits, target), progress);
    SortedMap<Path, Found> files = copy.look();
    if (files.isEmpty()) {
      throw copy.intake.refused("it holds no files");
    }
    // At most a few thousand files of at most the limit each, so this can't overflow.
    long sum = files.values().stream().mapToLong(Found::bytes).sum();
    copy.intake.claim(sum);
    room.require(sum);
    progress.begin(Progress.Work.UNPACK, sum);
    try {
      copy.files(files);
    } finally {
      progress.end();
    }
  }

  /** A file that is to be copied. */
  private record Found(List<String> path, long bytes) {}

  private SortedMap<Path, Found> look() throws IOException {
    SortedMap<Path, Found> files = new TreeMap<>();
    Files.walkFileTree(
        source,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            if (!folder.equals(source)) {
              intake.entry(name(folder));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            List<String> path = intake.entry(name(file));
            if (!attributes.isRegularFile()) {
              throw intake.refused(
                  "%s is neither a file nor a folder".formatted(Intake.printable(name(file))));
            }
            intake.claim(attributes.size());
            files.put(file, new Found(path, attributes.size()));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException error)
              throws InstallException {
            throw unreadable(file, error);
          }
        });
    return files;
  }

  private void files(SortedMap<Path, Found> files) throws IOException {
    long before = 0;
    for (Map.Entry<Path, Found> file : files.entrySet()) {
      // Not even a link that has come there in the meantime is followed.
      try (InputStream in = open(file.getKey())) {
        intake.file(file.getValue().path(), input(file.getKey(), in, before));
      }
      before += file.getValue().bytes();
    }
  }

  private InputStream open(Path file) throws InstallException {
    try {
      return Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private Intake.Input input(Path file, InputStream in, long before) {
    return new Intake.Input() {
      private long done = before;

      @Override
      public int read(byte[] block) throws IOException {
        try {
          int n = in.read(block);
          if (n >= 0) {
            done += n;
            progress.at(done);
          }
          return n;
        } catch (IOException e) {
          throw unreadable(file, e);
        }
      }
    };
  }

  private String name(Path file) {
    return source.relativize(file).toString();
  }

  private InstallException unreadable(Path file, IOException e) {
    return new InstallException(
        "%s can't be read (%s). Nothing was installed".formatted(file, FolderLock.reason(e)), e);
  }
}
