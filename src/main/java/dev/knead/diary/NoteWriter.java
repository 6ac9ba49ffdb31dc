package dev.knead.diary;

import dev.knead.routine.Question;
import dev.knead.routine.Step;
import dev.knead.routine.Zone;
import dev.knead.session.Note;
import java.sql.SQLException;

/**
 * Writes the notes of a session.
 *
 * @param session its id
 * @param at milliseconds of the session
 * @param now milliseconds of the epoch
 */
record NoteWriter(Sql sql, long session, long at, long now) {
  /** The step that has been begun and not been left, if any. */
  private static final String PRESENT_STEP =
      "(SELECT id FROM step WHERE id = (SELECT max(id) FROM step WHERE session = ?)"
          + " AND departure IS NULL)";

  void write(Note note) throws SQLException {
    if (note instanceof Note.Commanded commanded) {
      commanded(commanded);
    } else if (note instanceof Note.Answered answered) {
      answered(answered);
    } else if (note instanceof Note.TakenBack taken) {
      sql.run(
          "DELETE FROM answer WHERE id = (SELECT max(id) FROM answer WHERE session = ? AND question = ?)",
          session,
          taken.question().id());
    } else if (note instanceof Note.Chosen chosen) {
      sql.run(
          "UPDATE session SET routine = ?, title = ? WHERE id = ?",
          chosen.routine().id(),
          chosen.routine().title(),
          session);
    } else if (note instanceof Note.Affected affected) {
      sql.run("UPDATE session SET affected = ? WHERE id = ?", affected.side(), session);
    } else if (note instanceof Note.Rated rated) {
      sql.run(
          "INSERT INTO rating (session, at, occasion, pain) VALUES (?, ?, ?, ?)",
          session,
          at,
          rated.occasion(),
          rated.pain());
    } else if (note instanceof Note.StepBegan began) {
      began(began);
    } else if (note instanceof Note.Pressed pressed) {
      sql.run(
          "INSERT INTO pressure (step, at, level) SELECT id, ?, ? FROM " + PRESENT_STEP,
          at,
          pressed.level(),
          session);
    } else if (note instanceof Note.StepLeft left) {
      left(left);
    } else if (note instanceof Note.Closed closed) {
      sql.run("UPDATE session SET ending = ? WHERE id = ?", closed.ending(), session);
    } else {
      throw new IllegalStateException("a note of a new kind: " + note);
    }
  }

  private void commanded(Note.Commanded note) throws SQLException {
    sql.run(
        "INSERT INTO command (session, at, command, number, confidence) VALUES (?, ?, ?, ?, ?)",
        session,
        at,
        note.spoken().command(),
        note.spoken().number(),
        note.confidence());
  }

  private void answered(Note.Answered note) throws SQLException {
    Question question = note.question();
    sql.run(
        "INSERT INTO answer (session, at, noted, question, asked, given, sign, risk)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        session,
        at,
        now,
        question.id(),
        question.ask(),
        note.given(),
        question.sign(),
        question.risk());
  }

  private void began(Note.StepBegan note) throws SQLException {
    Step step = note.step();
    sql.run(
        "INSERT INTO step (session, at, number, title, technique) VALUES (?, ?, ?, ?, ?)",
        session,
        at,
        note.number(),
        step.title(),
        step.technique());
    for (Zone zone : step.zones()) {
      sql.run(
          "INSERT INTO step_zone (step, zone) SELECT id, ? FROM " + PRESENT_STEP, zone, session);
    }
  }

  private void left(Note.StepLeft note) throws SQLException {
    sql.run(
        "UPDATE step SET departure = ?, worked = ?, worked_left = ?, worked_right = ? WHERE id = "
            + PRESENT_STEP,
        note.departure(),
        note.worked().toMillis(),
        note.left().toMillis(),
        note.right().toMillis(),
        session);
  }
}
