package dev.knead.routine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every shipped routine is sound, and holds the facts that it must not lose. */
final class ShippedRoutinesTest {
  private static final SpokenRules RULES =
      new SpokenRules(
          Set.of("stop"),
          Set.of(
              "next",
              "repeat",
              "again",
              "back",
              "harder",
              "softer",
              "pause",
              "wait",
              "resume",
              "continue",
              "go on",
              "help",
              "how long",
              "what's next",
              "louder",
              "quieter",
              "faster",
              "slower",
              "ready",
              "skip",
              "lighter",
              "gentler",
              "firmer",
              "more pressure",
              "less pressure",
              "it hurts",
              "hurts",
              "ouch",
              "finish",
              "enough"));

  static List<Routine> routines() {
    return ShippedRoutines.readings(SpokenRules.none()).stream()
        .map(Reading::routine)
        .flatMap(Optional::stream)
        .toList();
  }

  @Test
  void noRoutineHasAProblemOrSaysACommand() {
    assertThat(ShippedRoutines.readings(RULES)).hasSize(8);
    assertThat(ShippedRoutines.readings(RULES)).flatExtracting(Reading::problems).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("routines")
  void percussionAndVibrationKeepOffTheKidneysAndTheSpine(Routine routine) {
    assertThat(routine.steps())
        .filteredOn(
            step ->
                step.technique() == Technique.TAPOTEMENT || step.technique() == Technique.VIBRATION)
        .allSatisfy(
            step ->
                assertThat(step.avoid().orElseThrow().toLowerCase(Locale.ROOT))
                    .contains("never over the kidneys", "never on the spine"));
  }

  static List<Routine> routinesForSciatica() {
    return routines().stream().filter(routine -> routine.id().startsWith("sciatica")).toList();
  }

  @ParameterizedTest
  @MethodSource("routines")
  void everyRoutineSaysWhoShouldNotDoIt(Routine routine) {
    assertThat(String.join(" ", routine.cautions()))
        .contains("other treatments", "deep vein thrombosis", "hot, swollen calf")
        .contains("fracture", "severe osteoporosis", "bleeding disorder", "blood thinners")
        .contains("open wounds", "burns", "infection", "pregnancy", "cancer", "ask a doctor first");
    assertThat(routine.cautions()).doesNotHaveDuplicates();
    assertThat(routine.sources()).isNotEmpty();
    assertThat(routine.needs())
        .anyMatch(need -> need.matches("massage oil or lotion|.*massager.*"));
  }

  @ParameterizedTest
  @MethodSource("routinesForSciatica")
  void everyRoutineForSciaticaKnowsItsSigns(Routine routine) {
    assertThat(String.join(" ", routine.cautions()))
        .contains("five nerve roots", "one side", "first diagnosis", "other treatments")
        .contains("emergency care", "sciatica in both legs", "severe or getting worse")
        .contains("genitals", "anus", "starting or controlling urine", "bowel control")
        .contains("chest pain", "serious accident")
        .contains("first attack ever", "fever", "weight loss", "a lump", "worse at night")
        .contains("skin is numb", "no ice", "no hot bath");
  }

  /** Who has numb skin must not even hear of a bath or of ice. */
  @ParameterizedTest
  @MethodSource("routines")
  void withoutHeatAndColdNothingSpeaksOfThem(Routine routine) {
    Routine left = routine.without(Set.of(Technique.HEAT, Technique.COLD)).orElseThrow();
    List<String> texts = new ArrayList<>(left.allNeeds());
    texts.add(left.title());
    texts.add(left.summary());
    for (Step step : left.steps()) {
      texts.addAll(List.of(step.title(), step.say(), step.avoid().orElse("")));
      texts.addAll(step.directions());
    }

    assertThat(texts).noneMatch(text -> text.matches("(?is).*\\b(bath|ice|cold|hot|cool)\\b.*"));
  }

  @ParameterizedTest
  @MethodSource("routines")
  void everyStepThatPressesSaysWhere(Routine routine) {
    assertThat(routine.steps())
        .filteredOn(step -> step.pressure().isPresent())
        .isNotEmpty()
        .allSatisfy(step -> assertThat(step.zones()).isNotEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "neck-shoulders, NECK, 2, THROAT",
    "feet, FEET_TOPS, 2,",
    "hands-forearms, WRISTS, 2,",
    "hands-forearms, FOREARMS, 3, ELBOWS",
    "calves, CALVES, 3, HOLLOWS_OF_THE_KNEES",
    "calves, CALVES, 3, SHINS"
  })
  void delicatePlacesAreSpared(String id, Zone zone, int ceiling, Zone near) {
    assertThat(ShippedRoutines.routine(id).steps())
        .filteredOn(step -> step.zones().contains(zone) && step.pressure().isPresent())
        .isNotEmpty()
        .allSatisfy(
            step -> {
              assertThat(step.pressure().orElseThrow().ceiling()).isLessThanOrEqualTo(ceiling);
              if (near != null) {
                assertThat(step.keepOff()).contains(near);
                assertThat(step.avoid()).isPresent();
              }
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          neck-shoulders | stroke, dizzy, arteries, injury, arms
          feet           | sores, feeling, gout, injury, clot
          hands-forearms | injury, joints, wounds, weakness
          calves         | had-clot, injury, skin
          """)
  void whatSpeaksAgainstItIsAskedAndHasASource(String id, String signs) {
    List<Question> questions = ShippedRoutines.routine(id).questions();

    assertThat(questions)
        .extracting(Question::id)
        .containsExactly(
            Stream.of(signs.split(", ", -1)).map(sign -> id + "/" + sign).toArray(String[]::new));
    assertThat(questions)
        .allSatisfy(
            question -> {
              assertThat(question.ask()).endsWith("?");
              assertThat(question.sources()).isNotEmpty();
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"neck-shoulders", "feet", "hands-forearms", "calves"})
  void aShortRoutineTakesTenToFifteenMinutes(String id) {
    Routine routine = ShippedRoutines.routine(id);

    assertThat(routine.workingTime()).isBetween(Duration.ofMinutes(10), Duration.ofMinutes(15));
    assertThat(routine.steps()).hasSizeBetween(6, 9);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sciatica-self", "sciatica-full"})
  void theIceComesOnceAndLast(String id) {
    List<Step> steps = ShippedRoutines.routine(id).steps();
    Step last = steps.get(steps.size() - 1);

    assertThat(steps).filteredOn(step -> step.technique() == Technique.COLD).containsOnly(last);
    assertThat(last.needs()).anyMatch(need -> need.contains("ice pack"));
    assertThat(last.duration()).contains(Duration.ofMinutes(10));
    assertThat(last.say() + last.avoid().orElseThrow())
        .contains("damp cloth", "ten minutes", "Never cool for over twenty minutes", "numb skin")
        .contains("low end of your spine");
  }

  @Test
  void theFullMassageIsThePartsAndNothingIsLost() {
    List<Step> parts = new ArrayList<>();
    Stream.of("sciatica-partner", "sciatica-vibration", "sciatica-self")
        .forEach(id -> parts.addAll(ShippedRoutines.routine(id).steps()));

    assertThat(ShippedRoutines.routine("sciatica-full").steps())
        .containsSubsequence(parts)
        .hasSize(parts.size() + 2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sciatica-self      | hot bath .* towel on the bed .* cushions as a backrest .* half sitting
          sciatica-self      | size of a quarter .* palms together until they are warm
          sciatica-self      | knee on the painful side\\. Spread the lotion over the rear of the thigh
          sciatica-self      | hand on each side of the thigh, and let the fingers reach around
          sciatica-self      | rear of the knee to the hip\\. Keep it gentle .* press more as you get used
          sciatica-self      | in reverse, from the hip to the knee\\. Take fresh lotion as you need it
          sciatica-self      | Dig your fingers .* loosen .* stretch the leg, slowly and gently .* ice
          sciatica-partner   | lies on the stomach, on a firm surface .* heel of your hand beside the low spine
          sciatica-partner   | deep, in circles .* over the top of the sacrum .* to the upper buttocks
          sciatica-partner   | sides of your hands\\. Chop up and down quickly on the upper buttocks
          sciatica-vibration | large surface on the tight muscles beside the spine .* muscles of the buttocks
          sciatica-vibration | chop up and down quickly with the sides of your hands, on the upper buttocks
          """)
  void theFactsOfTheSourceAreSpokenInTheirOrder(String id, String facts) {
    String spoken =
        String.join(" ", ShippedRoutines.routine(id).steps().stream().map(Step::say).toList());

    assertThat(spoken).containsPattern(facts.replace(" .* ", ".*"));
  }
}
