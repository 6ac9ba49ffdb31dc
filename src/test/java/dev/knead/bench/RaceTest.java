package dev.knead.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.knead.hearing.Heard;
import dev.knead.language.Vocabulary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RaceTest {
  private final Set<Object> open = ConcurrentHashMap.newKeySet();
  private final List<String> progress = Collections.synchronizedList(new ArrayList<>());

  /** Hears "next" where the first sample says so. */
  private final class Sharp implements Contender {
    @Override
    public String name() {
      return "sharp";
    }

    @Override
    public Listener open() {
      Thread owner = Thread.currentThread();
      Listener listener =
          new Listener() {
            @Override
            public Outcome hear(Vocabulary vocabulary, Scene scene) throws IOException {
              assertThat(Thread.currentThread()).isSameAs(owner);
              if (scene.microphone()[0] < 0) {
                throw new IOException("out of order");
              }
              List<Heard> heard = new ArrayList<>();
              if (scene.microphone()[0] % 2 == 1) {
                heard.add(Trials.heard(Trials.NEXT, scene.microphone()[0]));
              }
              return new Outcome(heard, 0);
            }

            @Override
            public void close() {
              assertThat(Thread.currentThread()).isSameAs(owner);
              open.remove(this);
            }
          };
      open.add(listener);
      return listener;
    }
  }

  private static Condition condition(int... firstSamples) {
    return new Condition(
        "odd",
        "odd ones are next",
        Condition.Kind.WORDS,
        Condition.Speakers.NOBODY,
        IntStream.of(firstSamples)
            .mapToObj(
                first ->
                    new Trial(
                        "next",
                        Trials.VOCABULARY.meaning("next"),
                        Trials.VOCABULARY,
                        () -> new Take(Scene.without(new short[] {(short) first}), 0, 0)))
            .toList());
  }

  @Test
  void everyTrialHasItsOutcomeInItsPlace() throws IOException {
    int[] samples = IntStream.range(0, 120).toArray();

    List<Figures> figures =
        new Race(List.of(new Sharp(), new Sharp()), 2, progress::add)
            .run(List.of(condition(samples), condition(1)));

    assertThat(figures).hasSize(4);
    assertThat(figures.get(1).attempts())
        .extracting(attempt -> attempt.outcome().heard().size())
        .containsExactlyElementsOf(IntStream.of(samples).mapToObj(i -> i % 2).toList());
    assertThat(figures.get(2).condition().trials()).hasSize(1);
    assertThat(open).isEmpty();
    assertThat(progress).last().isEqualTo("Listened to 100 %");
  }

  @Test
  void whatBreaksIsToldAndNothingStaysOpen() {
    assertThatThrownBy(
            () -> new Race(List.of(new Sharp()), 2, progress::add).run(List.of(condition(1, -1))))
        .isInstanceOf(IOException.class)
        .hasMessage("out of order");
    assertThat(open).isEmpty();
  }
}
