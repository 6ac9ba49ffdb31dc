package dev.knead.session;

import static dev.knead.session.Command.BACK;
import static dev.knead.session.Command.HURTS;
import static dev.knead.session.Command.LEFT;
import static dev.knead.session.Command.NEXT;
import static dev.knead.session.Command.PAUSE;
import static dev.knead.session.Command.RESUME;
import static dev.knead.session.Command.RIGHT;
import static dev.knead.session.Command.SKIP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.routine.Routine;
import dev.knead.routine.Side;
import dev.knead.routine.Sides;
import dev.knead.routine.Step;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Left and right: who gets how much. */
class SidesTest {
  private static final Step EACH = Massages.stroke(Duration.ofMinutes(2), Sides.EACH);

  private static Scene running(Step... steps) {
    return Scene.of(Massages.of(steps)).hear(NEXT).speechEnds();
  }

  /** The steps left to themselves from here on. */
  private static Scene toTheEnd(Scene scene) {
    while (scene.phase() != Phase.CLOSING) {
      scene.speechEnds().pass(10_000);
    }
    return scene;
  }

  private static Balance total(Scene scene) {
    return scene.state().balance();
  }

  @Test
  void theLeftComesFirstAndTheRightGetsTheSame() {
    Scene scene = Scene.of(Massages.of(EACH)).hear(NEXT);
    assertThat(scene.prompt(PromptKey.FIRST_SIDE).variant()).isEqualTo("left");

    scene.speechEnds().pass(60_000);
    assertThat(scene.prompt(PromptKey.SWITCH_SIDES).variant()).isEqualTo("right");

    assertThat(total(toTheEnd(scene))).isEqualTo(new Balance(60_000, 60_000, 0));
    assertThat(scene.everySaid())
        .contains(Prompt.of(PromptKey.SIDES_EQUAL, "duration", Duration.ofMinutes(1)));
  }

  @Test
  void pausesChangeNothing() {
    Scene scene = running(EACH).pass(12_345).hear(PAUSE).pass(100_000).hear(RESUME);
    scene.pass(60_000).hear(PAUSE).pass(3_000).hear(RESUME);

    assertThat(total(toTheEnd(scene))).isEqualTo(new Balance(60_000, 60_000, 0));
  }

  @Test
  void nextOnTheFirstSideGivesTheOtherTheSame() {
    Scene scene = running(EACH, EACH).pass(20_000).hear(NEXT);

    assertThat(scene.phase()).isEqualTo(Phase.RUNNING);
    assertThat(scene.keys()).containsExactly(PromptKey.SWITCH_SIDES, PromptKey.SAME_TIME);
    assertThat(scene.prompt(PromptKey.SAME_TIME).values())
        .isEqualTo(Map.of("duration", Duration.ofSeconds(20)));
    assertThat(scene.pass(20_000).state().stepIndex()).isEqualTo(1);
    assertThat(total(scene)).isEqualTo(new Balance(20_000, 20_000, 0));
  }

  @Test
  void nextInAPauseOnTheFirstSideDoesTheSame() {
    Scene scene = running(EACH).pass(20_000).hear(PAUSE).pass(5_000).hear(NEXT);

    assertThat(scene.phase()).isEqualTo(Phase.RUNNING);
    assertThat(total(toTheEnd(scene))).isEqualTo(new Balance(20_000, 20_000, 0));
  }

  @Test
  void nextOnTheSecondSideIsMadeUpForInTheStepThatFollows() {
    Scene scene = running(EACH, EACH).pass(70_000).hear(NEXT);
    assertThat(scene.state().stepIndex()).isEqualTo(1);
    assertThat(scene.prompt(PromptKey.FIRST_SIDE).variant()).isEqualTo("right");
    assertThat(scene.prompt(PromptKey.STEP_TIME_SIDES).values())
        .isEqualTo(Map.of("first", Duration.ofSeconds(85), "second", Duration.ofSeconds(35)));

    assertThat(total(toTheEnd(scene))).isEqualTo(new Balance(95_000, 95_000, 0));
  }

  @Test
  void nextAtTheVeryBeginningLeavesTheStep() {
    Scene scene = running(EACH, EACH).pass(3_000).hear(NEXT);

    assertThat(scene.state().stepIndex()).isEqualTo(1);
    assertThat(total(toTheEnd(scene))).isEqualTo(new Balance(61_500, 61_500, 0));
  }

  @ParameterizedTest
  @EnumSource(names = {"NONE", "AFFECTED", "BOTH"})
  void whereNoSideFollowsNextLeavesTheStep(Sides sides) {
    Scene scene = running(Massages.stroke(Duration.ofMinutes(2), sides), EACH).pass(30_000);

    assertThat(scene.hear(NEXT).state().stepIndex()).isEqualTo(1);
  }

  /** Less than five seconds is not worth a change of hands. */
  @ParameterizedTest(name = "after {0} ms: step {1}")
  @CsvSource({"4999, 1", "5000, 0", "59999, 0", "60000, 1"})
  void nextChangesSidesWhereTheOtherIsOwedEnough(long worked, int step) {
    assertThat(running(EACH, EACH).pass(worked).hear(NEXT).state().stepIndex()).isEqualTo(step);
  }

  /** The right is owed fifty seconds; what it gets beyond them, the left is owed. */
  @ParameterizedTest(name = "after {0} ms: {1} ms for the left")
  @CsvSource({"55000, 5000", "60000, 10000", "80000, 30000"})
  void nextWhileOneSideCatchesUpGivesTheOtherOnlyWhatIsBeyond(long worked, long owed) {
    Scene scene = running(EACH, EACH).pass(70_000).hear(NEXT).speechEnds();

    scene.pass(worked).hear(NEXT);

    assertThat(scene.prompt(PromptKey.SWITCH_SIDES).variant()).isEqualTo("left");
    assertThat(scene.prompt(PromptKey.SAME_TIME).values())
        .isEqualTo(Map.of("duration", Duration.ofMillis(owed)));
    assertThat(total(toTheEnd(scene))).isEqualTo(new Balance(60_000 + owed, 60_000 + owed, 0));
  }

