package dev.knead.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class VoiceReportTest {
  private static final VoiceFigures BLURRED =
      new VoiceFigures(
          "bob",
          "freetts",
          List.of(
              heard("lean in now", "clean in", 2, 30, 0),
              heard("rest your hands", "rest a hand", 3, 470, 4)));

  private static final VoiceFigures CLEAR =
      new VoiceFigures(
          "ann",
          "program",
          List.of(
              heard("lean in now", "lean in now", 2, 1_000, 0),
              heard("rest your hands", "rest your hand", 2, 1_400, 0)));

  @Test
  void theClearestStandsFirstAndIsNamed() {
    assertThat(new VoiceReport(List.of(BLURRED, CLEAR)).lines())
        .containsExactly(
            "VOICE  ENGINE      WER       95 %    RTF  FIRST SAMPLE (ms)  FROM CACHE (ms)",
            "ann    program  16.7 %   0.0–33.3  0.600        1000 / 1400          <1 / <1",
            "bob    freetts  66.7 %  66.7–66.7  0.100           30 / 470           <1 / 4",
            "",
            "Heard: 2 sentences, 6 words; 2 unknown to the speech model, and counted all the same.",
            "The clearest is ann.",
            "With other sentences of this kind, it would be ahead of bob in 100 of 100 cases.");
  }

  @Test
  void oneVoiceAloneIsNotTheClearest() {
    assertThat(new VoiceReport(List.of(CLEAR)).lines())
        .hasSize(4)
        .noneMatch(line -> line.contains("clearest"));
  }

  @Test
  void voicesThatSaidOtherSentencesAreNotHeldAgainstEachOther() {
    VoiceFigures brief =
        new VoiceFigures("cy", "recorded", List.of(heard("lean in now", "lean in", 1, 1, 1)));

    assertThat(new VoiceReport(List.of(brief, CLEAR)).lines())
        .contains(
            "Heard of ann: 2 sentences, 6 words; 2 unknown to the speech model, and counted"
                + " all the same.",
            "Heard of cy: 1 sentence, 3 words; 1 unknown to the speech model, and counted"
                + " all the same.",
            "The clearest is ann.")
        .noneMatch(line -> line.contains("ahead of"));
  }

  @Test
  void inMarkdownThereIsTheTableAlone() {
    assertThat(new VoiceReport(List.of(CLEAR)).markdown())
        .containsExactly(
            "| VOICE | ENGINE | WER | 95 % | RTF | FIRST SAMPLE (ms) | FROM CACHE (ms) |",
            "|---|---|---:|---:|---:|---:|---:|",
            "| ann | program | 16.7 % | 0.0–33.3 | 0.600 | 1000 / 1400 | <1 / <1 |");
  }

  @Test
  void theWordsLostMostOftenAreTold() {
    VoiceFigures figures =
        new VoiceFigures(
            "bob",
            "freetts",
            List.of(
                heard("the sacrum the hip", "a second the hip", 1, 1, 1),
                heard("sacrum", "", 1, 1, 1),
                heard("rest", "rest", 1, 1, 1)));

    assertThat(new VoiceReport(List.of(figures)).mostLost(8))
        .containsExactly("bob lost most often: sacrum (2 of 2), the (1 of 2)");
    assertThat(new VoiceReport(List.of(figures)).mostLost(1))
        .containsExactly("bob lost most often: sacrum (2 of 2)");
    assertThat(
            new VoiceReport(
                    List.of(
                        new VoiceFigures(
                            "ann", "freetts", List.of(heard("rest", "rest", 1, 1, 1)))))
                .mostLost(8))
        .containsExactly("ann lost no word.");
  }

  @Test
  void programsGetEveryFigure() {
    JsonNode root = new VoiceReport(List.of(BLURRED, CLEAR)).object();
    JsonNode row = root.path("rows").get(1);

    assertThat(root.path("bench").asText()).isEqualTo("voices");
    assertThat(row.path("voice").asText()).isEqualTo("bob");
    assertThat(row.path("sentences").asInt()).isEqualTo(2);
    assertThat(row.path("words").asInt()).isEqualTo(6);
    assertThat(row.path("words_unknown_to_model").asInt()).isEqualTo(2);
    assertThat(row.path("substitutions").asInt()).isEqualTo(3);
    assertThat(row.path("deletions").asInt()).isEqualTo(1);
    assertThat(row.path("insertions").asInt()).isZero();
    assertThat(row.path("wer").asDouble()).isBetween(0.66, 0.67);
    assertThat(row.path("real_time_factor").asDouble()).isEqualTo(0.1);
    assertThat(row.path("first_sample_ms").path("p95").asInt()).isEqualTo(470);
    assertThat(row.path("from_cache_ms").path("p50").asInt()).isZero();
    assertThat(row.path("lost").path("hands").path("times").asInt()).isEqualTo(1);
  }

  private static VoiceFigures.Heard heard(
      String said, String heard, double seconds, long anew, long cached) {
    List<String> words = SpokenWords.of(said);
    return new VoiceFigures.Heard(
        words, 1, WordErrors.between(words, SpokenWords.of(heard)), seconds, anew, cached);
  }
}
