package dev.knead.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.markup.MarkedText;
import dev.knead.markup.Ssml;
import dev.knead.routine.Question;
import dev.knead.routine.Question.Sign;
import dev.knead.routine.Risk;
import dev.knead.session.Command;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is asked before any massage: whole, in its order, and fit to be spoken. */
class ScreeningTest {
  private static final Screening SCREENING = Screening.load("en-US");
  private static final Phrasebook PHRASEBOOK = Phrasebook.load("en-US");

  static List<Question> questions() {
    return SCREENING.questions();
  }

  /** All that is spoken of the questions. */
  static Stream<String> texts() {
    return questions().stream().flatMap(question -> Stream.of(question.ask(), question.advice()));
  }

  @Test
  void noTwoQuestionsHaveTheSameId() {
    assertThat(questions()).extracting(Question::id).doesNotHaveDuplicates();
  }

  /** That would make it a routine's own. */
  @Test
  void noIdHasASlash() {
    assertThat(questions()).extracting(Question::id).noneMatch(id -> id.contains("/"));
  }

  @ParameterizedTest
  @MethodSource("questions")
  void everyQuestionHasASourceAndSaysWhatToDo(Question question) {
    assertThat(question.sources())
        .isNotEmpty()
        .allSatisfy(source -> assertThat(source).isNotBlank());
    assertThat(question.advice()).isNotBlank().endsWith(".");
  }

  @ParameterizedTest
  @MethodSource("questions")
  void everyQuestionIsOne(Question question) {
    assertThat(question.ask()).endsWith("?").containsOnlyOnce("?");
  }

  @ParameterizedTest
  @EnumSource
  void everyRiskIsAskedFor(Risk risk) {
    assertThat(questions()).extracting(Question::risk).contains(risk);
  }

  @Test
  void theGravestComeFirst() {
    assertThat(questions()).extracting(Question::risk).isSorted();
    assertThat(Risk.values())
        .containsExactly(Risk.EMERGENCY, Risk.DOCTOR_FIRST, Risk.NO_MASSAGE, Risk.NUMB_SKIN);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void noTextHoldsTheWordThatEndsASession(String text) {
    assertThat(ways(Command.STOP)).noneMatch(way -> spoken(text).contains(way));
  }

  /** While the coach says a word, it can't hear it from the person. */
  @ParameterizedTest
  @MethodSource("questions")
  void noQuestionHoldsAnAnswerToIt(Question question) {
    assertThat(Stream.of(Command.YES, Command.NO, Command.UNSURE).flatMap(this::answers))
        .noneMatch(way -> spoken(question.ask()).contains(way));
  }

  private Stream<String> answers(Command command) {
    return ways(command).stream();
  }

  @ParameterizedTest
  @MethodSource("texts")
  void theMarkupIsSound(String text) {
    assertThat(Ssml.checked(text).text()).isNotBlank().doesNotContain("<", ">", "{", "  ");
  }

  @Test
  void anAnswerStandsForThirtyDays() {
    assertThat(SCREENING.validity()).isEqualTo(Duration.ofDays(30));
  }

  /** Every sign that there is, and what it means: words that a question of that risk has. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EMERGENCY    | sciatica in both legs
          EMERGENCY    | weakness; in both legs; severe; getting worse
          EMERGENCY    | numbness; in both legs; severe; getting worse
          EMERGENCY    | numb; genitals
          EMERGENCY    | numb; anus
          EMERGENCY    | trouble; starting; urine
          EMERGENCY    | trouble; controlling; urine
          EMERGENCY    | lost control; bowels
          EMERGENCY    | chest pain
          EMERGENCY    | serious accident
          DOCTOR_FIRST | first attack; ever; without a diagnosis
          DOCTOR_FIRST | fever
          DOCTOR_FIRST | weight loss; can explain
          DOCTOR_FIRST | lump
          DOCTOR_FIRST | pain; worse at night
          DOCTOR_FIRST | pregnan; asked a doctor
          DOCTOR_FIRST | cancer; asked a doctor
          NO_MASSAGE   | calves; hot and swollen
          NO_MASSAGE   | clot; deep vein
          NO_MASSAGE   | fracture
          NO_MASSAGE   | severe osteoporosis
          NO_MASSAGE   | bleeding disorder
          NO_MASSAGE   | take blood thinners
          NO_MASSAGE   | open wounds; where you want to massage
          NO_MASSAGE   | burns; where you want to massage
          NO_MASSAGE   | infection; where you want to massage
          NUMB_SKIN    | skin; numb
          """)
  void everySignIsAskedFor(Risk risk, String words) {
    assertThat(questions())
        .filteredOn(question -> question.risk() == risk && question.sign() == Sign.YES)
        .extracting(Question::ask)
        .anyMatch(ask -> Stream.of(words.split("; ")).allMatch(ask::contains));
  }

  @Test
  void anEmergencySaysWhereToGo() {
    assertThat(questions())
        .filteredOn(question -> question.risk() == Risk.EMERGENCY)
        .extracting(question -> Ssml.checked(question.advice()).text())
        .allSatisfy(advice -> assertThat(advice).contains("no massage", "emergency", "911"));
  }

  @Test
  void numbSkinGetsNeitherHeatNorIce() {
    assertThat(questions())
        .filteredOn(question -> question.risk() == Risk.NUMB_SKIN)
        .extracting(Question::advice)
        .allSatisfy(advice -> assertThat(advice).contains("no hot bath", "no ice"));
  }

  private static List<String> ways(Command command) {
    return PHRASEBOOK.ways(command).stream().map(way -> " " + way + " ").toList();
  }

  /** As it is written and as it is spoken, in words between single spaces. */
  private static String spoken(String text) {
    MarkedText marked = Ssml.checked(text);
    return " "
        + Phrasebook.normalize(marked.text())
        + " "
        + Phrasebook.normalize(marked.spoken())
        + " ";
  }
}
