package dev.knead.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksumTest {
  private static final String DIGITS = "0123456789abcdef".repeat(4);

  @Test
  void readsWhatAPersonCopies() throws InstallException {
    assertThat(Checksum.parse(" " + DIGITS.replace('a', 'A') + "\n"))
        .isEqualTo(new Checksum(DIGITS));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "0123", "g123456789abcdef0123456789abcdef0123456789abcdef0123456789ab"})
  void refusesWhatIsNoSha256(String text) {
    assertThatThrownBy(() -> Checksum.parse(text))
        .isInstanceOf(InstallException.class)
        .hasMessage(text + " is not a SHA-256: that has 64 hexadecimal digits");
    assertThatThrownBy(() -> new Checksum(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
