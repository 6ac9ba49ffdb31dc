package dev.knead.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.knead.audio.AudioException;
import dev.knead.audio.AudioSink;
import dev.knead.audio.AudioSource;
import dev.knead.session.Command;
import dev.knead.session.Phase;
import dev.knead.session.SessionState;
import dev.knead.session.Spoken;
import dev.knead.speech.SpeechEngine;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Three threads between devices that take no time. */
@Timeout(60)
class LiveRunTest {
  private final Props props = new Props();
  private final List<Entry> journal = new CopyOnWriteArrayList<>();

  @AfterEach
  void noThreadIsLeft() {
    assertThat(Thread.getAllStackTraces().keySet())
        .filteredOn(thread -> thread.getName().matches("knead-(speaker|listener)"))
        .isEmpty();
  }

  @Test
  void obeysAWordThatIsHeardAndClosesEverything() throws Exception {
    run(props.microphone(Props::oneBurst), props.earThatHears("stop"), props.loudspeaker());

    assertThat(commanded()).containsExactly(Spoken.of(Command.STOP));
    assertThat(said()).last().isEqualTo("Goodbye.");
    assertThat(journal).last().isInstanceOf(Entry.Ended.class);
    assertThat(props.closed)
        .containsExactlyInAnyOrder("microphone", "model", "loudspeaker", "engine");
  }

  @Test
  void askedOnceItEndsWithTheClosingWords() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    LiveRun run =
        live(
            props.engine(),
            props.microphone(),
            props.earThatHears("hm"),
            props.loudspeaker(frame -> begun.countDown()),
            journal::add);
    Thread asking =
        new Thread(
            () -> {
              await(begun);
              run.interrupt();
            });
    asking.start();

    run.run();
    asking.join();

