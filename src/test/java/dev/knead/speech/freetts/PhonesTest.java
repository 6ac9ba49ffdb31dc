package dev.knead.speech.freetts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhonesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ˈseɪkɹəm     | s ey1 k r ax m
          ˈsækrəm      | s ae1 k r ax m
          saɪˈætɪk     | s ay ae1 t ih k
          ˌɛfləˈrɑːʒ   | eh f l ax r aa1 zh
          pɛtrɪˈsɑʒ    | p eh t r ih s aa1 zh
          tʃɝːtʃ       | ch er ch
          d͡ʒʌmp        | jh ah m p
          ˈʃoʊl.dɚ     | sh ow1 l d er
          """)
  void soundsBecomePhones(String ipa, String phones) {
    assertThat(String.join(" ", Phones.of(ipa).orElseThrow())).isEqualTo(phones);
  }

  @Test
  void whatEnglishLacksHasNone() {
    assertThat(Phones.of("ʕ")).isEmpty();
    assertThat(Phones.of("ˈkyʁ")).isEmpty();
    assertThat(Phones.of("")).isEmpty();
  }
}
