package dev.knead.hearing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.knead.hearing.Utterance.Reading;
import dev.knead.language.Vocabulary;
import dev.knead.session.Command;
import dev.knead.session.Spoken;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** By how much a command is likelier than all else. */
class MarginsTest {
  private static final Spoken NEXT = Spoken.of(Command.NEXT);
  private static final Spoken BACK = Spoken.of(Command.BACK);
  private static final Vocabulary VOCABULARY =
      new Vocabulary(Map.of("next", NEXT, "next step", NEXT, "back", BACK));

  private static final Utterance NOTHING = utterance();

  @Test
  void aCommandIsComparedWithOtherCommands() {
    Margins margins = margins(utterance(reading("next", 30), reading("back", 28)), NOTHING);

    assertThat(margins.overOthers(NEXT)).isEqualTo(2);
    assertThat(margins.overOthers(BACK)).isEqualTo(-2);
    assertThat(margins.shortfall(NEXT)).isZero();
    assertThat(margins.shortfall(BACK)).isEqualTo(-2);
  }

  @Test
  void aCommandIsComparedWithAnythingElse() {
    Margins margins =
        margins(utterance(reading("next", 30)), utterance(reading("necks", 31), reading("an", 20)));

    // Of three phrases each has a third of the likelihood from the start.
    assertThat(margins.overAnything(NEXT)).isEqualTo(-1 + Math.log(3), within(1e-9));
  }

  @Test
  void silenceIsNoRival() {
    Margins margins =
        margins(
            utterance(reading("", 50), reading("next", 30)),
            utterance(reading("", 60), reading("necks", 31)));

    assertThat(margins.overOthers(NEXT)).isEqualTo(Margins.MOST);
    assertThat(margins.overAnything(NEXT)).isLessThan(1);
    assertThat(margins.anything()).extracting(Reading::text).containsExactly("necks");
  }

  @Test
  void waysToAskTheSameAreNoRivals() {
    Margins margins =
        margins(
            utterance(reading("next step", 31), reading("next", 30), reading("back", 27)), NOTHING);

    assertThat(margins.overOthers(NEXT)).isEqualTo(4);
    assertThat(margins.reading(NEXT)).map(Reading::text).contains("next step");
  }

  @Test
  void aCommandAmongOtherWordsIsNoCommand() {
    Margins margins = margins(utterance(reading("the next", 31), reading("step", 30)), NOTHING);

    assertThat(margins.candidates()).isEmpty();
    assertThat(margins.overOthers(NEXT)).isEqualTo(-Margins.MOST);
    assertThat(margins.overAnything(NEXT)).isEqualTo(-Margins.MOST);
    assertThat(margins.shortfall(NEXT)).isEqualTo(-Margins.MOST);
  }

  @Test
  void theMarginHasBounds() {
    Margins margins =
        margins(utterance(reading("next", 90), reading("back", 0)), utterance(reading("an", 40)));

    assertThat(margins.overOthers(NEXT)).isEqualTo(Margins.MOST);
    assertThat(margins.overAnything(BACK)).isEqualTo(-Margins.MOST);
  }

  @Test
  void whereNothingElseWasHeardNothingSpeaksAgainstIt() {
    assertThat(margins(utterance(reading("next", 30)), NOTHING).overAnything(NEXT))
        .isEqualTo(Math.log(3), within(1e-9));
  }

  private static Margins margins(Utterance phrases, Utterance anything) {
    return Margins.of(phrases, anything, VOCABULARY);
  }

  private static Utterance utterance(Reading... readings) {
    return new Utterance(List.copyOf(Arrays.asList(readings)));
  }

  private static Reading reading(String text, double score) {
    return new Reading(text, score, 0, 0);
  }
}
