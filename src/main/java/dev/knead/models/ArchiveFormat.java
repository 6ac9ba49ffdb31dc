package dev.knead.models;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** How an archive is packed. */
public enum ArchiveFormat {
  /** All of its records begin so (APPNOTE 4.3). */
  ZIP("zip", "PK"),
  /** As RFC 1952 says in 2.3.1. */
  TAR_GZ("tar.gz", "\u001f\u008b");

  private final String extension;
  private final String start;

  ArchiveFormat(String extension, String start) {
    this.extension = extension;
    this.start = start;
  }

  /** The format that a file begins like, whatever the file is called; empty when it is neither. */
  static Optional<ArchiveFormat> of(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      String start = new String(in.readNBytes(2), StandardCharsets.ISO_8859_1);
      return Arrays.stream(values()).filter(format -> format.start.equals(start)).findFirst();
    }
  }

  /** The name in the catalogue, and the ending of the file's name. */
  public String extension() {
    return extension;
  }
}
