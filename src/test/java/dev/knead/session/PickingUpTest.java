package dev.knead.session;

import static dev.knead.session.Command.NEXT;
import static dev.knead.session.Command.NO;
import static dev.knead.session.Command.YES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.routine.Advance;
import dev.knead.routine.Risk;
import dev.knead.routine.Routine;
import dev.knead.routine.Side;
import dev.knead.routine.Sides;
import dev.knead.routine.Step;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Going on where an earlier session was broken off. */
class PickingUpTest {
  private static final long SILENCE = 15_000;
  private static final Step KNEAD = Massages.knead(Duration.ofMinutes(2), Advance.ITSELF);
  private static final Step STROKE =
      Massages.stroke(Duration.ofMinutes(2), Sides.EACH, "up", "down");
  private static final Routine MASSAGE = Massages.of(KNEAD, STROKE, KNEAD);
  private static final Bookmark PLACE =
      new Bookmark(
          "test",
          3,
          1,
          80_000,
          new Shares(Side.LEFT, 60_000, 120_000),
          2,
          OptionalInt.of(2),
          Optional.of(Side.RIGHT),
          OptionalInt.of(6),
          Set.of(0),
          new Balance(30_000, 20_000, 10_000));

  private static Beforehand offering(Bookmark place) {
    return new Beforehand(
        Purpose.MASSAGE, List.of(), Set.of(), Set.of(), Optional.of(place), Map.of());
  }

  private static Scene offered() {
    return Scene.of(MASSAGE, offering(PLACE));
  }

  @Test
  void itSaysWhereAndHowMuchIsLeft() {
    Scene scene = offered();

    assertThat(scene.phase()).isEqualTo(Phase.PICKING_UP);
    assertThat(scene.prompt(PromptKey.PICK_UP).values())
        .isEqualTo(Map.of("title", "Test massage", "number", 2, "step", "Stroke the leg"));
    assertThat(scene.prompt(PromptKey.PICK_UP_LEFT).values())
        .isEqualTo(Map.of("duration", Duration.ofSeconds(40)));
  }

  @Test
  void yesGoesOnThere() {
    Scene scene = offered().hear(YES);
    assertThat(scene.phase()).isEqualTo(Phase.READING);
    assertThat(scene.keys()).startsWith(PromptKey.RESUMED, PromptKey.STEP);
    assertThat(scene.prompt(PromptKey.FIRST_SIDE).variant()).isEqualTo("right");
    assertThat(scene.prompt(PromptKey.TIME_LEFT_STEP).values())
        .isEqualTo(Map.of("duration", Duration.ofSeconds(40)));

    scene.speechEnds();

    assertThat(scene.state().leftInStep(scene.now())).isEqualTo(Duration.ofSeconds(40));
    assertThat(scene.state().pressure()).isEqualTo(2);
    scene.pass(40_000);
    assertThat(scene.state().stepIndex()).isEqualTo(2);
    assertThat(scene.state().balance()).isEqualTo(new Balance(90_000, 80_000, 10_000));
  }

  @Test
  void thePainBeforeIsRemembered() {
    Scene scene = offered().hear(YES, NEXT, NEXT).rate(3);

    assertThat(scene.prompt(PromptKey.CHANGE).values()).containsEntry("before", 6);
  }

  @Test
  void noBeginsAnew() {
    Scene scene = offered().hear(NO);

    assertThat(scene.phase()).isEqualTo(Phase.RATING_BEFORE);
    assertThat(scene.rate(4).hear(NEXT).state().stepIndex()).isZero();
    assertThat(scene.state().balance()).isEqualTo(Balance.NOTHING);
  }

  @Test
  void silenceBeginsAnew() {
    Scene scene = offered().speechEnds().pass(SILENCE).speechEnds().pass(SILENCE);

    assertThat(scene.phase()).isEqualTo(Phase.RATING_BEFORE);
  }

  @Test
  void fromTheMenuTooAndBeforeIt() {
    Scene scene =
        Scene.of(
            SessionState.choosing(
                List.of(Massages.titled("Other", KNEAD).without(Set.of()).orElseThrow(), MASSAGE),
                offering(PLACE)));

    assertThat(scene.phase()).isEqualTo(Phase.PICKING_UP);
    assertThat(scene.hear(NO).phase()).isEqualTo(Phase.CHOOSING);
  }

  @Test
  void aMassageThatHasBeenWrittenAnewIsNotOffered() {
    assertThat(Scene.of(Massages.of(KNEAD, STROKE), offering(PLACE)).phase())
        .isEqualTo(Phase.RATING_BEFORE);
  }

  private static Bookmark place(String routine, Set<Integer> stopped) {
    return new Bookmark(
        routine,
        PLACE.steps(),
        PLACE.step(),
        PLACE.worked(),
        PLACE.shares(),
        PLACE.level(),
        PLACE.comfort(),
        PLACE.affected(),
        PLACE.painBefore(),
        stopped,
        PLACE.balance());
  }

