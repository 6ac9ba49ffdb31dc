package dev.knead.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenWordsTest {
  @ParameterizedTest
  @CsvSource({
    "Do this for 2 minutes., do this for two minutes",
    "'Step 1 of 12: Warm up', step one of twelve warm up",
    "0, zero",
    "19, nineteen",
    "20, twenty",
    "45-second rest, forty five second rest",
    "100, one hundred",
    "315, three hundred fifteen",
    "1000, one thousand",
    "20016, twenty thousand sixteen",
    "999999, nine hundred ninety nine thousand nine hundred ninety nine",
    "1000000, 1000000"
  })
  void wholeNumbersAreWords(String text, String words) {
    assertThat(String.join(" ", SpokenWords.of(text))).isEqualTo(words);
  }

  @Test
  void aContractionStaysOneWordAndQuotationMarksGo() {
    assertThat(SpokenWords.of("Don’t say 'next' at the hands' end; it's \"over\"."))
        .containsExactly("don't", "say", "next", "at", "the", "hands", "end", "it's", "over");
  }

  @Test
  void aTextWithoutLettersAndDigitsHasNone() {
    assertThat(SpokenWords.of(" – ' … ")).isEmpty();
    assertThat(SpokenWords.of("")).isEmpty();
  }
}
