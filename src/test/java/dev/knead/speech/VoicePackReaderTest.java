package dev.knead.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.knead.yaml.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class VoicePackReaderTest {
  private static final String WHOLE =
      """
      id: amy
      name: Amy
      language: en-US
      licence: MIT
      author: Jane Doe
      engine: program
      settings: {command: [piper, -q], sample-rate: 22050, fast: true}
      rate: 130
      pitch: 180
      volume: -1.5
      clause-pause: 200
      pronunciations: {sacrum: say crum}
      vocabulary: [time, o'clock]
      sample: Hello.
      """;

  @TempDir Path folder;

  private VoicePack read(String text) throws IOException {
    Files.writeString(folder.resolve(Voices.FILE), text);
    return VoicePackReader.read(folder);
  }

  private List<String> problems(String text) throws IOException {
    Files.writeString(folder.resolve(Voices.FILE), text);
    return VoicePackReader.problems(folder).stream()
        .map(problem -> problem.line() + ":" + problem.column() + ": " + problem.message())
        .toList();
  }

  @Test
  void readsEveryKey() throws IOException {
    assertThat(read(WHOLE))
        .isEqualTo(
            new VoicePack(
                "amy",
                folder,
                new VoicePack.About("Amy", "en-US", "MIT", "Jane Doe", "Hello."),
                "program",
                new PackSettings(
                    Map.of("command", List.of("piper", "-q"), "sample-rate", 22_050, "fast", true)),
                new VoicePack.Manner(new Delivery(130, 180), -1.5, 200),
                Map.of("sacrum", "say crum"),
                Set.of("time", "o'clock")));
  }

  @Test
  void whatIsLeftOutIsAsUsual() throws IOException {
    VoicePack pack =
        read(WHOLE.replaceAll("(?m)^(settings|rate|pitch|volume|clause|pron|vocab).*\n", ""));

    assertThat(pack.manner()).isEqualTo(new VoicePack.Manner(new Delivery(140, 100), 0, 0));
    assertThat(pack.settings()).isEqualTo(PackSettings.NONE);
    assertThat(pack.pronunciations()).isEmpty();
    assertThat(pack.vocabulary()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          licence: MIT            |                       | missing key 'licence'
          author: Jane Doe        | author:               | 'author' is empty
          rate: 130               | rate: fast            | 'rate' is a whole number, not 'fast'
          rate: 130               | rate: 900             | 300
          pitch: 180              | pitch: 20             | 50
          volume: -1.5            | volume: 40            | 6
          volume: -1.5            | volume: 1e999999999   | number
          id: amy                 | id: Amy Smith         | 'id' is written like 'grandma', not 'Amy Smith'
          id: amy                 | id: ../amy            | not '../amy'
          language: en-US         | language: english!    | like 'en-US'
          engine: program         | engine: [a, b]        | 'engine' is a text, not a list
          settings: {command: [piper, -q], sample-rate: 22050, fast: true} | settings: {command: {a: b}} | 'command' can't be a group of keys
          clause-pause: 200       | claus-pause: 200      | unknown key 'claus-pause'; did you mean 'clause-pause'?
          pronunciations: {sacrum: say crum} | pronunciations: {sacrum: []} | 'sacrum' is a text
          sample: Hello.          | sample: !!java.net.URL [x] | a tag
          """)
  void saysWhatIsWrong(String right, String wrong, String message) throws IOException {
    List<String> found = problems(WHOLE.replace(right, wrong == null ? "" : wrong));

    assertThat(found).anySatisfy(problem -> assertThat(problem).contains(message));
    assertThatThrownBy(() -> VoicePackReader.read(folder))
        .isInstanceOf(VoiceException.class)
        .hasMessageContaining(Voices.FILE + ":")
        .hasMessageContaining("error: ");
  }

  @Test
  void findsEveryMistakeInOnePass() throws IOException {
    assertThat(problems(WHOLE.replace("130", "13").replace("180", "high").replace("MIT", "''")))
        .hasSize(3);
  }

  @Test
  void aFileThatIsNoneIsTold() {
    assertThatThrownBy(() -> VoicePackReader.read(folder.resolve("absent")))
        .isInstanceOf(VoiceException.class)
        .hasMessageContaining("can't be read");
  }

  @Property(tries = 200)
  void anyTextIsReadOrRefused(@ForAll String text) throws IOException {
    Path pack = Files.createTempDirectory("knead-pack");
    try {
      Files.writeString(pack.resolve(Voices.FILE), text.replaceAll("\\p{Cs}", "?"));
      assertThat(VoicePackReader.problems(pack)).extracting(Problem::message).isNotEmpty();
    } finally {
      Files.delete(pack.resolve(Voices.FILE));
      Files.delete(pack);
    }
  }

  static List<String> ready() throws IOException {
    return ReadyVoices.all().ids();
  }

  @ParameterizedTest
  @MethodSource("ready")
  void everyReadyPackIsRight(String id) throws IOException {
    VoicePack pack = ReadyVoices.all().find(id);

    assertThat(VoicePackReader.problems(pack.folder())).isEmpty();
    assertThat(pack.id()).isEqualTo(id);
    assertThat(pack.language()).isEqualTo("en-US");
  }

  /** What the guide shows must work as it stands. */
  @Test
  void theGuidesExampleIsRight() throws IOException {
    Matcher example =
        Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(Path.of("docs", "voice-packs.md")));
    assertThat(example.find()).isTrue();

    assertThat(problems(example.group(1))).isEmpty();
  }
}
