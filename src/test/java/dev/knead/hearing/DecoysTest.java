package dev.knead.hearing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.knead.language.Phrasebook;
import dev.knead.language.Vocabulary;
import dev.knead.session.Command;
import dev.knead.session.Spoken;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DecoysTest {
  private final Decoys decoys = Decoys.load("en-US");

  @Test
  void refusesALanguageWithoutDecoys() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Decoys.load("tlh"))
        .withMessageContaining("tlh");
  }

  @Test
  void areManyAndDifferent() {
    assertThat(decoys.words()).hasSizeGreaterThan(400).doesNotHaveDuplicates();
  }

  @Test
  void areNoCommands() {
    assertThat(decoys.words()).doesNotContainAnyElementsOf(Phrasebook.load("en-US").allPhrases());
  }

  @Test
  void areLeftOutWhereTheyAreCommands() {
    Vocabulary numbers = new Vocabulary(Map.of("one", new Spoken(Command.CHOOSE, 1)));

    assertThat(decoys.words()).contains("two");
    assertThat(decoys.grammar(numbers))
        .contains("two")
        .filteredOn("one"::equals)
        .hasSizeGreaterThan(1);
    assertThat(decoys.grammar(new Vocabulary(Map.of("go on", Spoken.of(Command.RESUME)))))
        .contains("go on")
        .doesNotContain("go", "on");
    assertThat(decoys.grammar(new Vocabulary(Map.of()))).doesNotHaveDuplicates();
  }

  @Test
  void leavesOutWhatSoundsLikeACommand() {
    Decoys decoys = Decoys.load("en-US");
    Vocabulary two = new Vocabulary(Map.of("two", new Spoken(Command.CHOOSE, 2)));
    Vocabulary next = new Vocabulary(Map.of("next", Spoken.of(Command.NEXT)));

    assertThat(decoys.grammar(two)).doesNotContain("to", "too").contains("for");
    assertThat(decoys.grammar(next)).contains("to", "for");
  }
}
