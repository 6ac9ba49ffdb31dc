package dev.knead.cli;

import dev.knead.models.Checksum;
import dev.knead.models.PackSource;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a person names as a place of a voice pack: a folder, an archive or an address. */
final class VoicesSource {
  private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://.*");

  private VoicesSource() {}

  /**
   * Reads it. Whether a file is there at all, the installation tells.
   *
   * @param checksum that its file must have
   * @throws IllegalArgumentException when it can't be right, saying what would be
   */
  static PackSource of(String text, Optional<Checksum> checksum) {
    if (ADDRESS.matcher(text).matches()) {
      return new PackSource.Web(
          address(text),
          checksum.orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "an address needs --sha256: without it, anyone on the way could put in another voice")));
    }
    Path path = path(text);
    if (!Files.isDirectory(path)) {
      return new PackSource.Archive(path, checksum);
    }
    if (checksum.isPresent()) {
      throw new IllegalArgumentException("--sha256 is for a file; " + text + " is a folder");
    }
    return new PackSource.Folder(path);
  }

  private static URI address(String text) {
    try {
      URI address = new URI(text);
      if ("https".equalsIgnoreCase(address.getScheme())
          && address.getHost() != null
          && address.getPath() != null) {
        return address;
      }
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(text + " is no address: " + e.getReason(), e);
    }
    throw new IllegalArgumentException(
        "voices are fetched from addresses that begin with https:// only, not from " + text);
  }

  private static Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException(text + " is no path: " + e.getReason(), e);
    }
  }
}
