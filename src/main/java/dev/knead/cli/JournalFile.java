package dev.knead.cli;

import dev.knead.runtime.Entry;
import dev.knead.runtime.Journal;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The file that {@code --json} names, or none. */
final class JournalFile implements Journal, Closeable {
  private final Optional<EventLines> lines;

  private JournalFile(Optional<EventLines> lines) {
    this.lines = lines;
  }

  /** Opens the file; of null, nothing. */
  static JournalFile of(Path file) throws IOException {
    return new JournalFile(file == null ? Optional.empty() : Optional.of(new EventLines(file)));
  }

  @Override
  public void record(Entry entry) {
    lines.ifPresent(file -> file.record(entry));
  }

  @Override
  public void close() throws IOException {
    if (lines.isPresent()) {
      lines.get().close();
    }
  }
}
