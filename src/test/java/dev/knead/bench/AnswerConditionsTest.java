package dev.knead.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.audio.Frame;
import dev.knead.bench.Condition.Speakers;
import dev.knead.language.Phrasebook;
import dev.knead.session.Command;
import dev.knead.session.Spoken;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerConditionsTest {
  private static final Phrasebook PHRASEBOOK = Phrasebook.load("en-US");

  private static List<Condition> conditions;

  @BeforeAll
  static void make() throws IOException {
    Cast cast =
        new Cast(
            List.of(new Hiss("one"), new Hiss("two"), new Hiss("three"), new Hiss("four")),
            List.of());
    RecordedConditions recorded = new RecordedConditions(Manifest.empty(), PHRASEBOOK);
    conditions =
        new AnswerConditions(PHRASEBOOK, cast, List.of(Rooms.NEAR), recorded).all(Hiss.OTHERS_TALK);
  }

  @ParameterizedTest
  @CsvSource({
    "yes or no: close, yes, YES, 0",
    "'yes or no: soft, in rooms', no, NO, 0",
    "left or right: close, left, LEFT, 0",
    "'pain, 0 to 10: close', four, RATE, 4",
    "'pain, 0 to 10: close', ten, RATE, 10"
  })
  void answersAreSaidAfterTheirQuestion(String title, String said, Command command, int number) {
    assertThat(condition(title).trials())
        .filteredOn(trial -> trial.said().equals(said))
        .hasSize(4)
        .allSatisfy(trial -> assertThat(trial.wanted()).contains(new Spoken(command, number)))
        .allSatisfy(
            trial -> assertThat(trial.vocabulary().meaning(said)).isEqualTo(trial.wanted()));
  }

  @Test
  void whatAsksSomethingElseIsNotSaid() {
    assertThat(conditions)
        .flatExtracting(Condition::trials)
        .extracting(Trial::said)
        .contains("yes", "nope", "maybe four", "five or six")
        .doesNotContain("stop", "louder", "repeat");
  }

  @Test
  void thoughtMakesAHalfLonger() {
    assertThat(length("\"and a half\" after 300 ms") - length("\"and a half\" after 0 ms"))
        .isEqualTo(Frame.samples(300));
    assertThat(condition("pain, 0 to 10: \"and a half\" after 300 ms").trials())
        .isNotEmpty()
        .allSatisfy(trial -> assertThat(trial.wanted()).contains(Spoken.of(Command.BETWEEN)));
  }

  @Test
  void othersTalkAfterEachQuestion() {
    assertThat(conditions)
        .filteredOn(condition -> condition.name().equals(AnswerConditions.TALK))
        .hasSize(3)
        .allSatisfy(
            condition ->
                assertThat(condition.trials())
                    .extracting(Trial::take)
                    .containsExactly(Hiss.OTHERS_TALK.trials().get(0).take()))
        .extracting(condition -> condition.trials().get(0).vocabulary())
        .doesNotHaveDuplicates()
        .doesNotContain(Trials.VOCABULARY);
  }

  @Test
  void withoutRecordingsNoPeopleAnswer() {
    assertThat(conditions)
        .filteredOn(condition -> condition.name().equals(AnswerConditions.WORDS))
        .filteredOn(condition -> condition.speakers() == Speakers.PEOPLE)
        .isNotEmpty()
        .allSatisfy(condition -> assertThat(condition.trials()).isEmpty());
  }

  private static long length(String where) {
    Trial first = condition("pain, 0 to 10: " + where).trials().get(0);
    return first.take().get().scene().microphone().length;
  }

  private static Condition condition(String title) {
    return conditions.stream()
        .filter(condition -> condition.title().equals(title))
        .findFirst()
        .orElseThrow();
  }
}
