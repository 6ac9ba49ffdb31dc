package dev.knead.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class SilentEngineTest {
  @Test
  void takesAsLongAsTheWordsWould() throws IOException {
    try (SilentEngine engine = new SilentEngine()) {
      assertThat(engine.render("one two three four", new Delivery(120, 100)).duration())
          .hasMillis(2_000);
      assertThat(engine.render("word", new Delivery(60, 100)).samples()).containsOnly((short) 0);
    }
  }
}
