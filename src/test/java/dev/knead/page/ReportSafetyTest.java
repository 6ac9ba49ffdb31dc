package dev.knead.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.diary.PastAnswer;
import dev.knead.diary.PastSession;
import dev.knead.routine.Question.Sign;
import dev.knead.routine.Risk;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportSafetyTest {
  /** Sessions, a day each from 1 March: answers of question, risk and what was given. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fever doctor_first no                            | 1 March 2026: no sign.
          fever doctor_first yes                           | 1 March 2026: doctor first.
          chest emergency yes                              | 1 March 2026: sign of an emergency.
          sores no_massage yes                             | 1 March 2026: no massage advised.
          skin numb_skin yes                               | 1 March 2026: numb skin.
          skin numb_skin -                                 | 1 March 2026: numb skin (assumed, as there was no answer).
          skin numb_skin yes, chest emergency yes          | 1 March 2026: sign of an emergency, numb skin.
          feet numb_skin yes, hands numb_skin yes          | 1 March 2026: numb skin.
          fever doctor_first yes, fever doctor_first no    | 1 March 2026: no sign.
          fever doctor_first no;                           | 1 March 2026: no sign.
          fever doctor_first no; sores no_massage no       | 2 March 2026: no sign.
          sores no_massage yes; fever doctor_first no      | 2 March 2026: no sign.
          skin numb_skin yes; fever doctor_first no        | 2 March 2026: numb skin.
          skin numb_skin yes; skin numb_skin no            | 2 March 2026: no sign.
          skin numb_skin no; skin numb_skin yes            | 2 March 2026: numb skin.
          """)
  void tellsWhenTheyWereLastAnsweredAndWhetherThereIsASign(String sessions, String told) {
    assertThat(ReportSafety.sentence(diary(sessions)))
        .contains("Safety questions last answered on " + told);
  }

  @Test
  void whereNothingWasAnsweredNothingIsTold() {
    assertThat(ReportSafety.sentence(List.of())).isEmpty();
    assertThat(ReportSafety.sentence(List.of(OneSession.answered(0, List.of())))).isEmpty();
  }

  private static List<PastSession> diary(String sessions) {
    List<PastSession> diary = new ArrayList<>();
    for (String answers : sessions.split(";", -1)) {
      diary.add(
          OneSession.answered(
              diary.size(),
              Stream.of(answers.split(",", -1))
                  .filter(words -> !words.isBlank())
                  .map(words -> answer(words.strip()))
                  .toList()));
    }
    return diary;
  }

  private static PastAnswer answer(String words) {
    String[] parts = words.split(" ", -1);
    return new PastAnswer(
        Duration.ZERO,
        parts[0],
        "Is it so?",
        switch (parts[2]) {
          case "yes" -> Optional.of(Sign.YES);
          case "no" -> Optional.of(Sign.NO);
          default -> Optional.empty();
        },
        Sign.YES,
        Risk.valueOf(parts[1].toUpperCase(Locale.ROOT)));
  }
}
