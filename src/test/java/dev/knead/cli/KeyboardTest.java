package dev.knead.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Lines from a pipe. */
class KeyboardTest {
  @Test
  void givesLinesUntilTheEndAndTellsWhetherThereAreMore() throws IOException {
    Keyboard keyboard =
        Keyboard.of(new ByteArrayInputStream("\nq\n".getBytes(StandardCharsets.UTF_8)));

    assertThat(keyboard.waiting()).isTrue();
    assertThat(keyboard.line()).hasValue("");
    assertThat(keyboard.waiting()).isTrue();
    assertThat(keyboard.line()).hasValue("q");
    assertThat(keyboard.waiting()).isFalse();
    assertThat(keyboard.line()).isEmpty();
    assertThat(keyboard.line()).isEmpty();
  }
}
