package dev.knead.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a file's bytes must hash to.
 *
 * @param sha256 64 lower-case hexadecimal digits
 */
public record Checksum(String sha256) {
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  /** Enough to tell two files apart by eye. */
  private static final int SHOWN = 12;

  public Checksum {
    if (!SHA256.matcher(sha256).matches()) {
      throw new IllegalArgumentException("not 64 lower-case hexadecimal digits: " + sha256);
    }
  }

  /**
   * Reads what a person has typed or copied.
   *
   * @param text in upper or lower case, with or without space around it
   * @throws InstallException when it is no SHA-256
   */
  public static Checksum parse(String text) throws InstallException {
    String digits = text.strip().toLowerCase(Locale.ROOT);
    if (!SHA256.matcher(digits).matches()) {
      throw new InstallException(
          "%s is not a SHA-256: that has 64 hexadecimal digits".formatted(Intake.printable(text)));
    }
    return new Checksum(digits);
  }

  /** What the file's bytes do hash to; reads all of them. */
  static Checksum of(Path file, Progress progress) throws IOException {
    progress.begin(Progress.Work.VERIFY, Files.size(file));
    try {
      return new Checksum(Sha256.of(file, progress::at));
    } finally {
      progress.end();
    }
  }

  /** For messages: how it begins. */
  String shown() {
    return sha256.substring(0, SHOWN) + "…";
  }
}
