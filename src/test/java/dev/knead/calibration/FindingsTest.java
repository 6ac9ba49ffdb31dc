package dev.knead.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.calibration.Answer.Hearing;
import dev.knead.calibration.Findings.Trouble;
import dev.knead.calibration.Word.Grade;
import dev.knead.hearing.Ease;
import dev.knead.hearing.Profile;
import dev.knead.hearing.echo.Echo;
import dev.knead.session.Command;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What follows from a calibration's answers. */
class FindingsTest {
  @ParameterizedTest
  @CsvSource({
    "0.95, 0.95, WELL",
    "0.55, 0.55, FAINTLY",
    "0.95, 0.55, BADLY",
    "0.55, 0.95, BADLY",
    "0.95, -, BADLY",
    "-, 0.55, BADLY",
    "-, -, BADLY"
  })
  void aWordsGrade(String first, String second, Grade grade) {
    Talk talk = Talk.asked(Talk.QUIET_ROOM);
    for (String each : List.of(first, second)) {
      if (each.equals("-")) {
        talk.keepSilent();
      } else {
        talk.answer(new Hearing(Double.parseDouble(each), 2_000));
      }
    }

    Findings findings = Findings.of(talk.state()).orElseThrow();

    assertThat(findings.words(grade)).extracting(Word::command).contains(Command.NEXT);
    assertThat(findings.profile().ease().containsKey(Command.NEXT))
        .isEqualTo(grade == Grade.FAINTLY);
  }

  @Test
  void noWordIsMadeEasierThanTheBound() {
    Talk talk = Talk.asked(Talk.QUIET_ROOM).answerAll(new Hearing(0.01, 2_000));

    Profile profile = Findings.of(talk.state()).orElseThrow().profile();

    assertThat(profile.ease().keySet()).containsExactlyInAnyOrderElementsOf(CalibrationState.WORDS);
    assertThat(profile.ease().values()).allMatch(much -> much == Ease.MOST);
  }

  /** The person speaks at 2,000: 15 dB less are 356, 10 dB more 6,325. */
  @ParameterizedTest
  @CsvSource({
    "350, -, 0, -",
    "360, -, 0, NOISY",
    "20, 400, 6300, -",
    "20, 401, 6300, LATE_ECHO",
    "20, 100, 6400, LOUD_ECHO",
  })
  void troubles(double noise, String delay, double echoLevel, String told) {
    Optional<Echo> echo =
        delay.equals("-") ? Optional.empty() : Optional.of(new Echo(Long.parseLong(delay), -3));
    Talk talk = Talk.asked(new Room(noise, echo, echoLevel)).answerAll(Talk.CLEAR);

    List<Trouble> troubles = Findings.of(talk.state()).orElseThrow().troubles();

    assertThat(troubles).isEqualTo(told.equals("-") ? List.of() : List.of(Trouble.valueOf(told)));
  }

  @Test
  void nothingIsFoundBeforeTheRoomIsMeasured() {
    assertThat(Findings.of(new Talk().state())).isEmpty();
  }
}
