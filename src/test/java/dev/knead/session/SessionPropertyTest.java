package dev.knead.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.routine.Pressure;
import dev.knead.routine.Risk;
import dev.knead.routine.Routine;
import dev.knead.routine.Technique;
import dev.knead.session.Walk.Move;
import dev.knead.session.Walk.Turn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;

/** What holds whatever happens, in whatever order, to whatever massage. */
@Domain(AnySession.class)
@Domain(DomainContext.Global.class)
class SessionPropertyTest {
  @Property
  void pressureStaysBetweenTheLightestAndTheCeiling(
      @ForAll SessionState start, @ForAll List<Move> moves) {
    Walk.of(start, moves)
        .forEach(
            turn -> {
              SessionState state = turn.after();
              if (state.inStep() && state.step().pressure().isPresent()) {
                assertThat(state.pressure())
                    .isBetween(Pressure.LIGHTEST, state.step().pressure().get().ceiling());
              } else {
                assertThat(state.pressure()).isZero();
              }
            });
  }

  @Property
  void harderIsOneLevelAtMostAndNothingElseRaisesWithinAStep(
      @ForAll SessionState start, @ForAll List<Move> moves) {
    Walk.of(start, moves)
        .filter(turn -> turn.before().inStep() && turn.after().inStep())
        .filter(turn -> turn.notes().stream().noneMatch(Note.StepBegan.class::isInstance))
        .forEach(
            turn ->
                assertThat(turn.after().pressure() - turn.before().pressure())
                    .isBetween(-1, turn.command() == Command.HARDER ? 1 : 0));
  }

  @Property
  void noStepBeginsBeforeEveryQuestionIsAnswered(
      @ForAll SessionState start, @ForAll List<Move> moves) {
    Walk.of(start, moves)
        .map(Turn::after)
        .filter(state -> state.inStep() || state.phase() == Phase.PREPARING)
        .filter(state -> state.beforehand().purpose() != Purpose.STEPS_ONLY)
        .forEach(state -> assertThat(state.interview().next(state.routine())).isEmpty());
  }

  @Property
  void withNumbSkinThereIsNeitherHeatNorCold(@ForAll SessionState start, @ForAll List<Move> moves) {
    Walk.of(start, moves)
        .map(Turn::after)
        .filter(SessionState::inStep)
        .filter(state -> state.interview().signs().contains(Risk.NUMB_SKIN))
        .forEach(
            state -> assertThat(state.step().technique()).isNotIn(Technique.HEAT, Technique.COLD));
  }

  @Property
  void theSecondPainStopEndsIt(@ForAll SessionState start, @ForAll List<Move> moves) {
    Walk.of(start, moves)
        .map(Turn::after)
        .filter(state -> state.condition().stopped().size() > 1)
        .forEach(state -> assertThat(state.phase()).isIn(Phase.CLOSING, Phase.ENDED));
  }

  @Property
  void aStepThatWasLeftForPainIsNotBegunAgain(
      @ForAll SessionState start, @ForAll List<Move> moves) {
    Walk.of(start, moves)
        .map(Turn::after)
        .filter(SessionState::inStep)
        .forEach(
            state -> assertThat(state.condition().stopped()).doesNotContain(state.stepIndex()));
  }

  /** What a diary can rely on. */
  @Property
  void everyStepThatBeginsIsLeftAndEveryEndIsToldOnce(
      @ForAll SessionState start, @ForAll List<Move> moves) {
    List<Turn> turns = Walk.of(start, moves).toList();
    List<String> steps = new ArrayList<>();
    long closed = 0;
    for (Turn turn : turns) {
      for (Note note : turn.notes()) {
        if (note instanceof Note.StepBegan) {
          steps.add("began");
        } else if (note instanceof Note.StepLeft) {
          steps.add("left");
        } else if (note instanceof Note.Closed) {
          closed++;
        }
      }
      assertThat(steps.size() % 2).isEqualTo(turn.after().inStep() ? 1 : 0);
      assertThat(closed)
          .isEqualTo(
              turn.after().phase() == Phase.CLOSING || turn.after().phase() == Phase.ENDED ? 1 : 0);
    }
    for (int i = 0; i < steps.size(); i++) {
      assertThat(steps.get(i)).isEqualTo(i % 2 == 0 ? "began" : "left");
    }
  }

  @Property
  void stopAlwaysEnds(@ForAll SessionState start, @ForAll List<Move> moves) {
    Walk.of(start, moves)
        .filter(turn -> turn.command() == Command.STOP)
        .forEach(turn -> assertThat(turn.after().phase()).isIn(Phase.CLOSING, Phase.ENDED));
  }

  @Property
  void theClosingIsNeverLeftExceptForTheEnd(@ForAll SessionState start, @ForAll List<Move> moves) {
    Walk.of(start, moves)
        .filter(turn -> turn.before().phase() == Phase.CLOSING)
        .forEach(turn -> assertThat(turn.after().phase()).isIn(Phase.CLOSING, Phase.ENDED));
  }

  @Property
  void onceEndedNothingHasAnEffect(@ForAll SessionState start, @ForAll List<Move> moves) {
    Walk.of(start, moves)
        .filter(turn -> turn.before().phase() == Phase.ENDED)
        .forEach(
            turn -> {
              assertThat(turn.effects()).isEmpty();
              assertThat(turn.after()).isEqualTo(turn.before());
              assertThat(turn.after().nextDeadline()).isEmpty();
            });
  }

