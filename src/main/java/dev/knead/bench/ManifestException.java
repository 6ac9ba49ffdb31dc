package dev.knead.bench;

import java.io.IOException;
import java.nio.file.Path;

/** A mistake in a manifest; the message names file and line and says what would be right. */
public final class ManifestException extends IOException {
  private static final long serialVersionUID = 1L;

  ManifestException(Path file, int line, String what) {
    super("%s:%d %s.".formatted(file, line, what));
  }
}
