package dev.knead.speech.program;

import dev.knead.speech.VoiceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A place for a file that a program writes, in a folder of its own, which only the user may enter
 * where the platform knows that. It is taken away when this is closed, with all that lies beside.
 */
final class ScratchFile implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ScratchFile.class);

  private final Path folder;
  private final Path path;

  ScratchFile(Output output) throws VoiceException {
    try {
      this.folder = Files.createTempDirectory("knead");
      this.path = folder.resolve("speech." + output.title());
    } catch (IOException e) {
      throw new VoiceException(
          "No file can be made in %s (%s); make room there."
              .formatted(System.getProperty("java.io.tmpdir"), e.getMessage()),
          e);
    }
  }

  /** Where the program is to write; nothing is there yet. */
  Path path() {
    return path;
  }

  @Override
  public void close() {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      LOG.debug("{} is left behind; that harms no sound", folder, e);
    }
  }
}
