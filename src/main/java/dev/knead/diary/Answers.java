package dev.knead.diary;

import dev.knead.routine.Question;
import dev.knead.routine.Question.Sign;
import dev.knead.routine.Risk;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which answers still stand.
 *
 * @param now by the clock
 * @param validity how long an answer stands
 */
record Answers(Sql sql, Instant now, Duration validity) {
  /** The latest answer to a question. */
  private record Latest(String asked, Optional<Sign> given, Instant noted) {}

  StandingAnswers standing(List<Question> questions) throws SQLException {
    Set<String> standing = new HashSet<>();
    Set<Risk> signs = new HashSet<>();
    for (Question question : questions) {
      Optional<Latest> latest = latest(question.id());
      if (latest.isPresent() && stands(latest.get(), question)) {
        standing.add(question.id());
        if (isSign(latest.get(), question)) {
          signs.add(question.risk());
        }
      }
    }
    return new StandingAnswers(standing, signs);
  }

  private Optional<Latest> latest(String question) throws SQLException {
    return sql.first(
        row ->
            new Latest(
                row.text("asked"),
                row.perhapsConstant(Sign.class, "given"),
                Instant.ofEpochMilli(row.number("noted"))),
        "SELECT asked, given, noted FROM answer WHERE question = ? ORDER BY id DESC LIMIT 1",
        question);
  }

  /** With numb skin a massage is no harm; any other sign is to be looked at anew. */
  private boolean stands(Latest latest, Question question) {
    return latest.given().isPresent()
        && latest.asked().equals(question.ask())
        && !latest.noted().isAfter(now)
        && Duration.between(latest.noted(), now).compareTo(validity) <= 0
        && (!isSign(latest, question) || question.risk() == Risk.NUMB_SKIN);
  }

  private static boolean isSign(Latest latest, Question question) {
    return latest.given().equals(Optional.of(question.sign()));
  }
}
