package dev.knead.models;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Where a pack comes from. */
public sealed interface PackSource {
  /** For messages: what a person would call it. */
  String title();

  /** A folder, which is copied. */
  record Folder(Path path) implements PackSource {
    @Override
    public String title() {
      return path.toString();
    }
  }

  /**
   * A zip or tar.gz of the user, whatever it is called; it stays.
   *
   * @param checksum compared when there is one
   */
  record Archive(Path path, Optional<Checksum> checksum) implements PackSource {
    @Override
    public String title() {
      return path.toString();
    }
  }

  /**
   * A zip or tar.gz on a web server. Without a checksum anyone on the way could put in another one,
   * so there is always one.
   *
   * @param address with the scheme https
   */
  record Web(URI address, Checksum checksum) implements PackSource {
    @Override
    public String title() {
      return address.toString();
    }
  }
}
