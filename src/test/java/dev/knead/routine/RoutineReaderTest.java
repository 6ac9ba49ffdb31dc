package dev.knead.routine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.knead.yaml.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class RoutineReaderTest {
  private static final String SOUND =
      """
      id: mine
      title: My
        own routine
      summary: Rests.
      performer: partner
      steps:
        - title: Rest
          technique: hold
          say: |
            Hold
            still.
        - {title: Glide, technique: effleurage, say: Glide., duration: 2m, advance: on-next,
           pressure: {start: 1, ceiling: 3}, sides: each, directions: [up, down],
           zones: [hollows-of-the-knees], keep-off: [shins], needs: [a chair]}
      """;

  private static final String SCREENING =
      """
      screening:
        - {id: hot, ask: Is it hot?, risk: doctor-first, advice: See a doctor.}
        - {id: feel, ask: Can you feel it?, sign: no, risk: numb-skin, advice: Take no bath.,
           sources: [A book]}
      steps:
      """
          .strip();

  private final RoutineReader reader = new RoutineReader(SpokenRules.none());

  @Test
  void whatIsLeftOutGetsItsUsualValue() {
    Routine routine = read(SOUND).routine().orElseThrow();

    assertThat(routine.title()).isEqualTo("My own routine");
    assertThat(routine.language()).isEqualTo("en-US");
    assertThat(routine.performer()).isEqualTo(Routine.Performer.PARTNER);
    assertThat(routine.steps().get(0))
        .isEqualTo(
            new Step(
                "Rest",
                Technique.HOLD,
                "Hold still.",
                Optional.empty(),
                Optional.empty(),
                Advance.ON_NEXT,
                Optional.empty(),
                Sides.NONE,
                List.of(),
                List.of(),
                List.of(),
                List.of()));
  }

  @Test
  void whatIsGivenIsKept() {
    assertThat(read(SOUND).routine().orElseThrow().steps().get(1))
        .isEqualTo(
            new Step(
                "Glide",
                Technique.EFFLEURAGE,
                "Glide.",
                Optional.empty(),
                Optional.of(Duration.ofMinutes(2)),
                Advance.ON_NEXT,
                Optional.of(new Pressure(1, 3)),
                Sides.EACH,
                List.of("up", "down"),
                List.of(Zone.HOLLOWS_OF_THE_KNEES),
                List.of(Zone.SHINS),
                List.of("a chair")));
  }

  @Test
  void aTimedStepEndsByItself() {
    Routine routine = read(SOUND.replace(", advance: on-next", "")).routine().orElseThrow();

    assertThat(routine.steps().get(1).advance()).isEqualTo(Advance.ITSELF);
  }

  @Test
  void aByteOrderMarkAndWindowsLineEndsAreNoMistakes() {
    assertThat(read("\uFEFF" + SOUND.replace("\n", "\r\n")).problems()).isEmpty();
  }

  @Test
  void columnsCountCharactersAndNotTheirHalves() {
    assertThat(read(SOUND.replace("summary: Rests.", "summary: \"😀 stop\"")).problems()).isEmpty();
    assertThat(
            new RoutineReader(new SpokenRules(Set.of("stop"), Set.of()))
                .read(
                    List.of(
                        RoutineSource.of(
                            "mine.yaml", SOUND.replace("summary: Rests.", "summary: \"😀 stop\""))))
                .get(0)
                .problems())
        .extracting(Problem::line, Problem::column)
        .containsExactly(tuple(4, 13));
  }

  @Test
  void bytesThatAreNotUtf8AreNamedByTheirPlace() {
    byte[] latin = "id: mine\ntitle: Für mich\n".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(reader.read(List.of(RoutineSource.of("mine.yaml", latin))).get(0).problems())
        .extracting(Problem::toString)
        .containsExactly(
            "mine.yaml:2:9: error: not UTF-8 from here on: save the file in the encoding UTF-8");
  }

  @Test
  void aTextOfTenMegabytesIsRefusedUnread() {
    assertThat(read("title: " + "x".repeat(10_000_000)).problems())
        .extracting(Problem::message)
        .containsExactly(
            "the file has more than 256 KB, the most that is read: this is no routine");
  }

  @Test
  void bracketsWithoutEndAreRefusedAtOnce() {
    assertThat(read("[".repeat(RoutineSource.LARGEST)).problems())
        .extracting(Problem::message)
        .containsExactly("nested more than 12 levels deep: a routine needs four");
  }

  @Test
  void twoFilesOfAFolderCantHaveTheSameId() {
    List<Reading> readings =
        reader.read(
            List.of(RoutineSource.of("a/mine.yaml", SOUND), RoutineSource.of("a/mine.yml", SOUND)));

    assertThat(readings.get(0).problems()).isEmpty();
    assertThat(readings.get(1).problems())
        .extracting(Problem::toString)
        .containsExactly(
            "a/mine.yml:1:1: error: the id 'mine' belongs to a/mine.yaml already: give this file"
                + " another name");
  }

  @Test
  void anIncludeBringsNeedsAndCautionsOnce() {
    String part = SOUND.replace("steps:", "needs: [a towel]\ncautions: [Be calm.]\nsteps:");
    String whole =
        """
        id: whole
        title: Whole
        summary: All of it.
        performer: self
        needs: [a mat, a towel]
        steps:
          - include: mine
          - include: mine
        """;

    Routine routine =
        reader
            .read(
                List.of(RoutineSource.of("whole.yaml", whole), RoutineSource.of("mine.yaml", part)))
            .get(0)
            .routine()
            .orElseThrow();

    assertThat(routine.needs()).containsExactly("a mat", "a towel");
    assertThat(routine.cautions()).containsExactly("Be calm.");
    assertThat(routine.steps()).hasSize(4);
  }

  @Test
  void aQuestionIsKeptUnderTheNameOfItsRoutine() {
    assertThat(read(SOUND.replace("steps:", SCREENING)).routine().orElseThrow().questions())
        .containsExactly(
            new Question(
                "mine/hot",
                "Is it hot?",
                Question.Sign.YES,
                Risk.DOCTOR_FIRST,
                "See a doctor.",
                List.of()),
            new Question(
                "mine/feel",
                "Can you feel it?",
                Question.Sign.NO,
                Risk.NUMB_SKIN,
                "Take no bath.",
                List.of("A book")));
  }

  @Test
  void anIncludeBringsItsQuestionsOnceAndUnderItsOwnName() {
    String whole =
        """
        id: whole
        title: Whole
        summary: All of it.
        performer: self
        screening:
          - {id: hot, ask: Is all of it hot?, risk: emergency, advice: Call for care.}
        steps:
          - include: mine
          - include: mine
        """;

    assertThat(
            reader
                .read(
                    List.of(
                        RoutineSource.of("whole.yaml", whole),
                        RoutineSource.of("mine.yaml", SOUND.replace("steps:", SCREENING))))
                .get(0)
                .routine()
                .orElseThrow()
                .questions())
        .extracting(Question::id)
        .containsExactly("whole/hot", "mine/hot", "mine/feel");
  }

  @Test
  void everyZoneTechniqueAndRiskIsAWordOfTheSchema() throws IOException {
    JsonNode schema = new ObjectMapper().readTree(Path.of("routines/routine.schema.json").toFile());

    assertThat(words(schema.at("/$defs/zones/items/enum"))).isEqualTo(words(Zone.values()));
    assertThat(words(schema.at("/$defs/step/properties/technique/enum")))
        .isEqualTo(words(Technique.values()));
    assertThat(words(schema.at("/$defs/question/properties/risk/enum")))
        .isEqualTo(words(Risk.values()));
  }

  private static List<String> words(JsonNode list) {
    List<String> words = new ArrayList<>();
    list.forEach(word -> words.add(word.asText()));
    return words;
  }

  private static List<String> words(Enum<?>[] values) {
    return Arrays.stream(values)
        .map(value -> value.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .toList();
  }

  private Reading read(String text) {
    return reader.read(List.of(RoutineSource.of("mine.yaml", text))).get(0);
  }
}
