package dev.knead.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.knead.audio.AudioSink;
import dev.knead.audio.AudioSource;
import dev.knead.audio.Frame;
import dev.knead.hearing.EarFactory;
import dev.knead.hearing.Recognizer;
import dev.knead.hearing.Utterance;
import dev.knead.hearing.echo.NoCanceller;
import dev.knead.session.Sense;
import dev.knead.speech.SpeechEngine;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Ports that hang for real: whatever does, the run ends when it is told to, twice, and leaves
 * nobody behind but those that hang.
 */
@Timeout(120)
class LiveFaultsTest {
  /** The run's own patience, with two threads and the narrator, on a busy machine. */
  private static final long PATIENCE_MILLIS = 20_000;

  private final Props props = new Props();
  private final Hang hang = new Hang();
  private final List<Entry> journal = new CopyOnWriteArrayList<>();
  private final List<Expected> expected = new CopyOnWriteArrayList<>();

  /** An entry that is waited for. */
  private record Expected(Predicate<Entry> entry, CountDownLatch latch) {}

  @AfterEach
  void whoeverHangsIsReleasedAndNobodyIsLeft() throws InterruptedException {
    hang.release();
    for (Thread thread : ours()) {
      thread.join(PATIENCE_MILLIS);
    }
    assertThat(ours()).isEmpty();
  }

