package dev.knead.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.knead.session.Command;
import dev.knead.session.Phase;
import dev.knead.session.SessionTable;
import dev.knead.session.Spoken;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PhrasebookTest {
  private static final Phrasebook PHRASEBOOK = Phrasebook.load("en-US");

  /** Whose phrases are made up from numbers and names. */
  private static final Set<Command> MADE_UP =
      EnumSet.of(Command.CHOOSE, Command.RATE, Command.BETWEEN);

  @Test
  void aLanguageWithoutPhrasesIsNamed() {
    assertThatThrownBy(() -> Phrasebook.load("tlh"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("There is no commands.yaml for the language tlh");
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"CHOOSE", "RATE", "BETWEEN"})
  void everyCommandCanBeSaid(Command command) {
    assertThat(PHRASEBOOK.ways(command)).isNotEmpty();
    assertThat(PHRASEBOOK.ways(command))
        .allSatisfy(way -> assertThat(PHRASEBOOK.meaning(way)).contains(Spoken.of(command)));
  }

  @Test
  void theFileHoldsOurCommandsAndNoOthers() {
    List<String> commands =
        Arrays.stream(Command.values())
            .filter(command -> !MADE_UP.contains(command))
            .map(command -> command.name().toLowerCase(Locale.ROOT))
            .toList();

    assertThat(LocaleFile.lists(LocaleFile.load("en-US", "commands.yaml"), "commands"))
        .containsOnlyKeys(commands);
  }

  @Test
  void noPhraseBelongsToTwoCommands() {
    assertThat(PHRASEBOOK.allPhrases()).doesNotHaveDuplicates();
  }

  /** Whoever says "next" in vain says it again; whoever gets another voice wonders why. */
  @Test
  void aWishForAnotherVoiceSoundsLikeNoOtherCommand() {
    PhoneticDistance distance = PhoneticDistance.in("en-US");
    List<String> ways = PHRASEBOOK.ways(Command.OTHER_VOICE);

    for (String phrase : PHRASEBOOK.allPhrases()) {
      if (!ways.contains(phrase)) {
        assertThat(ways)
            .allSatisfy(
                way -> assertThat(distance.between(way, phrase)).as(phrase).isGreaterThan(0.4));
      }
    }
  }

  @Test
  void phrasesAreWrittenAsTheRecognizerWritesThem() {
    assertThat(PHRASEBOOK.allPhrases())
        .allSatisfy(phrase -> assertThat(phrase).isEqualTo(Phrasebook.normalize(phrase)))
        .allSatisfy(phrase -> assertThat(phrase).matches("[a-z']+( [a-z']+)*"));
  }

  @Test
  void commandsHaveMoreThanOneWay() {
    assertThat(Command.values())
        .filteredOn(command -> !MADE_UP.contains(command))
        .allSatisfy(command -> assertThat(PHRASEBOOK.ways(command)).hasSizeGreaterThan(1));
  }

  /** One word is said too often where nobody wants a massage. */
  @Test
  void standbyObeysNoSingleWord() {
    assertThat(PHRASEBOOK.standby().phrases()).allMatch(phrase -> phrase.contains(" "));
  }

  @Test
  void standbyKnowsWhatSoundsLikeItsCommandAndIsNot() {
    assertThat(PHRASEBOOK.standby().meaning("begin the massage"))
        .contains(Spoken.of(Command.START));
    assertThat(PHRASEBOOK.standby().meaning("stop the massage")).contains(Spoken.of(Command.NO));
    assertThat(PHRASEBOOK.standby().phrases())
        .allMatch(phrase -> phrase.equals(Phrasebook.normalize(phrase)));
  }

  @Test
  void noSessionListensForWhatStandbyObeys() {
    assertThat(Phase.values())
        .noneMatch(phase -> SessionTable.active(phase).contains(Command.START));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          next         | NEXT
          Next step!   | NEXT
          I'm ready    | NEXT
          ouch         | HURTS
          it hurts     | HURTS
          Hold on.     | PAUSE
          go on        | RESUME
          What's next? | WHATS_NEXT
          stop         | STOP
          Other voice! | OTHER_VOICE
          change voice | OTHER_VOICE
          Yes.         | YES
          yeah         | YES
          no           | NO
          Nope.        | NO
          No, I don't. | NO
          no thanks    | NO
          no idea      | UNSURE
          not sure     | UNSURE
          I don't know | UNSURE
          left         | LEFT
          the right    | RIGHT
          skip that    | SKIP
          no answer    | SKIP
          """)
  void knowsWhatAPhraseAsks(String phrase, Command command) {
    assertThat(PHRASEBOOK.meaning(phrase)).contains(Spoken.of(command));
  }

  @ParameterizedTest
  @CsvSource({"nexte", "next next", "''", "the next", "one", "number one"})
  void anythingElseIsNoneOfOurs(String phrase) {
    assertThat(PHRASEBOOK.meaning(phrase)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "zero, 0",
    "no pain, 0",
    "one, 1",
    "maybe two, 2",
    "a three, 3",
    "four, 4",
    "about four, 4",
    "four out of ten, 4",
    "an eight, 8",
    "ten, 10",
    "ten out of ten, 10"
  })
  void aRatingIsANumberFromZeroToTen(String phrase, int pain) {
    assertThat(ratings().meaning(phrase)).contains(new Spoken(Command.RATE, pain));
  }

  @ParameterizedTest
  @CsvSource({
    "zero and a half",
    "six and a half",
    "nine point five",
    "five or six",
    "nine or ten",
    "five to six",
    "between five and six"
  })
  void whatLiesBetweenTwoRatingsIsNone(String phrase) {
    assertThat(ratings().meaning(phrase)).contains(Spoken.of(Command.BETWEEN));
  }

  @ParameterizedTest
  @CsvSource({
    "eleven",
    "ten and a half",
    "ten or eleven",
    "five to seven",
    "half",
    "six and",
    "''"
  })
  void nothingElseIsARating(String phrase) {
    assertThat(ratings().meaning(phrase)).isEmpty();
  }

  /** Each phrase more makes others harder to tell. */
  @Test
  void ratingsHaveFewWays() {
    assertThat(ratings().phrases()).hasSizeLessThan(120);
  }

  @ParameterizedTest
  @EnumSource
  void theVocabularyHoldsTheActiveCommandsAlone(Phase phase) {
    Set<Command> active = SessionTable.active(phase);

    Vocabulary vocabulary = PHRASEBOOK.vocabulary(active, List.of());

    assertThat(vocabulary.meanings().values())
        .extracting(Spoken::command)
        .doesNotContain(Command.CHOOSE)
        .allMatch(active::contains);
    assertThat(
            vocabulary.phrases().stream()
                .filter(
                    phrase ->
                        !MADE_UP.contains(vocabulary.meaning(phrase).orElseThrow().command())))
        .containsExactlyElementsOf(
            active.stream().flatMap(command -> PHRASEBOOK.ways(command).stream()).toList());
  }

  @Test
  void aChoiceIsMadeByNumberOrName() {
    Vocabulary vocabulary =
        PHRASEBOOK.vocabulary(
            EnumSet.of(Command.CHOOSE, Command.NEXT),
            List.of(List.of("Self-massage"), List.of("With a partner", "Partner", "next")));

    assertThat(vocabulary.meaning("one")).contains(choice(1));
    assertThat(vocabulary.meaning("number two")).contains(choice(2));
    assertThat(vocabulary.meaning("self massage")).contains(choice(1));
    assertThat(vocabulary.meaning("partner")).contains(choice(2));
    assertThat(vocabulary.meaning("three")).isEmpty();
    assertThat(vocabulary.meaning("next")).contains(Spoken.of(Command.NEXT));
  }

  @Test
  void aThirteenthChoiceHasItsNameAlone() {
    List<List<String>> choices = List.of("abcdefghijklm".split("")).stream().map(List::of).toList();

    Vocabulary vocabulary = PHRASEBOOK.vocabulary(EnumSet.of(Command.CHOOSE), choices);

    assertThat(vocabulary.meaning("twelve")).contains(choice(12));
    assertThat(vocabulary.meaning("thirteen")).isEmpty();
    assertThat(vocabulary.meaning("m")).contains(choice(13));
  }

  @Test
  void nothingIsChosenWhereThereIsNoChoice() {
    Vocabulary vocabulary =
        PHRASEBOOK.vocabulary(EnumSet.of(Command.NEXT), List.of(List.of("Self-massage")));

    assertThat(vocabulary.meanings().values()).containsOnly(Spoken.of(Command.NEXT));
  }

  @Property
  void normalizingTwiceChangesNothing(@ForAll String text) {
    String once = Phrasebook.normalize(text);

    assertThat(Phrasebook.normalize(once)).isEqualTo(once);
  }

  private static Vocabulary ratings() {
    return PHRASEBOOK.vocabulary(EnumSet.of(Command.RATE, Command.BETWEEN), List.of());
  }

  private static Spoken choice(int number) {
    return new Spoken(Command.CHOOSE, number);
  }
}
