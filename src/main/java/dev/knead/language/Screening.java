package dev.knead.language;

import dev.knead.routine.Question;
import dev.knead.routine.Question.Sign;
import dev.knead.routine.Risk;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What is asked before any massage, from the locale's {@code screening.yaml}, which names the
 * source of each question.
 *
 * @param questions in the order in which they are asked, the gravest signs first
 * @param validity how long an answer stands
 */
public record Screening(List<Question> questions, Duration validity) {
  public Screening {
    questions = List.copyOf(questions);
  }

  /**
   * Reads the questions of a language.
   *
   * @param language a BCP 47 tag for which there are locale files, such as {@code en-US}
   */
  public static Screening load(String language) {
    Map<String, Object> file = LocaleFile.load(language, "screening.yaml");
    List<Question> questions = new ArrayList<>();
    for (Map<String, Object> entry : LocaleFile.maps(file, "questions")) {
      questions.add(
          new Question(
              LocaleFile.text(entry, "id"),
              LocaleFile.text(entry, "ask"),
              word(Sign.class, LocaleFile.text(entry, "sign")),
              word(Risk.class, LocaleFile.text(entry, "risk")),
              LocaleFile.text(entry, "advice"),
              LocaleFile.list(entry, "sources")));
    }
    return new Screening(
        questions, Duration.ofDays(Math.round(LocaleFile.number(file, "valid_days"))));
  }

  private static <E extends Enum<E>> E word(Class<E> type, String written) {
    return Enum.valueOf(type, written.replace('-', '_').toUpperCase(Locale.ROOT));
  }
}
