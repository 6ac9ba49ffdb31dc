package dev.knead.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.routine.Advance;
import dev.knead.routine.Question;
import dev.knead.routine.Question.Sign;
import dev.knead.routine.Risk;
import dev.knead.routine.Routine;
import dev.knead.routine.Technique;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InterviewTest {
  private static final Question NUMB_FEET = Signs.question("test/feet", Sign.YES, Risk.NUMB_SKIN);
  private static final Routine MASSAGE =
      Massages.asking(List.of(NUMB_FEET), Massages.knead(Duration.ofMinutes(2), Advance.ITSELF));

  private static Interview asking(Question... questions) {
    return Interview.of(Beforehand.asking(List.of(questions)));
  }

  private static Interview knowing(Set<String> answered, Set<Risk> signs, Question... questions) {
    return Interview.of(
        new Beforehand(
            Purpose.MASSAGE, List.of(questions), answered, signs, Optional.empty(), Map.of()));
  }

  private static Note.Answered answer(Question question, Sign sign) {
    return new Note.Answered(question, Optional.of(sign));
  }

  @Test
  void theQuestionsComeInTheirOrderAndTheMassagesOwnAfterThem() {
    Interview interview = asking(Signs.CHEST, Signs.NUMB);
    assertThat(interview.next(Optional.of(MASSAGE))).contains(Signs.CHEST);

    interview = interview.answer(answer(Signs.CHEST, Sign.NO));
    assertThat(interview.next(Optional.of(MASSAGE))).contains(Signs.NUMB);

    interview = interview.answer(answer(Signs.NUMB, Sign.NO));
    assertThat(interview.next(Optional.empty())).isEmpty();
    assertThat(interview.next(Optional.of(MASSAGE))).contains(NUMB_FEET);
    assertThat(interview.answer(answer(NUMB_FEET, Sign.NO)).next(Optional.of(MASSAGE))).isEmpty();
  }

  @Test
  void whatIsAnsweredAlreadyIsPassedOver() {
    Interview interview = knowing(Set.of("chest", "test/feet"), Set.of(), Signs.CHEST, Signs.WOUND);

    assertThat(interview.next(Optional.of(MASSAGE))).contains(Signs.WOUND);
    assertThat(interview.answer(answer(Signs.WOUND, Sign.NO)).next(Optional.of(MASSAGE))).isEmpty();
  }

  @Test
  void onlyNumbnessTakesHeatAndColdAway() {
    Interview interview = asking(Signs.NUMB);

    assertThat(interview.omitted()).isEmpty();
    assertThat(interview.answer(answer(Signs.NUMB, Sign.NO)).omitted()).isEmpty();
    assertThat(interview.answer(answer(Signs.NUMB, Sign.YES)).omitted())
        .containsExactlyInAnyOrder(Technique.HEAT, Technique.COLD);
    assertThat(interview.answer(new Note.Answered(Signs.NUMB, Optional.empty())).omitted())
        .containsExactlyInAnyOrder(Technique.HEAT, Technique.COLD);
  }

  @Test
  void anAnswerThatIsTakenBackLeavesNothing() {
    Interview before = asking(Signs.CHEST, Signs.NUMB).answer(answer(Signs.CHEST, Sign.NO));

    Interview after = before.answer(answer(Signs.NUMB, Sign.YES)).takeBack();

    assertThat(after).isEqualTo(before);
    assertThat(after.next(Optional.empty())).contains(Signs.NUMB);
  }

  @Test
  void beforeTheFirstAnswerThereIsNothingToTakeBack() {
    Interview interview = knowing(Set.of("chest"), Set.of(), Signs.CHEST, Signs.WOUND);

    assertThat(interview.takeBack()).isEqualTo(interview);
  }

  @Test
  void oneSignThatIsTakenBackLeavesTheOtherOfItsKind() {
    Interview interview = asking(Signs.NUMB).answer(answer(Signs.NUMB, Sign.YES));

    assertThat(interview.answer(answer(NUMB_FEET, Sign.NO)).takeBack().signs())
        .containsExactly(Risk.NUMB_SKIN);
    assertThat(interview.answer(answer(NUMB_FEET, Sign.YES)).takeBack().signs())
        .containsExactly(Risk.NUMB_SKIN);
  }

  @Test
  void aSignOfAnEarlierSessionStandsWhateverIsTakenBack() {
    Interview interview = knowing(Set.of("numb"), Set.of(Risk.NUMB_SKIN), Signs.NUMB);

    assertThat(interview.answer(answer(NUMB_FEET, Sign.NO)).takeBack().signs())
        .containsExactly(Risk.NUMB_SKIN);
  }
}
