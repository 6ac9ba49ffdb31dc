package dev.knead.models;

/** How an archive is packed. */
public enum ArchiveFormat {
  ZIP("zip"),
  TAR_GZ("tar.gz");

  private final String extension;

  ArchiveFormat(String extension) {
    this.extension = extension;
  }

  /** The name in the catalogue, and the ending of the file's name. */
  public String extension() {
    return extension;
  }
}
