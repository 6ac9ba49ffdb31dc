package dev.knead.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.language.Phrasebook;
import dev.knead.session.Command;
import dev.knead.session.Spoken;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class StandbyConditionsTest {
  private static final Phrasebook PHRASEBOOK = Phrasebook.load("en-US");

  private static List<Condition> conditions;

  @BeforeAll
  static void make() throws IOException {
    Cast cast = new Cast(List.of(new Hiss("one"), new Hiss("two")), List.of());
    RecordedConditions recorded = new RecordedConditions(Manifest.empty(), PHRASEBOOK);
    conditions =
        new StandbyConditions(PHRASEBOOK, cast, List.of(Rooms.NEAR), recorded)
            .all(Hiss.OTHERS_TALK, recorded.mixtures(1));
  }

  @Test
  void everyWayToBeginIsSaidByEverybodyCloseAndInRooms() {
    for (String where : List.of("close", "soft, in rooms")) {
      assertThat(condition("every way to begin, " + where).trials())
          .hasSize(2 * PHRASEBOOK.ways(Command.START).size())
          .allSatisfy(trial -> assertThat(trial.wanted()).contains(Spoken.of(Command.START)));
    }
  }

  @Test
  void aSessionsWordsMustNotBeHeard() {
    assertThat(condition("a session's main words, close").trials())
        .hasSize(2 * Command.MAIN.size())
        .allSatisfy(trial -> assertThat(trial.wanted()).isEmpty());
  }

  @Test
  void talkIsHeardInTheVocabularyOfStandby() {
    assertThat(condition("others' talk").trials())
        .singleElement()
        .satisfies(trial -> assertThat(trial.wanted()).isEmpty());
    assertThat(conditions)
        .flatExtracting(Condition::trials)
        .extracting(Trial::vocabulary)
        .containsOnly(PHRASEBOOK.standby());
  }

  @Test
  void withoutRecordingsThereIsNoTrialOfThem() {
    assertThat(condition("single words, as recorded").trials()).isEmpty();
    assertThat(condition("two sounds at once").trials()).isEmpty();
  }

  private static Condition condition(String title) {
    return conditions.stream()
        .filter(condition -> condition.title().equals(title))
        .findFirst()
        .orElseThrow();
  }
}
