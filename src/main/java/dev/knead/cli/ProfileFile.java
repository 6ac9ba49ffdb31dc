package dev.knead.cli;

import dev.knead.hearing.Profile;
import dev.knead.yaml.Excerpt;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The file in which a calibration's {@link Profile} is kept. Written whole or not at all; read
 * strictly, as nobody writes it by hand: whatever is not as it was written makes it useless.
 *
 * @param path where it is; need not exist
 */
record ProfileFile(Path path) {
  /** In bytes; ten times what is written. */
  private static final int LARGEST = 16 * 1024;

  /**
   * The profile; empty when there is no such file.
   *
   * @throws ProfileException when it is damaged, or of a newer version
   */
  Optional<Profile> read() throws ProfileException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(path)) {
      bytes = in.readNBytes(LARGEST + 1);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw useless("can't be read: " + Failures.reason(e), e);
    }
    try {
      if (bytes.length > LARGEST) {
        throw new IllegalArgumentException("is damaged: it is too large");
      }
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Optional.of(ProfileText.read(text));
    } catch (CharacterCodingException | YamlEngineException e) {
      throw useless("is damaged", e);
    } catch (IllegalArgumentException e) {
      throw useless(e.getMessage(), e);
    }
  }

  /**
   * The profile, or that of a stranger where there is none, or none to be used; that is told.
   *
   * @param err gets a line when the file is of no use
   */
  Profile readOrTell(PrintWriter err) {
    try {
      return read().orElse(Profile.NONE);
    } catch (ProfileException e) {
      err.println("knead: " + e.getMessage());
      err.flush();
      return Profile.NONE;
    }
  }

  /** Keeps a profile, in place of an older one. */
  void write(Profile profile) throws IOException {
    Path fresh = null;
    try {
      Files.createDirectories(path.getParent());
      fresh = Files.createTempFile(path.getParent(), "profile", ".tmp");
      Files.writeString(fresh, ProfileText.of(profile));
      Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (fresh != null) {
        Files.deleteIfExists(fresh);
      }
      throw new IOException(
          "The profile can't be written to " + path + ": " + Failures.reason(e) + ".", e);
    }
  }

  /**
   * Removes it.
   *
   * @return whether there was one
   */
  boolean forget() throws IOException {
    try {
      return Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new IOException(path + " can't be removed: " + Failures.reason(e) + ".", e);
    }
  }

  private ProfileException useless(String why, Throwable cause) {
    return new ProfileException(
        "The profile %s %s, and is not used; knead calibrate makes it anew."
            .formatted(path, Excerpt.printable(why.strip().replaceAll("\\s+", " "))),
        cause);
  }
}
