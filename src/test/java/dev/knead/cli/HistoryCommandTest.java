package dev.knead.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.knead.diary.Diary;
import dev.knead.diary.SessionLog;
import dev.knead.session.Ending;
import dev.knead.session.Massages;
import dev.knead.session.Note;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryCommandTest {
  @TempDir Path folder;
  private HistoryKit kit;

  @BeforeEach
  void noDiary() {
    kit = new HistoryKit(folder);
  }

  @Test
  void withoutADiaryItSaysHowToBeginAndMakesNone() {
    Terminal terminal = kit.run("history");

    assertThat(terminal.code()).isZero();
    assertThat(terminal.out())
        .isEqualToNormalizingNewlines(
            "There is nothing in your diary yet. Begin a massage: knead start\n");
    assertThat(kit.run("history", "--json").out()).isEqualToNormalizingNewlines("[ ]\n");
    assertThat(kit.run("history", "--csv").out()).startsWith("id,began,").hasLineCount(1);
    assertThat(kit.home().data()).doesNotExist();
  }

  @Test
  void anEmptyDiaryIsNothingYet() throws Exception {
    kit.diary().close();

    assertThat(kit.run("history").out()).contains("nothing in your diary yet");
  }

  @Test
  void theTableHasTheNewestFirst() throws Exception {
    kit.full("Long strokes for the back and much more");
    kit.add();
    kit.full("Short");

    assertThat(kit.run("history").out())
        .isEqualToNormalizingNewlines(
            """
            ID  DATE              MASSAGE                     MIN  PAIN     ENDING
             3  2026-03-01 10:15  Short                         2  6 > 3    complete
             2  2026-03-01 10:15  -                             2           broken off
             1  2026-03-01 10:15  Long strokes for the back…    2  6 > 3    complete
            """);
    assertThat(kit.run("history", "--last", "1").out())
        .hasLineCount(2)
        .contains("Short")
        .doesNotContain("broken off");
  }

  @ParameterizedTest
  @EnumSource(Ending.class)
  void everyEndingHasItsWordsAndFitsInALine(Ending ending) throws Exception {
    kit.add(
        new Note.Chosen(
            Massages.titled("A title that is as long as it may be", Massages.prepare())),
        new Note.Closed(ending));

    assertThat(kit.run("history").out().lines())
        .hasSize(2)
        .allMatch(line -> line.length() <= 80)
        .noneMatch(line -> line.contains("broken off") || line.endsWith(" "));
  }

  @Test
  void theSessionThatIsUnderWayIsNotBrokenOff() throws Exception {
    kit.add();
    try (Diary diary = kit.diary();
        SessionLog log = diary.begin()) {
      log.write(1, List.of(), Optional.empty());

      assertThat(kit.run("history").out())
          .containsPattern(" 2 .*still under way")
          .containsPattern(" 1 .*broken off");
    }
  }

  @Test
  void oneSessionIsShownInFull() throws Exception {
    kit.full("Long strokes");

    assertThat(kit.run("history", "1").out())
        .isEqualToNormalizingNewlines(
            """
            Session 1: Long strokes
            2026-03-01 10:15 (Europe/Berlin), 2 minutes, complete
            The painful side: right
            Pain, of 10: 6 before, 3 after

            Steps
               1:05  1. Make ready (prepare); worked 1:01 (left 0:30, right 0:31); pressure
                     2 at 1:05; done

            Commands
               1:05  rate 6 (0.88 sure)
               1:05  whats next

            Pain ratings, of 10
               1:05  before: 6
               1:05  after: 3

            Answers
               1:05  Is it fever? no
               1:05  Is it fever? no answer, so yes was assumed: a sign (doctor first)
            """);
  }

  @Test
  void aSessionOfWhichLittleIsKnownIsShownToo() throws Exception {
    kit.add(new Note.StepBegan(2, Massages.prepare()));

    assertThat(kit.run("history", "1").out())
        .isEqualToNormalizingNewlines(
            """
            Session 1: no massage was chosen
            2026-03-01 10:15 (Europe/Berlin), 2 minutes, broken off

            Steps
               1:05  2. Make ready (prepare); worked 0:00; broken off
            """);
  }

  @Test
  void jsonHasEveryFieldOfASession() throws Exception {
    kit.full("Long strokes");

    assertThat(new ObjectMapper().readTree(kit.run("history", "--json").out()))
        .isEqualTo(
            new ObjectMapper()
                .readTree(
                    """
                    [{"id": 1, "began": "2026-03-01T10:15:30.123+01:00", "zone": "Europe/Berlin",
                      "lasted_ms": 65000, "routine": {"id": "test", "title": "Long strokes"},
                      "ending": "complete", "affected": "right",
                      "steps": [{"at_ms": 65000, "number": 1, "title": "Make ready",
                        "technique": "prepare", "zones": [], "departure": "done",
                        "worked_ms": 61003, "left_ms": 30002, "right_ms": 31001,
                        "pressures": [{"at_ms": 65000, "level": 2}]}],
                      "commands": [
                        {"at_ms": 65000, "command": "rate", "number": 6, "confidence": 0.875},
                        {"at_ms": 65000, "command": "whats_next", "number": null,
                          "confidence": null}],
                      "ratings": [{"at_ms": 65000, "occasion": "before", "pain": 6},
                        {"at_ms": 65000, "occasion": "after", "pain": 3}],
                      "answers": [
                        {"at_ms": 65000, "question": "fever", "asked": "Is it fever?",
                          "given": "no", "sign": "yes", "risk": "doctor_first", "is_sign": false},
                        {"at_ms": 65000, "question": "fever", "asked": "Is it fever?",
                          "given": null, "sign": "yes", "risk": "doctor_first", "is_sign": true}]
                    }]
                    """));
  }

  /** What {@code docs/diary.md} shows is what is written. */
  @ParameterizedTest
  @ValueSource(strings = {"1", "2"})
  void everyKeyOfTheJsonIsDescribed(String id) throws Exception {
    kit.full("Long strokes");
    kit.add();
    String guide = Files.readString(Path.of("docs", "diary.md"));

    new ObjectMapper()
        .readTree(kit.run("history", id, "--json").out())
        .get(0)
        .fieldNames()
        .forEachRemaining(key -> assertThat(guide).contains("`" + key + "`"));
    for (String key :
        kit.run("history", "--csv").out().lines().findFirst().orElseThrow().split(",", -1)) {
      assertThat(guide).contains("`" + key + "`");
    }
  }

  @Test
  void csvIsQuotedWhereItMustBe() throws Exception {
    kit.full("Say \"ah\", then\nbreathe");
    kit.add();

    assertThat(kit.run("history", "--csv").out())
        .isEqualTo(
            "id,began,zone,routine,title,lasted_ms,worked_ms,steps,affected,pain_before,pain_after,ending\r\n"
                + "2,2026-03-01T10:15:30.123+01:00,Europe/Berlin,,,65000,0,0,,,,\r\n"
                + "1,2026-03-01T10:15:30.123+01:00,Europe/Berlin,test,\"Say \"\"ah\"\", then\nbreathe\","
                + "65000,61003,1,right,6,3,complete\r\n");
  }

  @Test
  void aTitleCanNotPlayWithTheTerminal() throws Exception {
    kit.full("\u001b[2JGone");

    assertThat(kit.run("history").out()).contains("?[2JGone").doesNotContain("\u001b");
    assertThat(kit.run("history", "1").out()).doesNotContain("\u001b");
  }

  @Test
  void aSessionThatIsNotThereIsTold() throws Exception {
    kit.add();

    Terminal terminal = kit.run("history", "7");
    assertThat(terminal.code()).isEqualTo(1);
    assertThat(terminal.err())
        .isEqualToNormalizingNewlines(
            "knead: The diary has no session 7; `knead history` lists those there are.\n");
  }

  @Test
  void whatDoesNotGoTogetherIsWrongUsage() {
    assertThat(kit.run("history", "--json", "--csv").code()).isEqualTo(2);
    assertThat(kit.run("history", "--last", "0").code()).isEqualTo(2);
    assertThat(kit.run("history", "1", "--last", "2").code()).isEqualTo(2);
    assertThat(kit.run("history", "x").code()).isEqualTo(2);
  }

  @Test
  void aDamagedDiaryIsToldInOneLine() throws Exception {
    Files.createDirectories(kit.home().data());
    Files.writeString(kit.home().diary(), "not a diary");

    Terminal terminal = kit.run("history");
    assertThat(terminal.code()).isEqualTo(1);
    assertThat(terminal.err()).hasLineCount(1).contains("is no diary of Knead", "move it away");
  }
}
