package dev.knead.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class YamlTreeReaderTest {
  private static final Wording WORDING = () -> "voice pack";

  private final Report report = new Report("voice.yaml");

  @Test
  void everyPartHasItsPlace() {
    YamlTree tree = read("id: a\nsettings:\n  pitch: 2\n  names: [x, 'y z']\n").orElseThrow();

    assertThat(tree.at("/settings/pitch").intValue()).isEqualTo(2);
    assertThat(tree.at("/settings/speed").isMissingNode()).isTrue();
    assertThat(tree.keyAt("/settings/pitch")).isEqualTo(new Place(3, 3));
    assertThat(tree.valueAt("/settings/pitch")).isEqualTo(new Place(3, 10));
    assertThat(tree.keyAt("/settings/names/1")).isEqualTo(new Place(4, 14));
    assertThat(tree.scalars()).containsEntry("/settings/names/1", "'y z'");
    assertThat(tree.written("/settings/names/1")).isEqualTo("y z");
    assertThat(report.problems()).isEmpty();
  }

  @Test
  void aProblemIsReportedWhereItsValueStands() {
    YamlTree tree = read("id: a\nfolder: none\n").orElseThrow();

    report.error(tree.valueAt("/folder"), "there is no such folder: make it");

    assertThat(report.problems())
        .extracting(Problem::toString)
        .containsExactly("voice.yaml:2:9: error: there is no such folder: make it");
  }

  @ParameterizedTest
  @CsvSource({
    "-2.5, -2.5",
    "0.1, 0.1",
    "2.0, 2",
    "1., 1",
    "-0.0, -0.0",
    "1e3, 1000",
    "2.5E-3, 0.0025",
    "1e-999999999, 0",
    "0e999999999, 0",
    "1.7976931348623157e308, 1.7976931348623157e308"
  })
  void decimalsAreRead(String written, double number) {
    JsonNode node = volume(written);

    assertThat(node.isDouble()).isTrue();
    assertThat(node.doubleValue()).isEqualTo(number);
    assertThat(node.canConvertToExactIntegral()).isFalse();
  }

  @Test
  void aDecimalOfAnyLengthIsRead() {
    assertThat(volume("0." + "3".repeat(200_000)).doubleValue()).isEqualTo(1.0 / 3);
  }

  @Property
  void whatADoubleIsWrittenAsBringsItBack(@ForAll double number) {
    YamlTree tree =
        YamlTreeReader.read(bytes("volume: " + number), WORDING, new Report("")).orElseThrow();

    assertThat(tree.at("/volume").doubleValue()).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1e999999999", "-1e309", "1e99999999999999999999", ".inf", "-.inf", ".nan"})
  void whatNoDoubleCanHoldIsNoNumber(String written) {
    JsonNode node = volume(written);

    assertThat(node.getNodeType()).isEqualTo(JsonNodeType.POJO);
    assertThat(node.asText()).isEqualTo(written);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1abc", "1.5.2", "1e", ".5", "+1.5", "1_000", "0x10", "inf", "x.nan"})
  void whatOnlyResemblesANumberIsAText(String written) {
    assertThat(volume(written).textValue()).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource({
    "7, 7",
    "-12, -12",
    "1234567890, 1234567890",
    "2147483647, 2147483647",
    "2147483648, 2147483647",
    "-2147483648, -2147483648",
    "-99999999999, -2147483648",
    "99999999999999999999999, 2147483647"
  })
  void aWholeNumberIsReadOrTheNearestInt(String written, int number) {
    assertThat(volume(written).isInt()).isTrue();
    assertThat(volume(written).intValue()).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # only a comment | 1:1: error: the file is empty: write the keys of the voice pack
          a: [[[[[[[[[[[[1 | 1:15: error: nested more than 12 levels deep: no voice pack needs that
          --- a\\n--- b    | 2:1: error: a second document: one file is one voice pack, so take out this '---'
          a: &x 1          | 1:4: error: an anchor (&x): take it out
          a: *x            | 1:4: error: an alias (*): write the text out; aliases are not read
          a: 1\\na: 2      | 2:1: error: 'a' is here twice, first in line 1
          a: 1\\n\\tb: 2   | 2:1: error: a tab: indent with spaces instead
          """)
  void theMessagesNameTheKindOfFile(String text, String problem) {
    read(text.replace("\\n", "\n").replace("\\t", "\t"));

    assertThat(report.problems())
        .extracting(Problem::toString)
        .containsExactly("voice.yaml:" + problem);
  }

  @Test
  void aFileThatIsTooLargeIsRefusedUnread() {
    assertThat(read("#".repeat(YamlTreeReader.LARGEST))).isEmpty();
    assertThat(read("#".repeat(YamlTreeReader.LARGEST + 1))).isEmpty();

    assertThat(report.problems())
        .extracting(Problem::message)
        .containsExactlyInAnyOrder(
            "the file is empty: write the keys of the voice pack",
            "the file has more than 256 KB, the most that is read: this is no voice pack");
  }

  private JsonNode volume(String written) {
    JsonNode node = read("volume: " + written).orElseThrow().at("/volume");
    assertThat(report.problems()).isEmpty();
    return node;
  }

  private Optional<YamlTree> read(String text) {
    return YamlTreeReader.read(bytes(text), WORDING, report);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
