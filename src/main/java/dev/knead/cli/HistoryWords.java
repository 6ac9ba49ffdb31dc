package dev.knead.cli;

import dev.knead.diary.PastSession;
import dev.knead.session.Ending;
import dev.knead.session.Note;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Past sessions in a few words. */
final class HistoryWords {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  private HistoryWords() {}

  /** "session 3, Long strokes, of 2026-03-01 10:15". */
  static String named(PastSession session) {
    return "session %d, %sof %s"
        .formatted(
            session.id(),
            session.routine().map(it -> title(session) + ", ").orElse(""),
            date(session));
  }

  static String date(PastSession session) {
    return DATE.format(session.began());
  }

  /** The massage's title, or a dash. It may be anybody's text. */
  static String title(PastSession session) {
    return session.routine().map(it -> Printed.printable(it.title())).orElse("-");
  }

  /** "6 > 3", pain before and after; empty where it is not known. */
  static String pain(PastSession session) {
    OptionalInt before = session.pain(Note.Occasion.BEFORE);
    OptionalInt after = session.pain(Note.Occasion.AFTER);
    return before.isEmpty() && after.isEmpty() ? "" : number(before) + " > " + number(after);
  }

  static String number(OptionalInt pain) {
    return pain.isPresent() ? String.valueOf(pain.getAsInt()) : "-";
  }

  /**
   * How it ended.
   *
   * @param underWay the session that is under way now
   */
  static String ending(PastSession session, OptionalLong underWay) {
    return session
        .ending()
        .map(HistoryWords::ending)
        .orElse(underWay.equals(OptionalLong.of(session.id())) ? "still under way" : "broken off");
  }

  private static String ending(Ending ending) {
    return switch (ending) {
      case COMPLETE -> "complete";
      case STOPPED -> "stopped";
      case INTERRUPTED -> "interrupted";
      case UNHEARD -> "nobody was heard";
      case PAIN -> "it hurt";
      case EMERGENCY -> "emergency sign";
      case DOCTOR_FIRST -> "see a doctor";
      case NO_MASSAGE -> "no massage";
      case NOTHING_LEFT -> "nothing left";
      case SCREENED -> "questions only";
    };
  }
}
