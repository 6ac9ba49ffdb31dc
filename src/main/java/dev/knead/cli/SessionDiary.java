package dev.knead.cli;

import dev.knead.diary.Diary;
import dev.knead.diary.DiaryException;
import dev.knead.diary.SessionLog;
import dev.knead.diary.StandingAnswers;
import dev.knead.diary.Unfinished;
import dev.knead.language.Screening;
import dev.knead.routine.Question;
import dev.knead.routine.Routine;
import dev.knead.runtime.Chronicle;
import dev.knead.runtime.DiaryChronicle;
import dev.knead.session.Beforehand;
import dev.knead.session.Bookmark;
import dev.knead.session.Purpose;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The diary as one session needs it: what is known beforehand, and where the session is kept. When
 * something is wrong with the diary, that is told in a line, and the session does without: all is
 * asked then, and nothing kept.
 */
final class SessionDiary implements AutoCloseable {
  /** A massage that was broken off longer ago is begun anew. */
  private static final Duration OFFERED_FOR = Duration.ofHours(24);

  private final PrintWriter err;
  private final Clock clock;
  private Optional<Diary> diary;
  private Optional<SessionLog> log = Optional.empty();

  private SessionDiary(Optional<Diary> diary, Clock clock, PrintWriter err) {
    this.diary = diary;
    this.clock = clock;
    this.err = err;
  }

  /** No diary at all. */
  static SessionDiary none(Clock clock, PrintWriter err) {
    return new SessionDiary(Optional.empty(), clock, err);
  }

  /** The diary in a file, or none. */
  static SessionDiary open(Path file, Clock clock, PrintWriter err) {
    SessionDiary none = none(clock, err);
    try {
      return new SessionDiary(Optional.of(Diary.open(file, clock)), clock, err);
    } catch (DiaryException e) {
      none.doWithout(e);
      return none;
    }
  }

  /**
   * What is known before a session.
   *
   * @param screening what is asked before any massage
   * @param menu the routines on offer, which may have questions of their own
   */
  Beforehand beforehand(Purpose purpose, Screening screening, List<Routine> menu) {
    Beforehand nothing =
        new Beforehand(
            purpose, screening.questions(), Set.of(), Set.of(), Optional.empty(), Map.of());
    if (diary.isEmpty()) {
      return nothing;
    }
    try {
      return purpose == Purpose.SCREENING ? nothing : known(diary.get(), screening, menu);
    } catch (DiaryException e) {
      doWithout(e);
      return nothing;
    }
  }

  private Beforehand known(Diary known, Screening screening, List<Routine> menu)
      throws DiaryException {
    known.ahead().ifPresent(this::tellClock);
    List<Question> questions = new ArrayList<>(screening.questions());
    menu.forEach(routine -> questions.addAll(routine.questions()));
    StandingAnswers standing = known.standing(questions, screening.validity());
    Map<String, Integer> comforts = new HashMap<>();
    for (Routine routine : menu) {
      known.comfort(routine.id()).ifPresent(level -> comforts.put(routine.id(), level));
    }
    Optional<Bookmark> offer = known.unfinished().filter(this::isRecent).map(Unfinished::bookmark);
    return new Beforehand(
        Purpose.MASSAGE,
        screening.questions(),
        standing.questions(),
        standing.signs(),
        offer,
        comforts);
  }

  private boolean isRecent(Unfinished massage) {
    Duration ago = Duration.between(massage.stood(), ZonedDateTime.now(clock));
    return ago.abs().compareTo(OFFERED_FOR) <= 0;
  }

  private void tellClock(ZonedDateTime newest) {
    tell(
        "The computer's clock was set back: the diary goes to %s. Nothing is lost; what can't be dated is asked again."
            .formatted(
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
                    .localizedBy(Locale.US)
                    .format(newest)));
  }

  /** From now on this session is in the diary, if it can be. */
  Chronicle begin() {
    if (diary.isPresent()) {
      try {
        log = Optional.of(diary.get().begin());
      } catch (DiaryException e) {
        doWithout(e);
      }
    }
    return log.<Chronicle>map(DiaryChronicle::new).orElse(Chronicle.NONE);
  }

  private void doWithout(DiaryException trouble) {
    tell(trouble.getMessage() + " This session goes on without the diary.");
    close();
    diary = Optional.empty();
  }

  private void tell(String line) {
    err.println("knead: " + line);
    err.flush();
  }

  @Override
  public void close() {
    log.ifPresent(SessionLog::close);
    diary.ifPresent(Diary::close);
  }
}
