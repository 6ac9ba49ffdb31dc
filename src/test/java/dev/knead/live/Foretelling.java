package dev.knead.live;

import dev.knead.diary.PastSession;
import dev.knead.session.Bookmark;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;

/**
 * What a {@link DoomedCoach} does to a diary, change by change: the same massages, led here without
 * a diary.
 */
final class Foretelling {
  /** A change, and what is told when it is in the diary. */
  private record Change(Consumer<List<ExpectedSession>> made, String told) {}

  private final DiaryContents before;
  private final List<Change> changes = new ArrayList<>();

  /**
   * Leads massages until there have been more than so many changes.
   *
   * @param before what the diary held when the program began
   */
  Foretelling(RestlessMassages massages, long seed, DiaryContents before, int enough)
      throws IOException {
    this.before = before;
    Random random = new Random(seed);
    while (changes.size() <= enough) {
      Optional<Bookmark> offer = after(changes.size()).unfinished();
      add(
          sessions -> sessions.add(new ExpectedSession(newestBefore() + sessions.size() + 1)),
          Optional.empty());
      massages.lead(
          random,
          offer,
          (at, notes, bookmark) ->
              add(
                  sessions -> sessions.get(sessions.size() - 1).write(at, notes, bookmark),
                  bookmark));
    }
  }

  private void add(Consumer<List<ExpectedSession>> made, Optional<Bookmark> bookmark) {
    changes.add(new Change(made, DoomedCoach.line(changes.size() + 1, bookmark)));
  }

  private long newestBefore() {
    List<PastSession> sessions = before.sessions();
    return sessions.isEmpty() ? 0 : sessions.get(sessions.size() - 1).id();
  }

  /** What is told after so many changes. */
  String told(int count) {
    return count == 0 ? DoomedCoach.OPENING : changes.get(count - 1).told();
  }

  /** What the diary holds after so many changes. */
  DiaryContents after(int count) {
    List<ExpectedSession> begun = new ArrayList<>();
    changes.subList(0, count).forEach(change -> change.made().accept(begun));
    List<PastSession> sessions = new ArrayList<>(before.sessions());
    Optional<Bookmark> unfinished = before.unfinished();
    for (ExpectedSession session : begun) {
      sessions.add(session.asRead());
      if (session.bookmark().isPresent()) {
        unfinished = session.isUndecided() ? session.bookmark() : Optional.empty();
      }
    }
    return new DiaryContents(sessions, unfinished);
  }
}