  @Test
  void nextBeforeOneSideHasCaughtUpLeavesTheStep() {
    Scene scene = running(EACH, EACH, EACH).pass(70_000).hear(NEXT).speechEnds();

    scene.pass(54_999).hear(NEXT);

    assertThat(scene.state().stepIndex()).isEqualTo(2);
    assertThat(total(scene)).isEqualTo(new Balance(60_000, 64_999, -4_999));
  }

  @Test
  void backIsMadeUpFor() {
    Scene scene = running(EACH, EACH);
    scene.pass(120_000).speechEnds().pass(40_000).hear(BACK);
    assertThat(scene.state().stepIndex()).isZero();

    assertThat(total(toTheEnd(scene))).isEqualTo(new Balance(200_000, 200_000, 0));
  }

  @Test
  void whatIsOwedBeyondAStepIsGivenAsFarAsItGoes() {
    Step shorter = Massages.stroke(Duration.ofSeconds(20), Sides.EACH);
    Scene scene = running(EACH, shorter).pass(64_000).hear(NEXT);

    assertThat(scene.prompt(PromptKey.FIRST_SIDE).variant()).isEqualTo("right");
    assertThat(scene.prompt(PromptKey.STEP_TIME).values())
        .isEqualTo(Map.of("duration", Duration.ofSeconds(20)));
    toTheEnd(scene);
    assertThat(scene.prompts())
        .contains(
            Prompt.of(PromptKey.SIDE_GOT, "duration", Duration.ofMinutes(1)).variant("left"),
            Prompt.of(PromptKey.SIDE_GOT, "duration", Duration.ofSeconds(24)).variant("right"));
  }

  @Test
  void whatWasGivenUpForPainIsNotMadeUpFor() {
    Scene scene = running(EACH, EACH).pass(40_000).hear(HURTS).rate(8).hear(RESUME);

    assertThat(scene.state().clock().shares()).isEqualTo(new Shares(Side.LEFT, 60_000, 120_000));
    assertThat(total(scene)).isEqualTo(new Balance(40_000, 0, 0));
  }

  /** However the step is left from there. */
  @Test
  void neitherIsWhatWasLeftWhenThePainWasAskedFor() {
    Scene scene = running(EACH, EACH).pass(40_000).hear(HURTS, NEXT);

    assertThat(scene.state().stepIndex()).isEqualTo(1);
    assertThat(scene.state().clock().shares()).isEqualTo(new Shares(Side.LEFT, 60_000, 120_000));
    assertThat(total(scene)).isEqualTo(new Balance(40_000, 0, 0));
  }

  @ParameterizedTest
  @CsvSource({"LEFT, 120000, 0", "RIGHT, 0, 120000", "SKIP, 0, 0"})
  void theSideThatHurtsIsAskedForAndCounted(Command answer, long left, long right) {
    Step affected = Massages.stroke(Duration.ofMinutes(2), Sides.AFFECTED);
    Scene scene =
        Scene.of(Massages.of(affected), Beforehand.asking(List.of())).hear(answer, SKIP, NEXT);

    assertThat(total(toTheEnd(scene))).isEqualTo(new Balance(left, right, 0));
    assertThat(scene.notes(Note.Affected.class))
        .containsExactly(
            new Note.Affected(
                answer == LEFT
                    ? Optional.of(Side.LEFT)
                    : answer == RIGHT ? Optional.of(Side.RIGHT) : Optional.empty()));
  }

  @Test
  void whatIsDoneOnBothAtOnceIsNoSides() {
    Scene scene = running(Massages.stroke(Duration.ofMinutes(1), Sides.BOTH));

    assertThat(total(toTheEnd(scene))).isEqualTo(Balance.NOTHING);
    assertThat(scene.keys()).containsExactly(PromptKey.LAST_STEP_DONE, PromptKey.CLOSING_COMPLETE);
  }

  /** Whatever came before, a last step that is long enough makes it equal. */
  @Property
  void aStepLeftToItselfMakesTheSidesEqual(@ForAll("ways") List<Way> ways) {
    Step last = Massages.stroke(Duration.ofMinutes(30), Sides.EACH);
    Routine massage =
        Massages.of(EACH, Massages.stroke(Duration.ofSeconds(95), Sides.EACH, "up", "down"), last);
    Scene scene = Scene.of(massage).hear(NEXT);
    for (Way way : ways) {
      if (scene.state().stepIndex() < 2) {
        scene.speechEnds().pass(way.later());
      }
      if (scene.state().stepIndex() < 2) {
        scene.hear(way.command());
      }
    }
    while (scene.state().stepIndex() < 2) {
      scene.hear(RESUME).speechEnds().pass(10_000);
    }

    Balance after = total(toTheEnd(scene));

    assertThat(Math.abs(after.left() - after.right())).isLessThanOrEqualTo(1);
    assertThat(after.owed()).isEqualTo(after.left() - after.right());
  }

  record Way(long later, Command command) {}

  @Provide
  Arbitrary<List<Way>> ways() {
    return Combinators.combine(
            Arbitraries.longs().between(0, 130_000), Arbitraries.of(NEXT, BACK, PAUSE, RESUME))
        .as(Way::new)
        .list()
        .ofMaxSize(8);
  }
}
