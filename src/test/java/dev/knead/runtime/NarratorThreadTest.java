package dev.knead.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.knead.audio.Pcm;
import dev.knead.markup.MarkedText;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class NarratorThreadTest {
  private final Props props = new Props();
  private final LinkedBlockingQueue<String> said = new LinkedBlockingQueue<>();
  private final CountDownLatch gate = new CountDownLatch(1);

  private NarratorThread narrator() {
    return new NarratorThread(
        Ensemble.of(
            props.engine(
                (sentence, delivery) -> {
                  said.add(sentence + " " + delivery.wordsPerMinute());
                  if (sentence.equals("wait")) {
                    await();
                  }
                  if (sentence.equals("fail")) {
                    throw new IOException("hoarse");
                  }
                  return new Pcm(new short[sentence.length()]);
                }),
            Stages.DELIVERY));
  }

  private void await() {
    try {
      gate.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static MarkedText text(String words) {
    return MarkedText.plain(words);
  }

  @Test
  void whatIsAskedForGoesBeforeWhatIsExpected() throws Exception {
    try (NarratorThread narrator = narrator()) {
      Future<Pcm> first = narrator.narrate(text("wait"), Tone.FIRST);
      assertThat(said.take()).isEqualTo("wait 150");
      narrator.expect(List.of(text("later"), text("last")));
      Future<Pcm> second = narrator.narrate(text("now"), Tone.FIRST);
      assertThat(first).isNotDone();
      gate.countDown();

      assertThat(second.get().samples()).hasSize(3);
      assertThat(List.of(said.take(), said.take(), said.take()))
          .containsExactly("now 150", "later 150", "last 150");
    }
    assertThat(props.closed).containsExactly("engine");
  }

  @Test
  void whatIsExpectedIsSpokenAheadInTheNewTone() throws Exception {
    try (NarratorThread narrator = narrator()) {
      narrator.expect(List.of(text("later")));
      assertThat(said.take()).isEqualTo("later 150");
      narrator.narrate(text("now"), Tone.FIRST.rate(1)).get();

      assertThat(List.of(said.take(), said.take())).containsExactly("now 168", "later 168");
    }
  }

  @Test
  void whatIsNotNeededAnyMoreIsNotSpoken() throws Exception {
    try (NarratorThread narrator = narrator()) {
      Future<Pcm> first = narrator.narrate(text("wait"), Tone.FIRST);
      assertThat(said.take()).isEqualTo("wait 150");
      narrator.narrate(text("cut off"), Tone.FIRST).cancel(false);
      Future<Pcm> last = narrator.narrate(text("last"), Tone.FIRST);
      gate.countDown();

      assertThat(first.get().samples()).hasSize(4);
      assertThat(last.get().samples()).hasSize(4);
      assertThat(said).containsExactly("last 150");
    }
  }

  @Test
  void whatFailsIsToldToWhoeverAsked() {
    try (NarratorThread narrator = narrator()) {
      narrator.expect(List.of(text("fail")));
      Future<Pcm> failing = narrator.narrate(text("fail"), Tone.FIRST);

      assertThatThrownBy(failing::get)
          .isInstanceOf(ExecutionException.class)
          .hasRootCauseMessage("hoarse");
    }
  }
}
