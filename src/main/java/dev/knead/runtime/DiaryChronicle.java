package dev.knead.runtime;

import dev.knead.diary.DiaryException;
import dev.knead.diary.SessionLog;
import dev.knead.session.Bookmark;
import dev.knead.session.Note;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a session in the diary. What can't be written is told once; a massage goes on. */
public final class DiaryChronicle implements Chronicle {
  private static final Logger LOG = LoggerFactory.getLogger(DiaryChronicle.class);

  private final SessionLog log;
  private String told = "";

  /**
   * A chronicle in a diary.
   *
   * @param log of this session; closed by whoever began it
   */
  public DiaryChronicle(SessionLog log) {
    this.log = log;
  }

  @Override
  public void write(long at, List<Note> notes, Optional<Bookmark> bookmark) {
    try {
      log.write(at, notes, bookmark);
    } catch (DiaryException e) {
      if (!e.getMessage().equals(told)) {
        told = e.getMessage();
        LOG.warn("{} The massage goes on; not all of it is in the diary.", told);
      }
    }
  }
}
