package dev.knead.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SchemaCheckTest {
  private static final String SCHEMA = "pack.schema.json";
  private static final Wording GENERAL = () -> "voice pack";

  /** Words of its own, and a rule that is left to other code. */
  private static final Wording OWN =
      new Wording() {
        @Override
        public String noun() {
          return "voice pack";
        }

        @Override
        public String entry(String list) {
          return "a word of the command";
        }

        @Override
        public String wrongForm(Mistake mistake) {
          return mistake.name() + " in small letters, please";
        }

        @Override
        public String tooHigh(Mistake mistake) {
          return "%s dB is more than %s".formatted(mistake.written(), mistake.rule());
        }

        @Override
        public boolean passesOver(String path) {
          return path.startsWith("/allOf/");
        }
      };

  @Test
  void whatTheSchemaAllowsBringsNoProblem() {
    String text =
        """
        id: kevin
        format: 1
        engine: command
        volume: -2.5
        rate: 1
        words: 180
        quiet: false
        command: [say, '{file}']
        settings: {pitch: -3}
        """;

    assertThat(problems(GENERAL, text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          id: Kevin             | 1:5 'id' is written like 'kevin', not 'Kevin'
          id: ' '               | 1:5 'id' is empty
          id:                   | 1:4 'id' is empty
          id: 1.50              | 1:5 'id' is a text: put '1.50' in quotes
          id: 1e999999999       | 1:5 'id' is a text: put '1e999999999' in quotes
          id: [a]               | 1:5 'id' is a text, not a list
          id: abcdefghi         | 1:5 'id' has 9 characters; at most 8 are allowed
          format: 2             | 1:9 'format' can only be 1, not '2'
          code: ab              | 1:7 'code' can't be 'ab'
          code: A               | 1:7 'code' has 1 characters; it needs 2 or more
          code: ''              | 1:7 'code' is empty
          engine: comand        | 1:9 'engine' is one of builtin, command; not 'comand'; did you mean 'command'?
          volume: -60.5         | 1:9 'volume' is -60.5; the lowest is -60
          volume: 7             | 1:9 'volume' is 7; the highest is 6.5
          volume: loud          | 1:9 'volume' is a number, not 'loud'
          volume: -1e999999999  | 1:9 'volume' is a number, not '-1e999999999'
          volume: .nan          | 1:9 'volume' is a number, not '.nan'
          rate: 0.0             | 1:7 'rate' is 0.0; it has to be above 0
          rate: 4               | 1:7 'rate' is 4; it has to be below 4
          words: 180.0          | 1:8 'words' is a whole number, not '180.0'
          words: 0.5            | 1:8 'words' is a whole number, not '0.5'
          words: 401            | 1:8 'words' is 401; the highest is 400
          any: true             | 1:6 'any' can't be 'true'
          command: say          | 1:10 'command' is a list, not 'say': begin each entry with '- '
          command: []           | 1:1 'command' has 0 entries; it needs 1 or more
          command: [a, b, c, d] | 1:1 'command' has 4 entries; at most 3 are allowed
          command: [a, 2]       | 1:14 an entry of 'command' is a text: put '2' in quotes
          command: [a, b, a]    | 1:17 'a' is in 'command' already: take it out
          settings: loud        | 1:11 'settings' is made of keys, not of 'loud'
          settings: {pitsch: 1} | 1:12 unknown key 'pitsch'; did you mean 'pitch'?
          """)
  void everyMistakeIsToldInGeneralWords(String line, String problem) {
    String rest = line.startsWith("id") ? "" : "id: kevin\n";

    assertThat(problems(GENERAL, line + "\n" + rest)).containsExactly(problem);
  }

  @Test
  void aBooleanIsTrueOrFalse() {
    assertThat(problems(GENERAL, "id: a\nvolume: 1\nquiet: yes\n"))
        .containsExactly("3:8 'quiet' is true or false, not 'yes'");
  }

  @Test
  void theWholeFileIsCalledByItsNoun() {
    assertThat(problems(GENERAL, "- a\n"))
        .containsExactly("1:1 the voice pack is made of keys, not of a list");
  }

  @Test
  void everyMistakeIsFoundInOnePass() {
    assertThat(problems(GENERAL, "engine: x\nvolume: 9.5\nquiet: 1\ntitel: y\n")).hasSize(5);
  }

  @Test
  void whatWasRefusedAlreadyIsNotToldAgain() {
    assertThat(problems(GENERAL, "id: a\nsettings: *x\nvolume: *y\n"))
        .hasSize(2)
        .allMatch(problem -> problem.contains("an alias"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          id: Kevin      | 1:5 id in small letters, please
          volume: 6.6    | 1:9 6.6 dB is more than 6.5
          command: [[a]] | 1:11 a word of the command is a text, not a list
          volume: -61    | 1:9 'volume' is -61; the lowest is -60
          """)
  void aKindOfFileCanHaveWordsOfItsOwn(String line, String problem) {
    String rest = line.startsWith("id") ? "" : "id: kevin\n";

    assertThat(problems(OWN, line + "\n" + rest)).containsExactly(problem);
  }

  @Test
  void aRuleCanBePassedOver() {
    String text = "id: a\nquiet: true\n";

    assertThat(problems(GENERAL, text)).containsExactly("1:1 missing key 'volume'");
    assertThat(problems(OWN, text)).isEmpty();
  }

  @Test
  void aMissingKeyIsShownByTheSchemasExample() {
    assertThat(problems(GENERAL, "words: 90\n"))
        .containsExactly("1:1 missing key 'id', such as 'id: kevin'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"none.schema.json", "/dev/knead/none.json"})
  void aSchemaThatIsNotThereIsTheProgramsMistake(String resource) {
    assertThatThrownBy(() -> new SchemaCheck(SchemaCheckTest.class, resource, GENERAL))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<String> problems(Wording wording, String text) {
    Report report = new Report("voice.yaml");
    SchemaCheck check = new SchemaCheck(SchemaCheckTest.class, SCHEMA, wording);
    YamlTreeReader.read(text.getBytes(StandardCharsets.UTF_8), wording, report)
        .ifPresent(tree -> check.check(tree, report));
    return report.problems().stream()
        .map(problem -> "%d:%d %s".formatted(problem.line(), problem.column(), problem.message()))
        .toList();
  }
}
