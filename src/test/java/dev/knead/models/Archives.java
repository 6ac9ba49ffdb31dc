package dev.knead.models;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Small archives, honest and hostile, and catalogue entries that go with them. */
final class Archives {
  static final SpeechModel.Limits LIMITS = new SpeechModel.Limits(100_000, 10);

  // Places in a zip, from the format's specification (APPNOTE 4.3.12 and 4.3.16).
  private static final int END_OF_DIRECTORY = 22;
  private static final int DIRECTORY_OFFSET = 16;
  private static final int UNPACKED_SIZE = 24;

  private Archives() {}

  /** A file of an archive. */
  record Item(String name, String content) {}

  /** What a model of these tests consists of. */
  static List<Item> whole() {
    return List.of(
        new Item("pack/model/am/final.mdl", "acoustics"),
        new Item("pack/model/conf/model.conf", "--beam=10"),
        new Item("pack/other.txt", "not of the model"));
  }

  static Path zip(Path file, List<Item> items) throws IOException {
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(file)) {
      for (Item item : items) {
        zip.putArchiveEntry(new ZipArchiveEntry(item.name()));
        zip.write(item.content().getBytes(StandardCharsets.UTF_8));
        zip.closeArchiveEntry();
      }
    }
    return file;
  }

  /** A zip whose one entry has the given Unix mode. */
  static Path zipWithMode(Path file, String name, int mode) throws IOException {
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(file)) {
      ZipArchiveEntry entry = new ZipArchiveEntry(name);
      entry.setUnixMode(mode);
      zip.putArchiveEntry(entry);
      zip.write("/etc/passwd".getBytes(StandardCharsets.UTF_8));
      zip.closeArchiveEntry();
    }
    return file;
  }

  /** A zip whose one entry holds zeros, and claims to hold another number of bytes, below 4 GB. */
  static Path zipWithClaim(Path file, String name, int zeros, long claimed) throws IOException {
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(file)) {
      zip.putArchiveEntry(new ZipArchiveEntry(name));
      zip.write(new byte[zeros]);
      zip.closeArchiveEntry();
    }
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    int header = bytes.limit() - END_OF_DIRECTORY;
    bytes.putInt(bytes.getInt(header + DIRECTORY_OFFSET) + UNPACKED_SIZE, (int) claimed);
    Files.write(file, bytes.array());
    return file;
  }

  static Path tarGz(Path file, List<Item> items) throws IOException {
    try (TarArchiveOutputStream tar =
        new TarArchiveOutputStream(new GZIPOutputStream(Files.newOutputStream(file)))) {
      for (Item item : items) {
        byte[] content = item.content().getBytes(StandardCharsets.UTF_8);
        TarArchiveEntry entry = new TarArchiveEntry(item.name(), true);
        entry.setSize(content.length);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
      }
    }
    return file;
  }

  /** A tar.gz whose one entry has the given type. */
  static Path tarGzWithType(Path file, String name, byte type) throws IOException {
    try (TarArchiveOutputStream tar =
        new TarArchiveOutputStream(new GZIPOutputStream(Files.newOutputStream(file)))) {
      TarArchiveEntry entry = new TarArchiveEntry(name, type, true);
      if (type == TarConstants.LF_SYMLINK || type == TarConstants.LF_LINK) {
        entry.setLinkName("/etc/passwd");
      }
      tar.putArchiveEntry(entry);
      tar.closeArchiveEntry();
    }
    return file;
  }

  /** A tar.gz whose one entry claims to hold so many bytes, up to 8 GB as in the classic header. */
  static Path tarGzWithClaim(Path file, String name, long claimed) throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(name);
    entry.setSize(claimed);
    byte[] header = new byte[TarConstants.DEFAULT_RCDSIZE];
    entry.writeEntryHeader(header);
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(header);
      out.write(new byte[10 * header.length]);
    }
    return file;
  }

  /** The catalogue's entry for an archive. */
  static SpeechModel model(String name, Path archive, ArchiveFormat format, Source... sources)
      throws IOException {
    return new SpeechModel(
        name,
        "en-US",
        "Apache-2.0",
        Optional.empty(),
        new SpeechModel.Archive(
            format, Files.size(archive), Sha256.of(archive, done -> {}), "pack/model"),
        LIMITS,
        List.of("am/final.mdl", "conf/model.conf"),
        List.of(sources));
  }

  /** The same model with other limits, and from other sources. */
  static SpeechModel with(SpeechModel model, SpeechModel.Limits limits, Source... sources) {
    return new SpeechModel(
        model.name(),
        model.language(),
        model.licence(),
        model.remark(),
        model.archive(),
        limits,
        model.files(),
        List.of(sources));
  }
}
