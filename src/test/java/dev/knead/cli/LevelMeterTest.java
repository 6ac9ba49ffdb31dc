package dev.knead.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.Help.Ansi;

class LevelMeterTest {
  @ParameterizedTest
  @CsvSource({
    "-Infinity, [...|......]",
    "NaN,       [...|......]",
    "-61,       [...|......]",
    "-54.1,     [...|......]",
    "-53.9,     [#..|......]",
    "-38.3,     [###|......]",
    "-35.9,     [####......]",
    "-6.1,      [########..]",
    "-0.1,      [#########.]",
    "0,         [##########]",
    "3,         [##########]"
  })
  void aCellIsSixDecibels(double level, String bar) {
    StyledLine meter = LevelMeter.draw(level, Glyphs.ASCII);

    assertThat(meter.print(Ansi.OFF)).isEqualTo(bar);
    assertThat(meter.width()).isEqualTo(LevelMeter.WIDTH);
  }
}
