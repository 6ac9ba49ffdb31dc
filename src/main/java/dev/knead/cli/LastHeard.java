package dev.knead.cli;

import dev.knead.runtime.Entry;
import dev.knead.runtime.Journal;
import java.util.Optional;

/** Keeps in mind which command was heard last. Any thread may ask. */
final class LastHeard implements Journal {
  private volatile Optional<Entry.Commanded> last = Optional.empty();

  @Override
  public void record(Entry entry) {
    if (entry instanceof Entry.Commanded command && command.heard().isPresent()) {
      last = Optional.of(command);
    }
  }

  /** Empty as long as there is none. */
  Optional<Entry.Commanded> command() {
    return last;
  }
}
