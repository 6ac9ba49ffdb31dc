package dev.knead.cli;

import dev.knead.diary.Diary;
import dev.knead.diary.DiaryException;
import dev.knead.diary.SessionLog;
import dev.knead.routine.Question;
import dev.knead.routine.Question.Sign;
import dev.knead.routine.Risk;
import dev.knead.routine.Side;
import dev.knead.session.Command;
import dev.knead.session.Ending;
import dev.knead.session.Massages;
import dev.knead.session.Note;
import dev.knead.session.Spoken;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import picocli.CommandLine;

/**
 * What the tests of the diary's verbs share: a computer with a diary, and somebody at its terminal.
 *
 * @param folder of all that a test makes
 */
record HistoryKit(Path folder) {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-01T09:15:30.123Z"), ZoneId.of("Europe/Berlin"));

  Home home() {
    return new Home(
        Path.of("").toAbsolutePath(),
        folder.resolve("config"),
        folder.resolve("data"),
        folder.resolve("cache"));
  }

  Diary diary() throws DiaryException {
    return Diary.open(home().diary(), CLOCK);
  }

  /** Adds a session with something of everything. */
  void full(String title) throws DiaryException {
    Question question =
        new Question("fever", "Is it fever?", Sign.YES, Risk.DOCTOR_FIRST, "Go.", List.of());
    add(
        new Note.Answered(question, Optional.of(Sign.NO)),
        new Note.Answered(question, Optional.empty()),
        new Note.Chosen(Massages.titled(title, Massages.prepare())),
        new Note.Affected(Optional.of(Side.RIGHT)),
        new Note.Rated(Note.Occasion.BEFORE, OptionalInt.of(6)),
        new Note.StepBegan(1, Massages.prepare()),
        new Note.Pressed(2),
        new Note.Commanded(new Spoken(Command.RATE, 6), OptionalDouble.of(0.875)),
        new Note.Commanded(Spoken.of(Command.WHATS_NEXT), OptionalDouble.empty()),
        new Note.StepLeft(
            Note.Departure.DONE,
            Duration.ofMillis(61_003),
            Duration.ofMillis(30_002),
            Duration.ofMillis(31_001)),
        new Note.Rated(Note.Occasion.AFTER, OptionalInt.of(3)),
        new Note.Closed(Ending.COMPLETE));
  }

  /** Adds a session, all at second 65 of it. */
  void add(Note... notes) throws DiaryException {
    try (Diary diary = diary();
        SessionLog log = diary.begin()) {
      log.write(65_000, List.of(notes), Optional.empty());
    }
  }

  /** As the program itself, without a terminal. */
  Terminal run(String... arguments) {
    return Terminal.run(Main.commandLine(home(), Map.of()), arguments);
  }

  /** {@code knead forget} with somebody at the terminal. */
  Terminal forgetAsking(Asker asker, String... arguments) {
    CommandLine line = new CommandLine(new ForgetCommand(home(), asker));
    line.setExecutionExceptionHandler(
        Main.commandLine(home(), Map.of()).getExecutionExceptionHandler());
    return Terminal.run(line, arguments);
  }
}
