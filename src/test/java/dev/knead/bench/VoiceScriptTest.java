package dev.knead.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.language.Prompts;
import dev.knead.markup.MarkedText;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VoiceScriptTest {
  @Test
  void whatEverySessionMaySayIsSaidOnce() {
    VoiceScript script = VoiceScript.of(List.of(), Prompts.load("en-US"));

    assertThat(script.sentences())
        .doesNotHaveDuplicates()
        .extracting(MarkedText::text)
        .contains("Ten seconds left.", "Begin now.")
        .noneMatch(text -> text.contains("{"));
  }

  @Test
  void aSampleIsSpreadEvenlyAndTheSameEachTime() {
    VoiceScript hundred =
        new VoiceScript(
            IntStream.range(0, 100).mapToObj(i -> MarkedText.plain("say " + i)).toList());

    assertThat(hundred.sample(4).sentences())
        .extracting(MarkedText::text)
        .containsExactly("say 0", "say 25", "say 50", "say 75");
    assertThat(hundred.sample(99).sentences()).hasSize(99).doesNotHaveDuplicates();
    assertThat(hundred.sample(100)).isEqualTo(hundred);
    assertThat(hundred.sample(1_000)).isEqualTo(hundred);
  }

  @Test
  void aVoiceOfFewWordsSaysWhatItCan() {
    VoiceScript script = script("Begin now.", "Ten seconds left.", "Step 2.");

    assertThat(script.within(Set.of("begin", "now", "step", "two")))
        .isEqualTo(script("Begin now.", "Step 2."));
    assertThat(script.within(Set.of())).isEqualTo(script);
  }

  private static VoiceScript script(String... sentences) {
    return new VoiceScript(Arrays.stream(sentences).map(MarkedText::plain).toList());
  }
}
