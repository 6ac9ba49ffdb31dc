package dev.knead.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What standby refuses before it waits; after that it waits for ever. */
class StandbyCommandTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --mic    | me.wav    | --mic: standby listens to a device
          --mic    | -         | --mic: standby listens to a device
          --mic    | null      | --mic: standby listens to a device
          --mic    | ''        | --mic: an empty name
          --speaker| coach.wav | --speaker: standby speaks through a device
          --speaker| -         | --speaker: standby speaks through a device
          --record | me.wav    | --record: each massage would write over the last
          --voice  | nobody    | There is no voice 'nobody'
          """)
  void refusesWhatIsNothingForStandby(String option, String value, String why) {
    Terminal terminal = standby(option, value);

    assertThat(terminal.code()).isPositive();
    assertThat(terminal.out()).isEmpty();
    assertThat(terminal.err()).contains(why);
  }

  @Test
  void anUnknownRoutineIsTold() {
    Terminal terminal = standby("sciatica-slef");

    assertThat(terminal.code()).isEqualTo(1);
    assertThat(terminal.err())
        .isEqualTo(
            "knead: There is no routine 'sciatica-slef'; did you mean 'sciatica-self'?%n"
                .formatted());
  }

  @Test
  void withoutASpeechModelItSaysHowToGetOne() {
    Terminal terminal = standby("sciatica-self");

    assertThat(terminal.code()).isEqualTo(1);
    assertThat(terminal.err()).contains("knead models install").hasLineCount(1);
  }

  private Terminal standby(String... arguments) {
    List<String> words = Stream.concat(Stream.of("standby"), Stream.of(arguments)).toList();
    return Terminal.run(Main.commandLine(Homes.in(folder), Map.of()), words.toArray(String[]::new));
  }
}
