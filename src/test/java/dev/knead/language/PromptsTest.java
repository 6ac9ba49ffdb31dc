package dev.knead.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.knead.calibration.EveryCalibrationPrompt;
import dev.knead.routine.Technique;
import dev.knead.session.Command;
import dev.knead.session.EveryPrompt;
import dev.knead.session.Prompt;
import dev.knead.session.PromptKey;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PromptsTest {
  private static final Prompts PROMPTS = Prompts.load("en-US");
  private static final Phrasebook PHRASEBOOK = Phrasebook.load("en-US");
  private static final Set<Prompt> EVERY_PROMPT = everySaid();

  private static Set<Prompt> everySaid() {
    Set<Prompt> said = new LinkedHashSet<>(EveryPrompt.said());
    said.addAll(EveryCalibrationPrompt.said());
    for (PromptKey key :
        List.of(PromptKey.STANDBY_READY, PromptKey.STANDBY_AGAIN, PromptKey.STANDBY_FAULT)) {
      said.add(new Prompt(key, "", Map.of()));
    }
    return said;
  }

  /** What they are for is to name commands. */
  private static final Set<PromptKey> NAMING =
      Set.of(PromptKey.HELP, PromptKey.CALIBRATE_SAY, PromptKey.CALIBRATE_BADLY);

  private static final List<String> PRESSING =
      List.of("effleurage", "petrissage", "friction", "tapotement", "vibration", "stretch", "hold");

  static Set<Prompt> everyPrompt() {
    return EVERY_PROMPT;
  }

  /** The rest of these tests means nothing without this one. */
  @Test
  void sessionsCalibrationsAndStandbySayEverySentenceThereIs() {
    assertThat(EVERY_PROMPT).extracting(Prompt::key).contains(PromptKey.values());
  }

  @ParameterizedTest
  @MethodSource("everyPrompt")
  void hasWordsWithoutBlanks(Prompt prompt) {
    assertThat(PROMPTS.sentences(List.of(prompt)))
        .isNotEmpty()
        .extracting(Sentence::text)
        .allSatisfy(
            text ->
                assertThat(text)
                    .isNotBlank()
                    .isEqualTo(text.strip())
                    .doesNotContain("{", "}", "null", "  "));
  }

  @ParameterizedTest
  @MethodSource("everyPrompt")
  void neverSaysTheWordThatEndsASession(Prompt prompt) {
    assertThat(PROMPTS.sentences(List.of(prompt)))
        .noneMatch(sentence -> sentence.mentioned().contains(Command.STOP));
  }

  /** Also in forms that no session of today asks for. */
  @Test
  void noFormOfASentenceHoldsTheWordThatEndsASession() {
    for (String form : PROMPTS.all()) {
      for (String phrase : PHRASEBOOK.ways(Command.STOP)) {
        assertThat(" " + Phrasebook.normalize(form) + " ").doesNotContain(" " + phrase + " ");
      }
    }
  }

  @Test
  void theFileHoldsOurPromptsAndNoOthers() {
    assertThat(LocaleFile.load("en-US", "prompts.yaml"))
        .containsOnlyKeys(names(PromptKey.values()).toList());
  }

  @Test
  void formsBelongToSomething() {
    Map<String, Object> file = LocaleFile.load("en-US", "prompts.yaml");

    assertThat(LocaleFile.map(file, "pressure")).containsOnlyKeys(pressures());
    assertThat(LocaleFile.map(file, "reminder"))
        .containsOnlyKeys("choosing", "preparing", "waiting", "paused");
    assertThat(LocaleFile.map(file, "calibrate_trouble"))
        .containsOnlyKeys("noisy", "loud_echo", "late_echo");
    assertThat(LocaleFile.map(file, "harder").keySet())
        .contains("default")
        .isSubsetOf(Stream.concat(Stream.of("default"), names(Technique.values())).toList());
  }

  /** Words for the hands at every level, wherever hands press. */
  private static String[] pressures() {
    return Stream.concat(
            Stream.of("default"),
            PRESSING.stream()
                .flatMap(
                    technique -> IntStream.rangeClosed(1, 5).mapToObj(i -> technique + "-" + i)))
        .toArray(String[]::new);
  }

  @ParameterizedTest
  @EnumSource
  void everyLevelOfEveryTechniqueIsNamedWithItsNumber(Technique technique) {
    for (int level = 1; level <= 5; level++) {
      String form = technique.name().toLowerCase(Locale.ROOT) + "-" + level;

      assertThat(words(new Prompt(PromptKey.PRESSURE, form, Map.of("level", level))))
          .startsWith("Pressure, level " + level);
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyTechniqueHasAWayToPressMore(Technique technique) {
    String form = technique.name().toLowerCase(Locale.ROOT);

    assertThat(words(new Prompt(PromptKey.HARDER, form, Map.of()))).startsWith("A little more: ");
  }

  @Test
  void aTechniqueWithoutItsOwnWordsGetsTheCommonOnes() {
    assertThat(words(new Prompt(PromptKey.HARDER, "stretch", Map.of())))
        .isEqualTo(words(new Prompt(PromptKey.HARDER, "default", Map.of())))
        .isNotEqualTo(words(new Prompt(PromptKey.HARDER, "friction", Map.of())));
  }

  @Test
  void aFormThatIsMissingIsNamed() {
    assertThatThrownBy(() -> words(new Prompt(PromptKey.REMINDER, "6", Map.of())))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("REMINDER has no form 6");
  }

  @Test
  void aLanguageWithoutSentencesIsNamed() {
    assertThatThrownBy(() -> Prompts.load("tlh"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("tlh");
  }

  @Test
  void textsAreSplitIntoSentences() {
    Prompt text =
        new Prompt(
            PromptKey.ROUTINE_TEXT,
            "",
            Map.of("text", "Press for 2.5 seconds. Does it feel warm? Good!\nThen go on."));

    assertThat(PROMPTS.sentences(List.of(text)))
        .extracting(Sentence::text)
        .containsExactly("Press for 2.5 seconds.", "Does it feel warm?", "Good!", "Then go on.");
  }

  @Test
  void blanksInARoutinesOwnTextAreItsOwn() {
    assertThat(words(new Prompt(PromptKey.ROUTINE_TEXT, "", Map.of("text", "Use $1 {text} \\."))))
        .isEqualTo("Use $1 {text} \\.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1    | 1 second
          2    | 2 seconds
          59   | 59 seconds
          60   | 1 minute
          61   | 1 minute and 1 second
          90   | 1 minute and 30 seconds
          600  | 10 minutes
          4530 | 75 minutes and 30 seconds
          """)
  void durationsAreWords(long seconds, String words) {
    Prompt time =
        new Prompt(PromptKey.STEP_TIME, "", Map.of("duration", Duration.ofSeconds(seconds)));

    assertThat(words(time)).isEqualTo("Do this for " + words + ".");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          oil                   | Have these within reach: oil.
          oil;a towel           | Have these within reach: oil and a towel.
          oil;a towel;a cushion | Have these within reach: oil, a towel and a cushion.
          """)
  void listsAreWords(String needs, String words) {
    Prompt prompt = new Prompt(PromptKey.NEEDS, "", Map.of("needs", List.of(needs.split(";"))));

    assertThat(words(prompt)).isEqualTo(words);
  }

  @Test
  void helpTeachesTheFirstWayOfEachCommandButTheWordThatEndsIt() {
    Set<Command> all = EnumSet.allOf(Command.class);

    assertThat(words(new Prompt(PromptKey.HELP, "", Map.of("commands", List.copyOf(all)))))
        .isEqualTo(
            "You can say: next, repeat, back, harder, softer, it hurts, pause, resume, help, "
                + "how long, what's next, louder, quieter, faster, slower, other voice, yes, no, i don't know, left, right, "
                + "skip and start massage. "
                + "The word on a red road sign ends it.");
  }

  /**
   * While the coach says one of these words it can't hear it from the person. So each is here on
   * purpose: think before a line is added. (The help names them all, that is what it is for; so do
   * the questions and answers of a calibration, in which nothing of it is masked.)
   */
  @Test
  void commandWordsAreSaidHereOnPurposeAndNowhereElse() {
    Set<String> said =
        EVERY_PROMPT.stream()
            .filter(prompt -> !NAMING.contains(prompt.key()))
            .flatMap(prompt -> PROMPTS.sentences(List.of(prompt)).stream())
            .filter(sentence -> !commands(sentence).isEmpty())
            .map(sentence -> sentence.text() + " " + commands(sentence))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(said)
        .containsExactly(
            "Number 1: Test massage. [CHOOSE]",
            "Rest, and say next when you like. [NEXT]",
            "Say next when you are ready. [NEXT]",
            "Say resume to go on. [RESUME]",
            "Say resume when you want the step that follows. [RESUME]",
            "Say resume when you want to go on. [RESUME]",
            "Say start massage whenever you want another one. [START]",
            "Say start massage whenever you want to begin one. [START]",
            "Take the time you need, and say next. [NEXT]");
  }

  /** Without answers: while nothing is asked, they are not listened for. */
  private static Set<Command> commands(Sentence sentence) {
    Set<Command> commands = new TreeSet<>(sentence.mentioned());
    commands.removeAll(
        EnumSet.of(
            Command.YES, Command.NO, Command.UNSURE, Command.LEFT, Command.RIGHT, Command.SKIP));
    return commands;
  }

  private static Stream<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(value -> value.name().toLowerCase(Locale.ROOT));
  }

  private static String words(Prompt prompt) {
    return PROMPTS.sentences(List.of(prompt)).stream()
        .map(Sentence::text)
        .collect(Collectors.joining(" "));
  }
}