  @Property
  void speechesAreNumberedUpwardsAndNeverEmpty(
      @ForAll SessionState start, @ForAll List<Move> moves) {
    List<Effect.Say> speeches =
        Walk.of(start, moves)
            .flatMap(turn -> turn.effects().stream())
            .filter(Effect.Say.class::isInstance)
            .map(Effect.Say.class::cast)
            .toList();

    assertThat(speeches)
        .extracting(Effect.Say::id)
        .doesNotHaveDuplicates()
        .isSorted()
        .allMatch(id -> id > 0);
    assertThat(speeches).noneMatch(say -> say.prompts().isEmpty());
  }

  @Property
  void afterTimeHasPassedTheNextDeadlineLiesAhead(
      @ForAll SessionState start, @ForAll List<Move> moves) {
    Walk.of(start, moves)
        .filter(turn -> turn.event() instanceof Event.TimePassed)
        .forEach(
            turn ->
                turn.after()
                    .nextDeadline()
                    .ifPresent(deadline -> assertThat(deadline).isGreaterThan(turn.now())));
  }

  @Property
  void noMoreIsWorkedThanTheStepTakes(@ForAll SessionState start, @ForAll List<Move> moves) {
    Walk.of(start, moves)
        .filter(turn -> turn.after().inStep())
        .forEach(
            turn -> {
              Duration whole = Duration.ofMillis(turn.after().clock().shares().totalMillis());
              assertThat(turn.after().clock().worked()).isBetween(0L, whole.toMillis());
              assertThat(turn.after().leftInStep(turn.now())).isBetween(Duration.ZERO, whole);
            });
  }

  @Property
  void theClockStandsUnlessTheStepIsRunning(@ForAll SessionState start, @ForAll List<Move> moves) {
    Walk.of(start, moves)
        .forEach(
            turn ->
                assertThat(turn.after().clock().startedAt() == StepClock.STANDING)
                    .isEqualTo(turn.after().phase() != Phase.RUNNING));
  }

  /** Where to keep off is read to its end before the hands begin. */
  @Property
  void noClockStartsBeforeTheWholeReading(@ForAll SessionState start, @ForAll List<Move> moves) {
    Walk.of(start, moves)
        .filter(turn -> turn.after().phase() == Phase.READING && !turn.said().isEmpty())
        .forEach(turn -> assertThat(turn.said()).containsAll(Speeches.reading(turn.after())));
    Walk.of(start, moves)
        .filter(turn -> turn.before().phase() == Phase.READING)
        .filter(turn -> turn.after().phase() == Phase.RUNNING)
        .forEach(
            turn ->
                assertThat(turn.event())
                    .isEqualTo(new Event.SpeechEnded(turn.before().lastSpeech())));
  }

  /** Neither pressure nor clock, neither step nor phase: another voice, and words. */
  @Property
  void anotherVoiceLeavesTheMassageAsItIs(@ForAll SessionState start, @ForAll List<Move> moves) {
    Walk.of(start, moves)
        .filter(turn -> turn.command() == Command.OTHER_VOICE)
        .filter(turn -> turn.before().lastSpeech() > 0)
        .forEach(turn -> assertThat(massage(turn.after())).isEqualTo(massage(turn.before())));
  }

  @Property
  void theVoiceChangesWhenThatIsAskedAndNeverElse(
      @ForAll SessionState start, @ForAll List<Move> moves) {
    Walk.of(start, moves)
        // What comes first begins the session, which may end it.
        .filter(turn -> turn.before().lastSpeech() > 0)
        .forEach(
            turn ->
                assertThat(turn.effects().contains(new Effect.NextVoice()))
                    .isEqualTo(
                        turn.command() == Command.OTHER_VOICE
                            && turn.before().phase() != Phase.CLOSING
                            && turn.before().phase() != Phase.ENDED));
  }

  @Property
  void theSameEventsMakeTheSameSession(@ForAll SessionState start, @ForAll List<Move> moves) {
    assertThat(Walk.of(start, moves).toList()).isEqualTo(Walk.of(start, moves).toList());
  }

  @Property
  void theWalksGoEverywhere(@ForAll SessionState start, @ForAll List<Move> moves) {
    Walk.of(start, moves).map(Turn::after).map(SessionState::phase).forEach(Statistics::collect);

    Statistics.coverage(
        coverage -> {
          for (Phase phase : Phase.values()) {
            coverage.check(phase).count(count -> count > 0);
          }
        });
  }

  @Property
  void aMassageLeftToItselfAndToNextEnds(@ForAll("massages") Routine massage) {
    Scene scene = Scene.of(massage);
    for (int turn = 0; turn <= massage.steps().size(); turn++) {
      scene.hear(Command.NEXT).speechEnds().pass(1_000);
    }
    assertThat(scene.phase()).isIn(Phase.CLOSING, Phase.ENDED);
  }

  /** A state but for what is being said, and for how long nothing was. */
  private static SessionState massage(SessionState state) {
    return state.speech(Speech.NONE).patience(Patience.fresh());
  }

  @Provide
  Arbitrary<Routine> massages() {
    return AnySession.massages();
  }
}
