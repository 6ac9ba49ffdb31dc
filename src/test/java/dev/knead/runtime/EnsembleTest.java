package dev.knead.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.knead.audio.Pcm;
import dev.knead.markup.MarkedText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnsembleTest {
  private static final MarkedText TEXT = MarkedText.plain("Begin.");

  private final Props props = new Props();
  private final List<String> said = new ArrayList<>();

  private Ensemble.Member speaking(String id) {
    return new Ensemble.Member(
        id,
        Stages.DELIVERY,
        () ->
            props.engine(
                (sentence, delivery) -> {
                  said.add(id + " " + delivery.wordsPerMinute());
                  return new Pcm(new short[1]);
                }));
  }

  private Ensemble.Member failing(String id) {
    return new Ensemble.Member(
        id,
        Stages.DELIVERY,
        () ->
            props.engine(
                (sentence, delivery) -> {
                  said.add(id);
                  throw new IOException(id + " is hoarse.");
                }));
  }

  private static Ensemble.Member absent(String id) {
    return new Ensemble.Member(
        id,
        Stages.DELIVERY,
        () -> {
          throw new IOException("The program of " + id + " is gone.");
        });
  }

  @Test
  void afterTheLastComesTheFirst() throws IOException {
    Ensemble ensemble = new Ensemble(speaking("a"), () -> List.of(speaking("b")), speaking("c"));
    Tone tone = Tone.FIRST;
    for (int i = 0; i < 3; i++) {
      ensemble.render(TEXT, tone);
      tone = tone.nextVoice();
    }
    ensemble.render(TEXT, tone.rate(-1));

    assertThat(said).containsExactly("a 150", "b 150", "a 150", "b 132");
  }

  @Test
  void oneThatFailsIsReplacedAndNotAskedAgain() throws IOException {
    Ensemble ensemble = new Ensemble(failing("a"), () -> List.of(absent("b")), speaking("c"));
    ensemble.render(TEXT, Tone.FIRST);
    ensemble.render(TEXT, Tone.FIRST);
    ensemble.render(TEXT, Tone.FIRST.nextVoice());

    assertThat(said).containsExactly("a", "c 150", "c 150", "c 150");
  }

  @Test
  void oneThatBreaksInAnUnforeseenWayIsReplacedToo() throws IOException {
    Ensemble.Member broken =
        new Ensemble.Member(
            "a",
            Stages.DELIVERY,
            () -> {
              throw new IllegalStateException("odd");
            });
    new Ensemble(broken, List::of, speaking("c")).render(TEXT, Tone.FIRST);

    assertThat(said).containsExactly("c 150");
  }

  @Test
  void whereTheFallBackFailsTooItIsTold() {
    Ensemble.Member hoarse = failing("c");
    Ensemble ensemble = new Ensemble(failing("a"), List::of, hoarse);

    assertThatThrownBy(() -> ensemble.render(TEXT, Tone.FIRST)).hasMessage("c is hoarse.");
  }

  @Test
  void whereNoOthersCanBeFoundTheFirstGoesOn() throws IOException {
    Ensemble ensemble =
        new Ensemble(
            speaking("a"),
            () -> {
              throw new IOException("The folder is gone.");
            },
            speaking("c"));
    ensemble.render(TEXT, Tone.FIRST.nextVoice());

    assertThat(said).containsExactly("a 150");
  }

  @Test
  void itClosesWhatItHasOpened() throws IOException {
    Ensemble ensemble = new Ensemble(speaking("a"), () -> List.of(absent("b")), speaking("c"));
    ensemble.close();
    assertThat(props.closed).isEmpty();

    ensemble.render(TEXT, Tone.FIRST);
    ensemble.close();
    assertThat(props.closed).containsExactly("engine");
  }
}
