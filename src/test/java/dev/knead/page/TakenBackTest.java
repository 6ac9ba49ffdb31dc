package dev.knead.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.diary.PastCommand;
import dev.knead.session.Command;
import dev.knead.session.Spoken;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TakenBackTest {
  /** Commands with their seconds; those that came by the keyboard have a k. */
  @ParameterizedTest
  @CsvSource(
      nullValues = "nothing",
      textBlock =
          """
          next 0.0, nothing
          next 0.0 back 3.0, next 0.0
          back 0.0 next 3.0, back 0.0
          skip 0.0 back 3.0, skip 0.0
          harder 0.0 softer 3.0, harder 0.0
          softer 0.0 harder 3.0, softer 0.0
          louder 0.0 quieter 3.0, louder 0.0
          quieter 0.0 louder 3.0, quieter 0.0
          faster 0.0 slower 3.0, faster 0.0
          slower 0.0 faster 3.0, slower 0.0
          pause 0.0 resume 3.0, pause 0.0
          resume 0.0 pause 3.0, resume 0.0
          yes 0.0 no 3.0, yes 0.0
          no 0.0 yes 3.0, no 0.0
          left 0.0 right 3.0, left 0.0
          right 0.0 left 3.0, right 0.0
          choose:2 0.0 choose:3 3.0, choose:2 0.0
          choose:2 0.0 choose:2 3.0, nothing
          choose:2 0.0 back 3.0, choose:2 0.0
          choose:2 0.0 rate:3 3.0, nothing
          rate:2 0.0 rate:9 3.0, rate:2 0.0
          rate:2 0.0 rate:2 3.0, nothing
          next 0.0 back 8.0, next 0.0
          next 0.0 back 8.1, nothing
          next 0.0 help 1.0 back 2.0, nothing
          next 0.0 next 1.0 back 2.0, next 1.0
          next 0.0 harder 1.0, nothing
          next 0.0 stop 1.0, nothing
          other-voice 0.0 other-voice 1.0, nothing
          harder 0.0 softer 3.0 harder 6.0, harder 0.0
          harder 0.0 softer 3.0 harder 6.0 softer 9.0, harder 0.0 harder 6.0
          next 0.0k back 3.0, nothing
          next 0.0 back 3.0k, next 0.0
          """)
  void takesBackWithItsOppositeAtOnce(String said, String takenBack) {
    assertThat(TakenBack.of(commands(said)))
        .isEqualTo(takenBack == null ? List.of() : commands(takenBack));
  }

  @Test
  void ofNoCommandsNoneIsTakenBack() {
    assertThat(TakenBack.of(List.of())).isEmpty();
  }

  private static List<PastCommand> commands(String said) {
    List<String> words = Arrays.asList(said.split(" ", -1));
    return IntStream.range(0, words.size() / 2)
        .mapToObj(i -> command(words.get(2 * i), words.get(2 * i + 1)))
        .toList();
  }

  private static PastCommand command(String word, String time) {
    List<String> parts = List.of(word.split(":", -1));
    boolean typed = time.endsWith("k");
    return new PastCommand(
        Duration.ofMillis(Math.round(Double.parseDouble(time.replace("k", "")) * 1000)),
        new Spoken(
            Command.valueOf(parts.get(0).toUpperCase(Locale.ROOT).replace('-', '_')),
            parts.size() > 1 ? Integer.parseInt(parts.get(1)) : 0),
        typed ? OptionalDouble.empty() : OptionalDouble.of(0.9));
  }
}
