package dev.knead.cli;

import dev.knead.diary.Diary;
import dev.knead.diary.SessionLog;
import dev.knead.language.Screening;
import dev.knead.routine.Question;
import dev.knead.routine.Question.Sign;
import dev.knead.runtime.TimeOfDay;
import dev.knead.session.Ending;
import dev.knead.session.Note;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A person who has answered the safety questions, all of them without a sign. */
final class BenchPerson {
  private BenchPerson() {}

  /**
   * Writes the answers into a diary.
   *
   * @param diary the file; begun where it is not there
   */
  static void answerIn(Path diary) throws IOException {
    List<Note> notes = new ArrayList<>();
    for (Question question : Screening.load(BenchHall.LANGUAGE).questions()) {
      Sign harmless = question.sign() == Sign.YES ? Sign.NO : Sign.YES;
      notes.add(new Note.Answered(question, Optional.of(harmless)));
    }
    notes.add(new Note.Closed(Ending.SCREENED));
    try (Diary book = Diary.open(diary, TimeOfDay.clock());
        SessionLog log = book.begin()) {
      log.write(0, notes, Optional.empty());
    }
  }
}
