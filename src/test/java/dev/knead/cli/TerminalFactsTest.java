package dev.knead.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is concluded from what the system says of a terminal. */
class TerminalFactsTest {
  @ParameterizedTest
  @CsvSource({
    "'24 80', 80",
    "'50 132', 132",
    "'1 1', 1",
    "'0 0', 80",
    "'24 0', 80",
    "'24 99999', 80",
    "'', 80",
    "'24', 80",
    "'a b', 80"
  })
  void theWidthIsTheSecondNumberOrTheUsualOne(String size, int columns) {
    assertThat(ConnectedTerminal.columns(size)).isEqualTo(columns);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      value = {"xterm-256color, true", "vt220, true", "dumb, false", "'', false", "null, false"})
  void aDumbTerminalCanNotWriteOverALine(String type, boolean capable) {
    assertThat(ConnectedTerminal.isCapable(type)).isEqualTo(capable);
  }

  @ParameterizedTest
  @CsvSource({
    "'71 (java) S 1 71 70 34816 71 4194304 0', true",
    "'71 (java) S 1 71 70 34816 70 4194304 0', false",
    "'71 (a) 7 8) (b) R 1 71 70 34816 71 0', true",
    "'71 (java) S 1 71 70 0 -1 4194304 0', false"
  })
  void theGroupInFrontIsComparedWithOnesOwn(String status, boolean inFront) {
    assertThat(Foreground.in(status)).isEqualTo(inFront);
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, true",
    "US-ASCII, false",
    "ISO-8859-1, false",
    "IBM437, false",
    "UTF-16, true"
  })
  void aCharsetWithoutTheCharactersGetsPlainOnes(String charset, boolean unicode) {
    assertThat(Glyphs.in(Charset.forName(charset)))
        .isEqualTo(unicode ? Glyphs.UNICODE : Glyphs.ASCII);
  }
}
