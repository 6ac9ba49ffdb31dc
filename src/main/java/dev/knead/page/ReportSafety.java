package dev.knead.page;

import dev.knead.diary.PastAnswer;
import dev.knead.diary.PastSession;
import dev.knead.routine.Risk;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What was answered to the questions for signs that speak against a massage. */
final class ReportSafety {
  private ReportSafety() {}

  /**
   * "Safety questions last answered on 3 March 2026: no sign."; empty where none was ever answered.
   *
   * <p>Tells of the newest session in which any were answered, and of numb skin from before it: a
   * person is not asked of that each time.
   */
  static Optional<String> sentence(List<PastSession> inOrderOfTime) {
    Map<String, PastAnswer> latest = new LinkedHashMap<>();
    Optional<PastSession> newest = Optional.empty();
    for (PastSession session : inOrderOfTime) {
      if (!session.answers().isEmpty()) {
        newest = Optional.of(session);
        latest.values().removeIf(answer -> answer.risk() != Risk.NUMB_SKIN);
        session.answers().forEach(answer -> latest.put(answer.question(), answer));
      }
    }
    return newest.map(
        session ->
            "Safety questions last answered on %s: %s."
                .formatted(session.began().format(ReportWords.DAY), signs(latest.values())));
  }

  /** The gravest first, each once. */
  private static String signs(Collection<PastAnswer> answers) {
    String signs =
        answers.stream()
            .filter(PastAnswer::isSign)
            .sorted(Comparator.comparing(PastAnswer::risk))
            .map(ReportSafety::sign)
            .distinct()
            .collect(Collectors.joining(", "));
    return signs.isEmpty() ? "no sign" : signs;
  }

  private static String sign(PastAnswer answer) {
    return ReportWords.of(answer.risk())
        + (answer.given().isPresent() ? "" : " (assumed, as there was no answer)");
  }
}
