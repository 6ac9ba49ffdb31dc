package dev.knead.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExcerptTest {
  /** Escape, its equal of one character, backspace, one that turns words around, one that hides. */
  @ParameterizedTest
  @ValueSource(strings = {"\u001b", "\u009b", "\b", "\u202e", "\ufeff"})
  void noTerminalObeysWhatIsShown(String control) {
    assertThat(Excerpt.of("a" + control + "b")).isEqualTo("a?b");
    assertThat(Excerpt.printable(control + "b é 😀")).isEqualTo("?b é 😀");
  }
}
