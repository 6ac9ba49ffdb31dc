package dev.knead.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.diary.Diary;
import dev.knead.diary.PastSession;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForgetCommandTest {
  @TempDir Path folder;
  private HistoryKit kit;
  private final List<String> asked = new ArrayList<>();

  @BeforeEach
  void noDiary() {
    kit = new HistoryKit(folder);
  }

  private Asker answering(String line) {
    return question -> {
      asked.add(question);
      return Asker.answer(line);
    };
  }

  private List<Long> left() throws Exception {
    try (Diary diary = kit.diary()) {
      return diary.sessions().stream().map(PastSession::id).toList();
    }
  }

  @Test
  void withoutATerminalItForgetsOnlyWhenToldYes() throws Exception {
    kit.full("Long strokes");
    kit.add();

    Terminal alone = kit.run("forget", "1");
    assertThat(alone.code()).isEqualTo(1);
    assertThat(alone.err())
        .isEqualToNormalizingNewlines(
            "knead: What is forgotten can't be brought back; --yes forgets session 1, Long strokes,"
                + " of 2026-03-01 10:15 without asking. Nothing was forgotten.\n");
    assertThat(left()).containsExactly(2L, 1L);

    Terminal agreed = kit.run("forget", "1", "--yes");
    assertThat(agreed.code()).isZero();
    assertThat(agreed.out())
        .isEqualToNormalizingNewlines("Forgot session 1, Long strokes, of 2026-03-01 10:15.\n");
    assertThat(left()).containsExactly(2L);
  }

  @Test
  void atATerminalItAsks() throws Exception {
    kit.add();

    Terminal no = kit.forgetAsking(answering(""), "1");
    assertThat(no.code()).isEqualTo(1);
    assertThat(no.err()).contains("knead: You did not agree, so nothing was forgotten.");
    assertThat(left()).containsExactly(1L);

    assertThat(kit.forgetAsking(answering("yes"), "1").code()).isZero();
    assertThat(left()).isEmpty();
    assertThat(asked).containsOnly("Forget session 1, of 2026-03-01 10:15, for good?").hasSize(2);
  }

  @Test
  void allAreForgottenAtOnce() throws Exception {
    kit.add();
    kit.full("A");

    assertThat(kit.run("forget", "--all").code()).isEqualTo(1);
    assertThat(left()).hasSize(2);
    assertThat(kit.run("forget", "--all", "--yes").out())
        .isEqualToNormalizingNewlines("Forgot all 2 sessions.\n");
    assertThat(left()).isEmpty();
    assertThat(kit.run("history").out()).contains("nothing in your diary yet");
  }

  @Test
  void aSessionThatIsNotThereIsToldWithoutAQuestion() throws Exception {
    kit.add();

    Terminal terminal = kit.forgetAsking(answering("yes"), "7");
    assertThat(terminal.err())
        .isEqualToNormalizingNewlines("knead: The diary has no session 7; the only one is 1.\n");
    assertThat(asked).isEmpty();
  }

  @Test
  void whereThereIsNothingNothingIsForgotten() throws Exception {
    assertThat(kit.run("forget", "--all", "--yes").err()).contains("There is no diary");
    assertThat(kit.home().data()).doesNotExist();

    kit.diary().close();
    assertThat(kit.run("forget", "--all", "--yes").err()).contains("The diary is empty");
  }

  @Test
  void whatToForgetMustBeSaid() {
    assertThat(kit.run("forget").code()).isEqualTo(2);
    assertThat(kit.run("forget", "1", "--all").code()).isEqualTo(2);
    assertThat(kit.run("forget", "--yes").code()).isEqualTo(2);
  }
}
