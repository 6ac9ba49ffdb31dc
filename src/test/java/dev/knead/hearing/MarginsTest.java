package dev.knead.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.hearing.Utterance.Reading;
import dev.knead.language.Vocabulary;
import dev.knead.session.Command;
import dev.knead.session.Spoken;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** By how much a command is likelier than all else. */
class MarginsTest {
  private static final Spoken NEXT = Spoken.of(Command.NEXT);
  private static final Spoken BACK = Spoken.of(Command.BACK);

  private static final Vocabulary VOCABULARY =
      new Vocabulary(
          new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            {
              put("next", NEXT);
              put("next step", NEXT);
              put("back", BACK);
            }
          });

  @Test
  void silenceIsNoRival() {
    Margins margins = margins(reading("", 50), reading("next step", 30), reading("the", 28));

    assertThat(margins.margin(NEXT)).isEqualTo(2);
  }

  @Test
  void theTaughtWayIsTheLikelierOne() {
    Margins margins = margins(reading("next", 30), reading("the", 28));

    assertThat(margins.margin(NEXT)).isEqualTo(4);
  }

  @Test
  void waysToAskTheSameAreNoRivals() {
    Margins margins = margins(reading("next step", 31), reading("next", 30), reading("back", 27));

    assertThat(margins.margin(NEXT)).isEqualTo(3);
    assertThat(margins.reading(NEXT)).map(Reading::text).contains("next");
  }

  @Test
  void aCommandAmongOtherWordsIsNoCommand() {
    Margins margins = margins(reading("the next", 31), reading("next next", 30));

    assertThat(margins.candidates()).isEmpty();
    assertThat(margins.margin(NEXT)).isEqualTo(Margins.LEAST);
  }

  @Test
  void theMarginHasBounds() {
    assertThat(margins(reading("next", 30)).margin(NEXT)).isEqualTo(Margins.MOST);
    assertThat(margins(reading("next", 0), reading("the", 90)).margin(NEXT))
        .isEqualTo(Margins.LEAST);
  }

  @Test
  void ofEquallyLikelyOnesAlwaysTheSameIsTaken() {
    assertThat(Margins.likeliest(Map.of(NEXT, 1.0, BACK, 1.0)))
        .isEqualTo(Margins.likeliest(Map.of(BACK, 1.0, NEXT, 1.0)));
    assertThat(Margins.likeliest(Map.of())).isEmpty();
  }

  private static Margins margins(Reading... readings) {
    return Margins.of(new Utterance(Arrays.asList(readings)), VOCABULARY);
  }

  private static Reading reading(String text, double score) {
    return new Reading(text, score, 0, 0);
  }
}