  private static List<Thread> ours() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("knead-"))
        .toList();
  }

  @Test
  void aLoudspeakerThatBlocksForEver() throws Exception {
    endsWhenToldTwice(
        live(
            props.engine(),
            props.microphone(),
            props.earThatHears("hm"),
            props.loudspeaker(frame -> hang.enter())));
  }

  @Test
  void aMicrophoneThatBlocksForEver() throws Exception {
    endsWhenToldTwice(
        live(props.engine(), hangingAfterASecond(), props.earThatHears("hm"), props.loudspeaker()));
    assertThat(props.closed).contains("loudspeaker", "engine");
  }

  @Test
  void aVoiceThatHangsForEver() throws Exception {
    SpeechEngine hanging =
        props.engine(
            (sentence, delivery) -> {
              hang.enter();
              throw new IOException("It was cut off.");
            });
    endsWhenToldTwice(
        live(hanging, props.microphone(), props.earThatHears("hm"), props.loudspeaker()));
    assertThat(props.closed).contains("microphone", "model", "loudspeaker");
  }

  @Test
  void aRecognizerThatHangsForEver() throws Exception {
    endsWhenToldTwice(
        live(
            props.engine(),
            props.microphone(Props::oneBurst),
            ear(new Hanging()),
            props.loudspeaker()));
  }

  @Test
  void aModelThatIsNeverLoaded() throws Exception {
    EarMaker never =
        () -> {
          hang.enter();
          throw new IOException("It was cut off.");
        };
    endsWhenToldTwice(live(props.engine(), props.microphone(), never, props.loudspeaker()));
  }

  @Test
  void aRecognizerThatHangsForSecondsIsToldOfAndSoIsItsReturn() throws Exception {
    CountDownLatch lost = expect(entry -> isAbout(entry, Entry.Lost.class));
    CountDownLatch found = expect(entry -> isAbout(entry, Entry.Found.class));
    LiveRun run =
        live(
            props.engine(),
            props.microphone(Props::oneBurst),
            ear(new Hanging()),
            // In real time: the session must still be there when the ear is back.
            paced());
    CompletableFuture<Void> ended = begin(run);
    lost.await();
    hang.release();
    found.await();
    interruptTwice(run);
    ended.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
  }

  private static boolean isAbout(Entry entry, Class<? extends Entry> kind) {
    return kind.isInstance(entry)
        && (entry.equals(new Entry.Lost(entry.at(), Sense.HEARING))
            || entry.equals(new Entry.Found(entry.at(), Sense.HEARING)));
  }

  @Test
  void anEarThatThrowsIsDoneWithout() throws Exception {
    CountDownLatch lost = expect(entry -> isAbout(entry, Entry.Lost.class));
    CountDownLatch found = expect(entry -> isAbout(entry, Entry.Found.class));
    LiveRun run =
        live(props.engine(), props.microphone(Props::oneBurst), ear(new Throwing()), paced());
    CompletableFuture<Void> ended = begin(run);
    lost.await();
    found.await();
    interruptTwice(run);
    ended.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    assertThat(props.closed).contains("microphone", "model", "loudspeaker", "engine");
  }

  @Test
  void devicesThatHangForEverAndWouldBeOpenedAnew() throws Exception {
    CountDownLatch lost = expect(entry -> isAbout(entry, Entry.Lost.class));
    LiveRun run =
        live(
            props.engine(),
            ReturningSource.open(this::hangingAfterASecond),
            props.earThatHears("hm"),
            ReturningSink.open(() -> props.loudspeaker(frame -> hang.enter())));
    CompletableFuture<Void> ended = begin(run);
    lost.await();
    interruptTwice(run);
    ended.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    assertThat(journal).last().isInstanceOf(Entry.Ended.class);
    assertThat(names(ours())).isSubsetOf(names(hang.threads()));
  }

  @Test
  void aLoopThatBreaksLeavesNobodyBehind() {
    Stage stage =
        stage(props.engine(), props.microphone(), props.earThatHears("hm"), paced())
            .rememberedBy(
                (at, notes, bookmark) -> {
                  throw new StackOverflowError();
                });
    LiveRun run = new LiveRun(stage, Pace.DEVICE, Pace.DEVICE);
    run.interrupt();

    assertThatThrownBy(run::run)
        .isInstanceOf(IOException.class)
        .hasMessage("The session broke: java.lang.StackOverflowError");
    assertThat(props.closed).contains("microphone", "model", "loudspeaker", "engine");
  }

  @Test
  void aDiaryAndAJournalThatBreakAreDoneWithout() throws Exception {
    Stage stage =
        stage(
                props.engine(),
                props.microphone(Props::oneBurst),
                props.earThatHears("stop"),
                props.loudspeaker())
            .telling(
                entry -> {
                  journal.add(entry);
                  throw new IllegalStateException("no more paper");
                })
            .rememberedBy(
                (at, notes, bookmark) -> {
                  throw new IllegalStateException("the disk is full");
                });
    new LiveRun(stage, Pace.DEVICE, Pace.DEVICE).run();

    assertThat(journal).last().isInstanceOf(Entry.Ended.class);
  }

  @Test
  void aDeviceThatHangsForHoursKeepsAFewThreadsAndNotMore() throws Exception {
    Semaphore places = new Semaphore(DeviceThread.MOST_THREADS);
    int most = places.availablePermits();
    for (int attempt = 0; attempt < 20 * most; attempt++) {
      new IntakeThread(this::neverOpen, places).abandon();
    }
    for (Thread thread : ours()) {
      if (hang.threads().size() == most && !hang.threads().contains(thread)) {
        thread.join();
      }
    }
    IntakeThread last = new IntakeThread(this::neverOpen, places);

    assertThatThrownBy(() -> last.poll(PATIENCE_MILLIS))
        .hasMessage("The sound system hangs; start it anew.");
    assertThat(hang.threads()).hasSize(most);
  }

  private AudioSource neverOpen() throws IOException {
    hang.enter();
    throw new IOException("It was cut off.");
  }

  private void endsWhenToldTwice(LiveRun run) throws Exception {
    CompletableFuture<Void> ended = begin(run);
    hang.awaitSomebody();
    interruptTwice(run);
    ended.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    assertThat(journal).last().isInstanceOf(Entry.Ended.class);
    assertThat(names(ours())).isSubsetOf(names(hang.threads()));
  }

  private static List<String> names(Iterable<Thread> threads) {
    List<String> names = new ArrayList<>();
    threads.forEach(
        thread -> {
          if (thread.isAlive()) {
            names.add(thread.getName());
          }
        });
    return names;
  }

  private static void interruptTwice(LiveRun run) {
    run.interrupt();
    run.interrupt();
  }

  private static CompletableFuture<Void> begin(LiveRun run) {
    CompletableFuture<Void> ended = new CompletableFuture<>();
    Thread loop =
        new Thread(
            () -> {
              try {
                run.run();
                ended.complete(null);
              } catch (IOException | InterruptedException | RuntimeException e) {
                ended.completeExceptionally(e);
              }
            });
    loop.start();
    return ended;
  }

  private AudioSource hangingAfterASecond() {
    return props.microphone(
        position -> {
          if (position >= Frame.RATE) {
            hang.enter();
          }
          return Optional.of(Frame.silence(position));
        });
  }

  private AudioSink paced() {
    return new PacedSink(props.loudspeaker(), new WallClock());
  }

  private EarMaker ear(Recognizer recognizer) {
    return () ->
        new EarMaker.OpenEar(
            new EarFactory("en-US").make(recognizer, new NoCanceller()),
            () -> props.closed.add("model"));
  }

  private static final class Throwing implements Recognizer {
    @Override
    public void listenFor(List<String> phrases) {}

    @Override
    public Utterance recognize(short[] clip, Expectation expectation) {
      throw new Error("Invalid memory access");
    }

    @Override
    public void close() {}
  }

  private final class Hanging implements Recognizer {
    @Override
    public void listenFor(List<String> phrases) {}

    @Override
    public Utterance recognize(short[] clip, Expectation expectation) {
      hang.enter();
      return new Utterance(List.of());
    }

    @Override
    public void close() {}
  }

  private CountDownLatch expect(Predicate<Entry> entry) {
    CountDownLatch latch = new CountDownLatch(1);
    expected.add(new Expected(entry, latch));
    return latch;
  }

  private void told(Entry entry) {
    journal.add(entry);
    expected.stream()
        .filter(one -> one.entry().test(entry))
        .forEach(one -> one.latch().countDown());
  }

  private Stage stage(
      SpeechEngine engine, AudioSource microphone, EarMaker ear, AudioSink loudspeaker) {
    return Stages.of(
        Stages.beginning(Duration.ofMinutes(1)),
        engine,
        microphone,
        Optional.of(ear),
        loudspeaker,
        this::told);
  }

  private LiveRun live(
      SpeechEngine engine, AudioSource microphone, EarMaker ear, AudioSink loudspeaker) {
    return new LiveRun(stage(engine, microphone, ear, loudspeaker), Pace.DEVICE, Pace.DEVICE);
  }
}
