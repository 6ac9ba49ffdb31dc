package dev.knead.diary;

import dev.knead.routine.Question;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What is remembered of the sessions on this computer: a database in one file. May be used by any
 * thread, and several programs may have it open at a time.
 *
 * <p>Every method but {@link #close} may throw a {@link DiaryException}, when the file is damaged,
 * locked or can't be written; nothing is lost then.
 */
public final class Diary implements AutoCloseable {
  /** By how much the diary may be ahead of the clock: clocks are set right by a little. */
  private static final Duration TOLERANCE = Duration.ofMinutes(1);

  private final Path file;
  private final Ledger ledger;
  private final Clock clock;

  private Diary(Path file, Ledger ledger, Clock clock) {
    this.file = file;
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * Opens the diary, and begins it where there is none. Folder and file are for their owner alone.
   *
   * @param clock with the time zone in which the person lives
   * @throws DiaryException when the file is no diary, a damaged one or one of a newer Knead, when
   *     it is locked or can't be written, and when it can't be made; it is left as it is then
   */
  public static Diary open(Path file, Clock clock) throws DiaryException {
    return open(file, clock, Migrations.ofKnead());
  }

  static Diary open(Path file, Clock clock, Migrations migrations) throws DiaryException {
    Path place = DiaryFile.make(file.toAbsolutePath());
    Checkup.of(place, migrations);
    Ledger ledger;
    try {
      ledger = new Ledger(place, Sqlite.toWrite(place));
    } catch (SQLException e) {
      throw Trouble.of(place, e);
    }
    boolean ready = false;
    try {
      migrations.apply(place, ledger);
      ready = true;
      return new Diary(place, ledger, clock);
    } finally {
      if (!ready) {
        ledger.close();
      }
    }
  }

  /**
   * Begins a session, which is in the diary from now on.
   *
   * @throws DiaryException when another is under way, or nothing can be written
   */
  public SessionLog begin() throws DiaryException {
    SessionLock lock =
        SessionLock.take(file)
            .orElseThrow(
                () ->
                    new DiaryException(
                        "Another massage is under way on this computer; end that one first."));
    boolean begun = false;
    try {
      long session = ledger.write(this::begin);
      begun = true;
      return new SessionLog(ledger, clock, lock, session);
    } finally {
      if (!begun) {
        lock.close();
      }
    }
  }

  private long begin(Sql sql) throws SQLException {
    long now = clock.millis();
    sql.run(
        "INSERT INTO session (began, zone, last) VALUES (?, ?, ?)",
        now,
        clock.getZone().getId(),
        now);
    return new Recollection(sql).newest().orElseThrow();
  }

  /** All sessions, the newest first, whatever the clock said. */
  public List<PastSession> sessions() throws DiaryException {
    return ledger.read(sql -> new SessionReader(sql, 0, Long.MAX_VALUE).read());
  }

  /** One session. */
  public Optional<PastSession> session(long id) throws DiaryException {
    return ledger.read(sql -> new SessionReader(sql, id, id).read().stream().findFirst());
  }

  /** The session that is under way now, in this program or another. */
  public OptionalLong underWay() throws DiaryException {
    Optional<Long> newest = ledger.read(sql -> new Recollection(sql).newest());
    return newest.isPresent() && SessionLock.isTaken(file)
        ? OptionalLong.of(newest.get())
        : OptionalLong.empty();
  }

  /**
   * The newest session that came to a bookmark, where it was broken off, and not ended by the
   * person or at its end. One that is under way is not unfinished.
   */
  public Optional<Unfinished> unfinished() throws DiaryException {
    Optional<Unfinished> newest = ledger.read(sql -> new Recollection(sql).unfinished());
    return newest.isPresent() && SessionLock.isTaken(file) ? Optional.empty() : newest;
  }

  /**
   * Which questions need not be asked again.
   *
   * @param validity how long an answer stands
   */
  public StandingAnswers standing(List<Question> questions, Duration validity)
      throws DiaryException {
    return ledger.read(sql -> new Answers(sql, clock.instant(), validity).standing(questions));
  }

  /**
   * The pressure that was right for the person in a massage the last time they changed it, 1 to 5.
   *
   * @param routine its id
   */
  public OptionalInt comfort(String routine) throws DiaryException {
    return ledger.read(sql -> new Recollection(sql).comfort(routine));
  }

  /** The newest time in the diary, where that is yet to come: the clock has been set back. */
  public Optional<ZonedDateTime> ahead() throws DiaryException {
    return ledger
        .read(sql -> new Recollection(sql).latest())
        .filter(newest -> newest.toInstant().isAfter(clock.instant().plus(TOLERANCE)));
  }

  /**
   * Forgets a session: no byte of it is left in the diary's files.
   *
   * @throws DiaryException also when there is no such session, saying which there are, or when a
   *     session is under way
   */
  public void forget(long id) throws DiaryException {
    new Forgetting(file, ledger).one(id);
  }

  /**
   * Forgets everything, as {@link #forget} does; the diary is empty then.
   *
   * @throws DiaryException also when a session is under way
   */
  public void forgetAll() throws DiaryException {
    new Forgetting(file, ledger).all();
  }

  /** A session log of this diary can't write after this. */
  @Override
  public void close() {
    ledger.close();
  }
}
