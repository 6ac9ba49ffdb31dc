package dev.knead.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.knead.session.Phase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Follows a session by the events that it writes.
 *
 * @param file of JSON lines; need not be there yet
 */
record BenchEvents(Path file) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Where the session stands: in the beginning, when it has told nothing yet. */
  Phase phase() throws IOException {
    Phase phase = Phase.PREPARING;
    for (String line : lines()) {
      if (line.contains("\"moved\"")) {
        String word = JSON.readTree(line).path("phase").asText();
        phase = Phase.valueOf(word.toUpperCase(Locale.ROOT));
      }
    }
    return phase;
  }

  /** Only whole ones: the last may be being written. */
  private List<String> lines() throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    String written = Files.readString(file);
    return written.substring(0, written.lastIndexOf('\n') + 1).lines().toList();
  }
}