    assertThat(said()).last().isEqualTo("Goodbye.");
  }

  @Test
  void obeysACommandThatCameInAnotherWayAndShowsWhereItStands() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    LiveRun run =
        live(
            props.engine(),
            props.microphone(),
            props.earThatHears("hm"),
            props.loudspeaker(frame -> begun.countDown()),
            journal::add);
    assertThat(run.glance().state().phase()).isEqualTo(Phase.PREPARING);
    assertThat(run.glance().level()).isEqualTo(Double.NEGATIVE_INFINITY);
    Thread pressing =
        new Thread(
            () -> {
              await(begun);
              run.command(Spoken.of(Command.STOP));
            });
    pressing.start();

    run.run();
    pressing.join();

    assertThat(journal)
        .filteredOn(Entry.Commanded.class::isInstance)
        .singleElement()
        .satisfies(
            entry -> {
              Entry.Commanded command = (Entry.Commanded) entry;
              assertThat(command.spoken()).isEqualTo(Spoken.of(Command.STOP));
              assertThat(command.heard()).isEmpty();
            });
    assertThat(said()).last().isEqualTo("Goodbye.");
    assertThat(run.glance().state().phase()).isEqualTo(Phase.ENDED);
    assertThat(run.glance().now()).isGreaterThanOrEqualTo(journal.get(0).at());
  }

  @Test
  void askedTwiceItEndsAtOnce() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    Journal telling =
        entry -> {
          journal.add(entry);
          if (entry instanceof Entry.Moved moved && moved.phase() == Phase.ENDED) {
            ended.countDown();
          }
        };
    LiveRun run =
        live(
            props.engine(),
            props.microphone(),
            props.earThatHears("hm"),
            // In the middle of the first frame until the session is over.
            props.loudspeaker(
                frame -> {
                  begun.countDown();
                  await(ended);
                }),
            telling);
    Thread asking =
        new Thread(
            () -> {
              await(begun);
              run.interrupt();
              run.interrupt();
            });
    asking.start();

    run.run();
    asking.join();

    assertThat(said()).doesNotContain("Goodbye.");
    assertThat(journal).last().isInstanceOf(Entry.Ended.class);
  }

  @Test
  void aLoudspeakerThatFailsEndsIt() {
    AudioSink broken =
        props.loudspeaker(
            frame -> {
              throw new AudioException("The loudspeaker is gone; plug it in.");
            });

    assertThatThrownBy(() -> run(props.microphone(), props.earThatHears("hm"), broken))
        .isInstanceOf(AudioException.class)
        .hasMessage("The loudspeaker is gone; plug it in.");
    assertThat(props.closed)
        .containsExactlyInAnyOrder("microphone", "model", "loudspeaker", "engine");
  }

  @Test
  void aVoiceThatFailsEndsIt() {
    SpeechEngine broken =
        props.engine(
            (sentence, delivery) -> {
              throw new IOException("The voice is hoarse; choose another.");
            });

    assertThatThrownBy(
            () ->
                live(
                        broken,
                        props.microphone(),
                        props.earThatHears("hm"),
                        props.loudspeaker(),
                        journal::add)
                    .run())
        .hasMessage("The voice is hoarse; choose another.");
    assertThat(props.closed).contains("loudspeaker", "engine");
  }

  @Test
  void aMicrophoneThatFailsEndsItWithWords() {
    AudioSource broken =
        props.microphone(
            position -> {
              throw new AudioException("The microphone is gone; plug it in.");
            });

    assertThatThrownBy(() -> run(broken, props.earThatHears("hm"), props.loudspeaker()))
        .hasMessage("The microphone is gone; plug it in.");
    assertThat(said()).contains("I can no longer hear you, so we end here.").endsWith("Goodbye.");
    assertThat(props.closed).contains("microphone", "model");
  }

  @Test
  void anEarThatCanNotBeMadeEndsItWithWords() {
    EarMaker broken =
        () -> {
          throw new IOException("The model is torn; install it again.");
        };

    assertThatThrownBy(() -> run(props.microphone(), broken, props.loudspeaker()))
        .hasMessage("The model is torn; install it again.");
    assertThat(said()).endsWith("Goodbye.");
    assertThat(props.closed).containsExactlyInAnyOrder("microphone", "loudspeaker", "engine");
  }

  @Test
  void aLibraryThatCanNotBeLoadedEndsItToo() {
    EarMaker broken =
        () -> {
          throw new UnsatisfiedLinkError("libvosk.so: no such file");
        };

    assertThatThrownBy(() -> run(props.microphone(), broken, props.loudspeaker()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("libvosk.so: no such file");
    assertThat(said()).endsWith("Goodbye.");
  }

  @Test
  void aVoiceThatBreaksInAnUnforeseenWayEndsItToo() {
    SpeechEngine broken =
        props.engine(
            (sentence, delivery) -> {
              throw new StackOverflowError();
            });

    assertThatThrownBy(
            () ->
                live(
                        broken,
                        props.microphone(),
                        props.earThatHears("hm"),
                        props.loudspeaker(),
                        journal::add)
                    .run())
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("The voice broke: ");
  }

  private void run(AudioSource microphone, EarMaker ear, AudioSink loudspeaker)
      throws IOException, InterruptedException {
    live(props.engine(), microphone, ear, loudspeaker, journal::add).run();
  }

  private static LiveRun live(
      SpeechEngine engine,
      AudioSource microphone,
      EarMaker ear,
      AudioSink loudspeaker,
      Journal journal) {
    SessionState beginning = Stages.beginning(Duration.ofMinutes(1));
    return new LiveRun(
        Stages.of(beginning, engine, microphone, Optional.of(ear), loudspeaker, journal),
        Pace.DEVICE,
        Pace.DEVICE);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private List<Spoken> commanded() {
    return journal.stream()
        .filter(Entry.Commanded.class::isInstance)
        .map(entry -> ((Entry.Commanded) entry).spoken())
        .toList();
  }

  private List<String> said() {
    return journal.stream()
        .filter(Entry.Said.class::isInstance)
        .map(entry -> ((Entry.Said) entry).text())
        .toList();
  }
}
