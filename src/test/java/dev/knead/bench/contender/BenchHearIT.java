package dev.knead.bench.contender;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.bench.Attempt;
import dev.knead.bench.Cast;
import dev.knead.bench.Clip;
import dev.knead.bench.Condition;
import dev.knead.bench.Contender;
import dev.knead.bench.Figures;
import dev.knead.bench.Race;
import dev.knead.bench.Rooms;
import dev.knead.bench.SynthesizedConditions;
import dev.knead.hearing.EarFactory;
import dev.knead.hearing.InstalledModel;
import dev.knead.language.Phrasebook;
import dev.knead.speech.ReadyVoices;
import dev.knead.speech.SpeechEngine;
import dev.knead.speech.VoicePack;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Holds the hearing to what it once could: a small part of {@code knead bench hear}, with words
 * that are synthesized on the spot. The bounds are below what was measured, so that a change of
 * some words in a hundred goes through and a broken ear does not.
 */
class BenchHearIT {
  /** For the twin, every so-many-th of the words: no divisor of the number of voices. */
  private static final int EVERY_WORD = 5;

  private static List<Figures> close;
  private static List<Figures> rooms;
  private static List<Figures> twin;
  private static List<String> absent;

  @BeforeAll
  static void listen() throws IOException {
    VoicePack pack = ReadyVoices.builtIn();
    SynthesizedConditions synthesized = new SynthesizedConditions(Phrasebook.load("en-US"));
    try (Contenders contenders = new Contenders(InstalledModel.folder(), "en-US");
        SpeechEngine engine = ReadyVoices.open()) {
      List<Clip> words =
          synthesized.mainWords(
              Cast.of(pack, engine).only("kevin16 130", "flite slt", "flite rms"));
      contenders.variant("twin", new EarFactory("en-US")::make);
      Race race = race(contenders, "knead", "vosk");
      Condition near = synthesized.close(words);
      close = race.run(List.of(near));
      rooms = race.run(List.of(synthesized.rooms(words, List.of(Rooms.NEAR))));
      twin = race(contenders, "twin").run(List.of(near.thinned(EVERY_WORD)));
      contenders.withCancellers();
      absent = contenders.absent();
    }
  }

  private static Race race(Contenders contenders, String... names) {
    List<Contender> some =
        contenders.recognizers().stream()
            .filter(contender -> List.of(names).contains(contender.name()))
            .toList();
    return new Race(some, 2, sentence -> {});
  }

  @AfterAll
  static void forget() {
    close = List.of();
    rooms = List.of();
    twin = List.of();
  }

  @Test
  void hearsCloseWords() {
    assertThat(of("knead", close).recall().share()).isGreaterThan(0.8);
    assertThat(of("knead", close).substitutions().hits()).isLessThanOrEqualTo(1);
  }

  @Test
  void hearsSoftWordsInARoomBetterThanPlainVosk() {
    assertThat(of("knead", rooms).recall().share()).isGreaterThan(0.7);
    assertThat(of("knead", rooms).recall().hits())
        .isGreaterThanOrEqualTo(of("vosk", rooms).recall().hits());
  }

  @Test
  void knowsThemLongBeforePlainVosk() {
    assertThat(of("knead", close).latencies().at(50)).isBetween(50L, 150L);
    assertThat(of("knead", close).latencies().at(95)).isLessThan(300);
    assertThat(of("vosk", close).latencies().at(50)).isGreaterThan(400);
  }

  @Test
  void aVariantThatIsNoneHearsTheSame() {
    List<Attempt> original = of("knead", close).attempts();
    List<Attempt> copy = of("twin", twin).attempts();

    assertThat(copy).hasSizeGreaterThan(1);
    for (int i = 0; i < copy.size(); i++) {
      assertThat(copy.get(i).outcome().heard())
          .usingRecursiveFieldByFieldElementComparatorIgnoringFields("confidence")
          .isEqualTo(original.get(EVERY_WORD * i).outcome().heard());
    }
  }

  @Test
  void whoeverCanNotListenHereIsNamed() {
    assertThat(absent)
        .allMatch(line -> line.endsWith("is not on this computer; its rows are left out."));
  }

  private static Figures of(String contender, List<Figures> figures) {
    assertThat(figures)
        .extracting(Figures::condition)
        .extracting(Condition::kind)
        .containsOnly(Condition.Kind.WORDS);
    return figures.stream()
        .filter(one -> one.contender().equals(contender))
        .findFirst()
        .orElseThrow();
  }
}
