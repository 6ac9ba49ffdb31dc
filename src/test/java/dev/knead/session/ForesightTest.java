package dev.knead.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.routine.Advance;
import dev.knead.routine.Sides;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ForesightTest {
  @Test
  void itGoesFromTheWelcomeToTheClosing() {
    List<List<Prompt>> speeches =
        Foresight.speeches(
            Massages.of(
                Massages.prepare(),
                Massages.knead(Duration.ofSeconds(90), Advance.ITSELF),
                Massages.stroke(Duration.ofSeconds(155), Sides.EACH, "up", "down")));

    List<PromptKey> keys = speeches.stream().flatMap(List::stream).map(Prompt::key).toList();
    assertThat(keys)
        .startsWith(PromptKey.WELCOME)
        .endsWith(PromptKey.CLOSING_COMPLETE)
        .contains(
            PromptKey.STEP_UNTIL_NEXT,
            PromptKey.TEN_SECONDS,
            PromptKey.SWITCH_SIDES,
            PromptKey.SWITCH_DIRECTION);
    assertThat(keys).filteredOn(PromptKey.STEP::equals).hasSize(3);
    assertThat(keys).filteredOn(PromptKey.CLOSING_COMPLETE::equals).hasSize(1);
  }
}
