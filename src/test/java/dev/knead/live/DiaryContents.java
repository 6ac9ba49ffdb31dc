package dev.knead.live;

import dev.knead.diary.Diary;
import dev.knead.diary.DiaryException;
import dev.knead.diary.PastSession;
import dev.knead.diary.Unfinished;
import dev.knead.session.Bookmark;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * All that a diary holds.
 *
 * @param sessions in the order of time
 * @param unfinished where a massage can be picked up
 */
record DiaryContents(List<PastSession> sessions, Optional<Bookmark> unfinished) {
  static final DiaryContents NOTHING = new DiaryContents(List.of(), Optional.empty());

  static DiaryContents of(Diary diary) throws DiaryException {
    List<PastSession> sessions = new ArrayList<>(diary.sessions());
    Collections.reverse(sessions);
    return new DiaryContents(sessions, diary.unfinished().map(Unfinished::bookmark));
  }

  /** The same, where it is not reckoned when the newer sessions began: those after so many. */
  DiaryContents undatedAfter(int count) {
    List<PastSession> undated = new ArrayList<>();
    for (PastSession session : sessions) {
      undated.add(undated.size() < count ? session : undated(session));
    }
    return new DiaryContents(undated, unfinished);
  }

  private static PastSession undated(PastSession session) {
    return new PastSession(
        session.id(),
        ExpectedSession.UNDATED,
        session.lasted(),
        session.routine(),
        session.ending(),
        session.affected(),
        session.steps(),
        session.commands(),
        session.ratings(),
        session.answers());
  }
}