  @Test
  void anotherMassageThanThatIsNotOffered() {
    assertThat(Scene.of(MASSAGE, offering(place("test", Set.of()))).phase())
        .isEqualTo(Phase.PICKING_UP);
    assertThat(Scene.of(MASSAGE, offering(place("other", Set.of()))).phase())
        .isEqualTo(Phase.RATING_BEFORE);
  }

  @Test
  void aStepThatWasLeftForItsPainIsNotOffered() {
    assertThat(Scene.of(MASSAGE, offering(place("test", Set.of(1)))).phase())
        .isEqualTo(Phase.RATING_BEFORE);
  }

  @Test
  void whileAQuestionOfItsOwnIsOpenItIsNotOffered() {
    Routine asking = Massages.asking(List.of(Signs.WOUND), KNEAD, STROKE, KNEAD);
    Scene scene = Scene.of(SessionState.choosing(List.of(asking), offering(PLACE)));
    assertThat(scene.phase()).isEqualTo(Phase.CHOOSING);

    assertThat(scene.choose(1).phase()).isEqualTo(Phase.SCREENING);
    assertThat(scene.hear(NO).phase()).isEqualTo(Phase.PICKING_UP);
  }

  @Test
  void noCueThatIsGoneIsGivenAgain() {
    Scene scene = offered().hear(YES).speechEnds();
    scene.transcript();

    assertThat(scene.pass(9_999).transcript()).isEmpty();
    assertThat(scene.pass(1).prompt(PromptKey.SWITCH_DIRECTION).values())
        .containsEntry("direction", "down");
  }

  @Test
  void whatComesBackIsNotedAsItWas() {
    Scene scene = offered().hear(YES);

    assertThat(scene.notes())
        .containsExactly(
            new Note.Chosen(MASSAGE), new Note.StepBegan(2, STROKE), new Note.Pressed(2));
    assertThat(scene.state().bookmark(scene.now())).contains(PLACE);
  }

  @Test
  void aBookmarkBeyondTheStepsTimeIsAtItsEnd() {
    Bookmark beyond =
        new Bookmark(
            "test",
            3,
            1,
            130_000,
            PLACE.shares(),
            2,
            PLACE.comfort(),
            PLACE.affected(),
            PLACE.painBefore(),
            Set.of(),
            PLACE.balance());

    Scene scene = Scene.of(MASSAGE, offering(beyond)).hear(YES);

    assertThat(scene.state().bookmark(scene.now()).orElseThrow().worked()).isEqualTo(120_000);
    assertThat(scene.speechEnds().pass(0).state().stepIndex()).isEqualTo(2);
  }

  @Test
  void withSkinThatIsNumbNowTheStepsAreOthers() {
    Beforehand numb =
        new Beforehand(
            Purpose.MASSAGE,
            List.of(),
            Set.of(),
            Set.of(Risk.NUMB_SKIN),
            Optional.of(PLACE),
            Map.of());

    assertThat(Scene.of(Massages.of(KNEAD, STROKE, Massages.ice()), numb).phase())
        .isEqualTo(Phase.RATING_BEFORE);
  }

  @Test
  void asLongAsNothingIsDecidedTheOldPlaceIsKept() {
    assertThat(offered().state().bookmark(0)).contains(PLACE);
    assertThat(offered().hear(NO).state().bookmark(0)).isEmpty();
  }

  @Test
  void neverAboveTheCeiling() {
    Bookmark tooMuch =
        new Bookmark(
            "test",
            3,
            2,
            0,
            new Shares(Side.LEFT, 120_000, 120_000),
            5,
            OptionalInt.of(5),
            Optional.empty(),
            OptionalInt.empty(),
            Set.of(),
            Balance.NOTHING);

    assertThat(Scene.of(MASSAGE, offering(tooMuch)).hear(YES).state().pressure()).isEqualTo(3);
  }

  /** Wherever it is broken off, what is picked up there ends as if it had not been. */
  @Property
  void wherever(@ForAll @LongRange(min = 0, max = 370_000) long after) {
    Scene first = Scene.of(MASSAGE).hear(NEXT).speechEnds();
    while (first.now() < after && first.state().inStep()) {
      first.pass(1_000).speechEnds();
    }
    Optional<Bookmark> place = first.state().bookmark(first.now());
    if (place.isEmpty()) {
      assertThat(first.phase()).isIn(Phase.CLOSING, Phase.ENDED);
      return;
    }

    Scene second = Scene.of(MASSAGE, offering(place.get())).hear(YES);

    assertThat(second.state().bookmark(second.now())).isEqualTo(place);
  }
}
