package dev.knead.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.knead.markup.MarkedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PronunciationsTest {
  private static final Pronunciations PRONUNCIATIONS = Pronunciations.load("en-US");

  private static String respelled(String text) {
    return PRONUNCIATIONS.apply(MarkedText.plain(text)).spoken();
  }

  @Test
  void aLanguageWithoutPronunciationsIsNamed() {
    assertThatThrownBy(() -> Pronunciations.load("tlh"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("pronunciations.yaml")
        .hasMessageContaining("tlh");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          over the sacrum         | over the say crum
          Sciatica: self-massage. | sy attica: self-massage.
          EFFLEURAGE              | eff luh rahzh
          sacrum, sacrum          | say crum, say crum
          """)
  void wholeWordsAreRespelled(String text, String spoken) {
    assertThat(respelled(text)).isEqualTo(spoken);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Lift and roll the muscle.", "sacrums", "$1 \\ {title}", "It's 3 cm."})
  void everythingElseStaysAsItIs(String text) {
    assertThat(respelled(text)).isEqualTo(text);
  }

  @Test
  void aVoiceOfAnotherLanguageHasThoseOfANearOneOrNone() {
    MarkedText text = MarkedText.plain("over the sacrum");
    assertThat(Pronunciations.forVoice("en-GB").apply(text).spoken())
        .isEqualTo("over the say crum");
    assertThat(Pronunciations.forVoice("de-DE").apply(text)).isEqualTo(text);
  }

  /** Or else it would never be found. */
  @Test
  void wordsAreLowerCaseAndSingle() {
    assertThat(LocaleFile.map(LocaleFile.load("en-US", "pronunciations.yaml"), "words").keySet())
        .isNotEmpty()
        .allSatisfy(word -> assertThat(word).matches("[a-z']+"));
  }

  /** A respelling that needs another one would depend on the order. */
  @Test
  void respellingTwiceChangesNothing() {
    LocaleFile.map(LocaleFile.load("en-US", "pronunciations.yaml"), "words")
        .keySet()
        .forEach(
            word -> {
              String once = respelled(word);
              assertThat(respelled(once)).isEqualTo(once).isNotEqualTo(word);
            });
  }
}
