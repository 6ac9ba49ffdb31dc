package dev.knead.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TextTableTest {
  @Test
  void wordsStandToTheLeftAndFiguresToTheRight() {
    TextTable table = new TextTable(1, "who", "heard", "ms");
    assertThat(table.isEmpty()).isTrue();

    table.add("knead", "9 of 10", "280");
    table.add("a longer name", "10 of 10", "1030");

    assertThat(table.isEmpty()).isFalse();
    assertThat(table.lines())
        .containsExactly(
            "who               heard    ms",
            "knead           9 of 10   280",
            "a longer name  10 of 10  1030");
  }

  @Test
  void everyHeadingHasItsCell() {
    TextTable table = new TextTable(1, "who", "heard");

    assertThatIllegalArgumentException().isThrownBy(() -> table.add("knead"));
  }
}
