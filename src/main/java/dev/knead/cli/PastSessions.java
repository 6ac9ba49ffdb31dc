package dev.knead.cli;

import dev.knead.diary.PastSession;
import java.io.IOException;
import java.util.List;

/** Where a report finds the sessions of which it tells. */
@FunctionalInterface
interface PastSessions {
  /**
   * All sessions, the newest first; none where nothing was ever noted.
   *
   * @throws IOException with a sentence for the person, when they can't be read
   */
  List<PastSession> read() throws IOException;
}
