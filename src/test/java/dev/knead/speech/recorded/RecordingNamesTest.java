package dev.knead.speech.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.language.Prompts;
import dev.knead.language.Sentence;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which sentence has which recording. */
class RecordingNamesTest {
  private static final Prompts PROMPTS = Prompts.load("en-US");
  private static final RecordingNames NAMES = new RecordingNames(PROMPTS);

  @Test
  void aSentenceThatIsAlwaysTheSameHasTheNameOfItsPlace() {
    assertThat(NAMES.of("Begin now.")).isEqualTo("begin");
    assertThat(NAMES.of("The clock stands still.")).isEqualTo("paused.2");
    assertThat(NAMES.of("Stay here.")).isEqualTo("at_ceiling.2");
    assertThat(NAMES.of("A little more: lean into the stroke, and let it be slow."))
        .isEqualTo("harder.effleurage");
    assertThat(NAMES.of("Pressure, level 5, deep: for trained hands only."))
        .isEqualTo("pressure.effleurage-5");
  }

  @Test
  void everyFixedPromptHasANameOfItsOwnAndEveryNameItsPrompt() {
    List<String> texts = PROMPTS.fixed().stream().map(Sentence::text).distinct().toList();

    assertThat(texts).hasSizeGreaterThan(90);
    assertThat(texts.stream().map(NAMES::of).collect(Collectors.toSet())).hasSameSizeAs(texts);
    assertThat(PROMPTS.fixedByPlace())
        .hasSize(PROMPTS.fixed().size())
        .allSatisfy((place, sentence) -> assertThat(NAMES.allOf(sentence.text())).contains(place));
  }

  @Test
  void whatSeveralPromptsSayMayLieUnderEachOfTheirNames() {
    assertThat(NAMES.allOf("Goodbye."))
        .containsExactly(
            "closing_complete.2",
            "closing_early.3",
            "closing_unheard.3",
            "closing_pain.4",
            "closing_sign.doctor_first.3",
            "closing_sign.emergency.2",
            "closing_sign.no_massage.3",
            "closing_nothing_left.2",
            "closing_screened.numb_skin.4",
            "closing_screened.well.4",
            "goodbye");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Step 3 of 8: Knead the thigh. | step-3-of-8-knead-the-thigh
          Don’t press – half-way down.  | don-t-press-half-way-down
          (Breathe) out...              | breathe-out
          """)
  void anyOtherSentenceIsNamedByItsWords(String text, String name) {
    assertThat(NAMES.of(text)).isEqualTo(name);
  }

  @Test
  void wordsThatAreAPromptsKeyAreNotTakenForIt() {
    assertThat(NAMES.of("Begin.")).matches("begin-[0-9a-f]{8}");
    assertThat(NAMES.of("Welcome.")).matches("welcome-[0-9a-f]{8}");
  }

  @Test
  void aLongOneIsCutAndBoundToItsWordsAllTheSame() {
    String begin = "Let the heel of the hand glide from the knee up to the hip, and come back ";

    String lightly = NAMES.of(begin + "lightly.");
    String slowly = NAMES.of(begin + "slowly.");

    assertThat(lightly)
        .matches("let-the-heel-of-the-hand-glide-from-the-knee-up-to-the-hip-a-[0-9a-f]{8}")
        .isNotEqualTo(slowly);
    assertThat(NAMES.of(begin + "lightly!")).isEqualTo(lightly);
  }

  @Test
  void whatIsHeardOtherwiseHasAnotherName() {
    List<String> texts =
        List.of(
            "Hold for 1.5 minutes.",
            "Hold for 15 minutes.",
            "Hold for 1 5 minutes.",
            "Hold for 1-5 minutes.",
            "Hold for 1/5 minutes.",
            "Hold for −5 minutes.",
            "Hold for 5 minutes.",
            "Hold for 5 % minutes.",
            "Hold für 5 minutes.",
            "Hold fur 5 minutes.");

    assertThat(texts.stream().map(NAMES::of).collect(Collectors.toSet())).hasSameSizeAs(texts);
  }

  @Property
  void everyNameIsThatOfAFile(@ForAll String text) {
    assertThat(RecordingNames.ofWords(text)).matches("[a-z0-9][a-z0-9-]{0,68}");
  }
}
