package dev.knead.models;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Unpacks what is wanted of an archive. Trusts nothing in there: a path that leads outside, a link,
 * a device, or more than is allowed is refused, in whatever part of the archive it stands.
 */
final class Unpacker {
  private final Parcel parcel;
  private final Intake intake;
  private final Progress progress;

  private Unpacker(Parcel parcel, Path target, Progress progress) {
    this.parcel = parcel;
    this.intake = new Intake(parcel.title(), parcel.limits(), target);
    this.progress = progress;
  }

  /**
   * Unpacks.
   *
   * @param target an empty folder; what is in it after a failure is of no use
   * @param room asked before anything is written
   * @return what was unpacked
   * @throws InstallException when the archive is broken, hostile or lacks a file
   */
  static Manifest unpack(Path archive, Parcel parcel, Path target, Room room, Progress progress)
      throws IOException {
    Unpacker unpacker = new Unpacker(parcel, target, progress);
    try (ArchiveReader reader =
        unpacker.reading(() -> ArchiveReader.open(archive, parcel.format()))) {
      if (reader.claimed().isPresent()) {
        unpacker.intake.claim(reader.claimed().getAsLong());
      }
      // A tar says nothing beforehand, but hardly unpacks to less than it is.
      room.require(reader.claimed().orElse(reader.length()));
      progress.begin(Progress.Work.UNPACK, reader.length());
      try {
        unpacker.entries(reader);
      } finally {
        progress.end();
      }
    }
    return unpacker.finish();
  }

  private void entries(ArchiveReader reader) throws IOException {
    for (Optional<ArchiveReader.Entry> entry = reading(reader::next);
        entry.isPresent();
        entry = reading(reader::next)) {
      entry(entry.get(), reader);
    }
  }

  private void entry(ArchiveReader.Entry entry, ArchiveReader reader) throws IOException {
    List<String> path = intake.entry(entry.name());
    switch (entry.kind()) {
      case OTHER ->
          throw intake.refused(
              "%s is neither a file nor a folder".formatted(Intake.printable(entry.name())));
      case FOLDER -> {}
      case FILE -> {
        intake.claim(entry.bytes());
        List<String> wanted = wanted(path);
        if (wanted.isEmpty()) {
          intake.skip(input(reader));
        } else {
          intake.file(wanted, input(reader));
        }
      }
    }
  }

  /** The path within what is wanted; empty when it isn't in there. */
  private List<String> wanted(List<String> path) {
    List<String> folder =
        parcel.folder().map(name -> List.of(name.split("/", -1))).orElse(List.of());
    return path.size() > folder.size() && path.subList(0, folder.size()).equals(folder)
        ? path.subList(folder.size(), path.size())
        : List.of();
  }

  private Intake.Input input(ArchiveReader reader) throws InstallException {
    InputStream content = reading(reader::content);
    return block -> {
      int n = reading(() -> content.read(block));
      if (n >= 0) {
        progress.at(reader.position());
      }
      return n;
    };
  }

  /** Something of the archive is read. */
  private interface Reading<T> {
    T get() throws IOException;
  }

  /**
   * Reading apart from writing: one is the archive's fault, the other this computer's. The library
   * answers some broken archives with unchecked exceptions.
   */
  private <T> T reading(Reading<T> reading) throws InstallException {
    try {
      return reading.get();
    } catch (IOException | RuntimeException e) {
      throw new InstallException(
          "%s is no whole %s file (%s). Nothing was installed"
              .formatted(parcel.title(), parcel.format().extension(), reason(e)),
          e);
    }
  }

  private static String reason(Exception error) {
    if (error.getMessage() != null) {
      return Intake.printable(error.getMessage());
    }
    return error instanceof EOFException ? "it breaks off" : "it contradicts itself";
  }

  private Manifest finish() throws InstallException {
    Manifest manifest = intake.manifest();
    for (String file : parcel.files()) {
      if (!manifest.files().containsKey(file)) {
        throw intake.refused(
            "it lacks " + parcel.folder().map(name -> name + "/").orElse("") + file);
      }
    }
    if (manifest.files().isEmpty()) {
      throw intake.refused("it holds no files");
    }
    return manifest;
  }
}
