package dev.knead.diary;

import dev.knead.routine.Question.Sign;
import dev.knead.routine.Risk;
import dev.knead.routine.Side;
import dev.knead.routine.Technique;
import dev.knead.routine.Zone;
import dev.knead.session.Command;
import dev.knead.session.Ending;
import dev.knead.session.Note;
import dev.knead.session.Spoken;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads whole sessions.
 *
 * @param from the smallest id of those wanted
 * @param to the greatest
 */
record SessionReader(Sql sql, long from, long to) {
  /** The newest first. */
  List<PastSession> read() throws SQLException {
    Map<Long, List<PastStep>> steps = steps();
    Map<Long, List<PastCommand>> commands = of("command", SessionReader::command);
    Map<Long, List<PastRating>> ratings = of("rating", SessionReader::rating);
    Map<Long, List<PastAnswer>> answers = of("answer", SessionReader::answer);
    return sql.list(
        row -> {
          long id = row.number("id");
          return new PastSession(
              id,
              time(row, "began"),
              row.millis("lasted"),
              massage(row),
              row.perhapsConstant(Ending.class, "ending"),
              row.perhapsConstant(Side.class, "affected"),
              steps.getOrDefault(id, List.of()),
              commands.getOrDefault(id, List.of()),
              ratings.getOrDefault(id, List.of()),
              answers.getOrDefault(id, List.of()));
        },
        "SELECT * FROM session WHERE id BETWEEN ? AND ? ORDER BY id DESC",
        from,
        to);
  }

  /** A point in time of a row of {@code session}, by the time zone of then. */
  static ZonedDateTime time(Row row, String column) throws SQLException {
    return Instant.ofEpochMilli(row.number(column)).atZone(ZoneId.of(row.text("zone")));
  }

  private static Optional<PastSession.Massage> massage(Row row) throws SQLException {
    Optional<String> routine = row.perhapsText("routine");
    return routine.isEmpty()
        ? Optional.empty()
        : Optional.of(new PastSession.Massage(routine.get(), row.text("title")));
  }

  private <T> Map<Long, List<T>> of(String table, Sql.Reading<T> reading) throws SQLException {
    return sql.grouped(
        reading,
        "SELECT session AS owner, * FROM %s WHERE session BETWEEN ? AND ? ORDER BY id"
            .formatted(table),
        from,
        to);
  }

  private <T> Map<Long, List<T>> ofSteps(String table, Sql.Reading<T> reading) throws SQLException {
    return sql.grouped(
        reading,
        "SELECT part.step AS owner, part.* FROM %s AS part JOIN step ON step.id = part.step WHERE step.session BETWEEN ? AND ? ORDER BY part.id"
            .formatted(table),
        from,
        to);
  }

  private Map<Long, List<PastStep>> steps() throws SQLException {
    Map<Long, List<Zone>> zones = ofSteps("step_zone", row -> row.constant(Zone.class, "zone"));
    Map<Long, List<PastStep.PastPressure>> pressures =
        ofSteps("pressure", row -> new PastStep.PastPressure(row.millis("at"), row.count("level")));
    return of(
        "step",
        row ->
            new PastStep(
                row.millis("at"),
                row.count("number"),
                row.text("title"),
                row.constant(Technique.class, "technique"),
                zones.getOrDefault(row.number("id"), List.of()),
                row.perhapsConstant(Note.Departure.class, "departure"),
                row.millis("worked"),
                row.millis("worked_left"),
                row.millis("worked_right"),
                pressures.getOrDefault(row.number("id"), List.of())));
  }

  private static PastCommand command(Row row) throws SQLException {
    return new PastCommand(
        row.millis("at"),
        new Spoken(row.constant(Command.class, "command"), row.count("number")),
        row.perhapsFraction("confidence"));
  }

  private static PastRating rating(Row row) throws SQLException {
    return new PastRating(
        row.millis("at"), row.constant(Note.Occasion.class, "occasion"), row.perhapsCount("pain"));
  }

  private static PastAnswer answer(Row row) throws SQLException {
    return new PastAnswer(
        row.millis("at"),
        row.text("question"),
        row.text("asked"),
        row.perhapsConstant(Sign.class, "given"),
        row.constant(Sign.class, "sign"),
        row.constant(Risk.class, "risk"));
  }
}
