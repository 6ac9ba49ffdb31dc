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
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipEncodingHelper;

/** Small archives, honest and hostile, and catalogue entries that go with them. */
final class Archives {
  static final Limits LIMITS = new Limits(100_000, 10);

  // Places in a zip, from the format's specification (APPNOTE 4.3.12).
  private static final int END_OF_DIRECTORY = 22;
  private static final int DIRECTORY_ENTRY = 0x02014b50;
  private static final int UNPACKED_SIZE = 24;
  private static final int NAME_LENGTH = 28;
  private static final int NAME = 46;
  private static final int METHOD = 10;
  // Two bytes of kind and two of length come before the sizes of a zip64 (APPNOTE 4.5.3).
  private static final int ZIP64_UNPACKED_SIZE = 4;

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

  /** A zip whose one entry holds zeros, and claims to hold another number of bytes. */
  static Path zipWithClaim(Path file, String name, int zeros, long claimed) throws IOException {
    boolean big = claimed > Integer.MAX_VALUE || claimed < 0;
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(file)) {
      zip.setUseZip64(big ? Zip64Mode.Always : Zip64Mode.Never);
      zip.putArchiveEntry(new ZipArchiveEntry(name));
      zip.write(new byte[zeros]);
      zip.closeArchiveEntry();
    }
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    if (big) {
      int header = directory(bytes);
      int extra = header + NAME + bytes.getShort(header + NAME_LENGTH);
      bytes.putLong(extra + ZIP64_UNPACKED_SIZE, claimed);
    } else {
      bytes.putInt(directory(bytes) + UNPACKED_SIZE, (int) claimed);
    }
    Files.write(file, bytes.array());
    return file;
  }

  /** The zip, but all its entries claim to be packed in another way. */
  static Path zipWithMethod(Path file, byte[] zip, int method) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(zip.clone()).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = 0; at + NAME < bytes.limit(); at++) {
      if (bytes.getInt(at) == DIRECTORY_ENTRY) {
        bytes.putShort(at + METHOD, (short) method);
      }
    }
    return Files.write(file, bytes.array());
  }

  /** Where the directory of a zip begins, which has one entry. */
  private static int directory(ByteBuffer bytes) {
    for (int at = bytes.limit() - END_OF_DIRECTORY; at >= 0; at--) {
      if (bytes.getInt(at) == DIRECTORY_ENTRY) {
        return at;
      }
    }
    throw new IllegalArgumentException("no zip");
  }

  static Path tarGz(Path file, List<Item> items) throws IOException {
    try (TarArchiveOutputStream tar =
        new TarArchiveOutputStream(
            new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8.name())) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
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

  /** A tar.gz whose one entry claims to hold so many bytes. */
  static Path tarGzWithClaim(Path file, String name, long claimed) throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(name);
    entry.setSize(claimed);
    byte[] header = new byte[TarConstants.DEFAULT_RCDSIZE];
    // As star writes them, sizes may have more than the classic eleven octal digits.
    entry.writeEntryHeader(header, ZipEncodingHelper.getZipEncoding("UTF-8"), true);
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(header);
      out.write(new byte[10 * header.length]);
    }
    return file;
  }

  /** A tar.gz whose one entry has a name of so many characters, given in a GNU header. */
  static Path tarGzWithName(Path file, int length) throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      byte[] header = new byte[TarConstants.DEFAULT_RCDSIZE];
      TarArchiveEntry name = new TarArchiveEntry("L", TarConstants.LF_GNUTYPE_LONGNAME);
      name.setSize(length);
      name.writeEntryHeader(header);
      out.write(header);
      int records = (length + header.length - 1) / header.length;
      out.write("x".repeat(length).getBytes(StandardCharsets.UTF_8));
      out.write(new byte[records * header.length - length]);
      new TarArchiveEntry("short").writeEntryHeader(header);
      out.write(header);
      out.write(new byte[2 * header.length]);
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
  static SpeechModel with(SpeechModel model, Limits limits, Source... sources) {
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
