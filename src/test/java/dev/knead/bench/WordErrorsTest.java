package dev.knead.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordErrorsTest {
  private enum Word {
    LEAN,
    IN,
    DEEPER
  }

  @ParameterizedTest
  @CsvSource({
    "lean in deeper, lean in deeper, 0, 0, 0, ''",
    "lean in deeper, clean in deeper, 1, 0, 0, lean",
    "lean in deeper, lean deeper, 0, 1, 0, in",
    "lean in deeper, lean in a deeper, 0, 0, 1, ''",
    "lean in deeper, '', 0, 3, 0, lean in deeper",
    "sacrum, say a crumb, 1, 0, 2, sacrum",
    "rest your hands there, rest you're and there now, 2, 0, 1, your hands"
  })
  void theFewestEditsAreCountedByTheirKind(
      String said, String heard, int substitutions, int deletions, int insertions, String lost) {
    WordErrors errors = WordErrors.between(SpokenWords.of(said), SpokenWords.of(heard));

    assertThat(errors)
        .isEqualTo(
            new WordErrors(
                SpokenWords.of(said).size(),
                substitutions,
                deletions,
                insertions,
                SpokenWords.of(lost)));
    assertThat(errors.count()).isEqualTo(substitutions + deletions + insertions);
  }

  @Test
  void whereNothingWasSaidAllThatIsHeardIsPutIn() {
    assertThat(WordErrors.between(List.of(), List.of("the", "the")))
        .isEqualTo(new WordErrors(0, 0, 0, 2, List.of()));
    assertThat(WordErrors.between(List.of(), List.of()).count()).isZero();
  }

  @Property
  void theKindsAddUp(
      @ForAll @Size(max = 8) List<Word> said, @ForAll @Size(max = 8) List<Word> heard) {
    WordErrors errors = WordErrors.between(names(said), names(heard));

    assertThat(errors.said() - errors.deletions() + errors.insertions()).isEqualTo(heard.size());
    assertThat(errors.lost()).hasSize(errors.substitutions() + errors.deletions());
    assertThat(errors.count())
        .isEqualTo(WordErrors.between(names(heard), names(said)).count())
        .isBetween(Math.abs(said.size() - heard.size()), Math.max(said.size(), heard.size()));
  }

  private static List<String> names(List<Word> words) {
    return words.stream().map(Word::name).toList();
  }
}
