package dev.knead.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.knead.audio.Frame;
import dev.knead.routine.Advance;
import dev.knead.session.Command;
import dev.knead.session.Massages;
import dev.knead.session.Phase;
import dev.knead.session.SessionState;
import dev.knead.session.Spoken;
import dev.knead.speech.SilentEngine;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** Time is counted in frames of 20 ms, never measured. */
class RehearsedRunTest {
  private static final long A_MINUTE = 60_000 / Frame.MILLIS;

  private final Props props = new Props();
  private final List<Entry> journal = new ArrayList<>();
  private long frames;

  @Test
  void halfAnHourIsAFramePerTwentyMilliseconds() throws IOException {
    run(Stages.beginning(Duration.ofMinutes(30)), RehearsedRunTest::goesOn);

    assertThat(frames).isBetween(30 * A_MINUTE, 33 * A_MINUTE);
    assertThat(journal).last().isEqualTo(new Entry.Ended(frames * Frame.MILLIS));
    assertThat(said()).contains("That was the last step.");
  }

  @Test
  void eightHoursStayBounded() throws IOException {
    long eightHours = Duration.ofHours(8).toMillis();
    run(
        Stages.beginning(Duration.ofMinutes(1)),
        (now, state) ->
            now % 300_000 == 0 && now > 0 && now <= eightHours
                ? Optional.of(Spoken.of(Command.REPEAT))
                : Optional.empty());

    assertThat(frames).isBetween(8 * 60 * A_MINUTE, (8 * 60 + 12) * A_MINUTE);
    assertThat(journal).last().isInstanceOf(Entry.Ended.class);
  }

  @Test
  void aPersonWhoNeverSpeaksAfterAllIsNotWaitedForForEver() throws IOException {
    run(Stages.beginning(Duration.ofMinutes(1)), (now, state) -> Optional.empty());

    assertThat(frames).isLessThan(13 * A_MINUTE);
    assertThat(said()).contains("I can no longer hear you, so we end here.");
  }

  @Test
  void whenTheMicrophoneEndsTheSessionGoesOnByItself() throws IOException {
    SessionState running = Stages.beginning(Duration.ofMinutes(1));
    Stage stage =
        Stages.of(
            running,
            props.engine(),
            props.microphone(
                position ->
                    Frame.millis(position) < 2_000 ? Props.oneBurst(position) : Optional.empty()),
            Optional.of(props.earThatHears("next")),
            props.loudspeaker(frame -> frames++),
            journal::add);

    new RehearsedRun(stage, Person.NOBODY).run();

    assertThat(said()).contains("Begin now.", "That was the last step.").endsWith("Goodbye.");
    assertThat(props.closed)
        .containsExactlyInAnyOrder("microphone", "model", "loudspeaker", "engine");
  }

  @Test
  void whenOnlyAWordCouldGoOnItClosesKindlyAfterOneReminder() throws IOException {
    new RehearsedRun(
            Stages.silent(Stages.beginning(Duration.ofMinutes(1)), journal::add), Person.NOBODY)
        .run();

    assertThat(said())
        .containsSubsequence(
            "I am still here.", "I can no longer hear you, so we end here.", "Goodbye.")
        .containsOnlyOnce("I am still here.");
  }

  @Test
  void theSameInputGivesTheSameSession() throws IOException {
    SessionState beginning =
        SessionState.of(
            Massages.of(
                Massages.prepare(), Massages.knead(Duration.ofMinutes(2), Advance.ON_NEXT)));
    run(beginning, RehearsedRunTest::goesOn);
    List<Entry> once = List.copyOf(journal);
    journal.clear();
    run(beginning, RehearsedRunTest::goesOn);

    assertThat(journal).isEqualTo(once);
  }

  @Test
  void withoutAnEarEverythingIsLetGo() {
    Stage stage =
        Stages.of(
            Stages.beginning(Duration.ofMinutes(1)),
            props.engine(),
            props.microphone(),
            Optional.of(
                () -> {
                  throw new IOException("The model is torn; install it again.");
                }),
            props.loudspeaker(),
            journal::add);

    assertThatThrownBy(() -> new RehearsedRun(stage, Person.NOBODY).run())
        .hasMessage("The model is torn; install it again.");
    assertThat(props.closed).containsExactlyInAnyOrder("microphone", "loudspeaker", "engine");
  }

  private static Optional<Spoken> goesOn(long now, SessionState state) {
    boolean waits = state.phase() == Phase.PREPARING || state.phase() == Phase.WAITING;
    return waits && now % 10_000 == 0 && now > 0
        ? Optional.of(Spoken.of(Command.NEXT))
        : Optional.empty();
  }

  private void run(SessionState beginning, BiFunction<Long, SessionState, Optional<Spoken>> acts)
      throws IOException {
    Person person =
        new Person() {
          @Override
          public Optional<Spoken> act(long now, SessionState state) {
            return acts.apply(now, state);
          }

          @Override
          public Intent intent() {
            return Intent.MORE_TO_SAY;
          }
        };
    Stage stage =
        Stages.of(
            beginning,
            new SilentEngine(),
            props.microphone(),
            Optional.empty(),
            props.loudspeaker(frame -> frames++),
            journal::add);
    new RehearsedRun(stage, person).run();
  }

  private List<String> said() {
    return journal.stream()
        .filter(Entry.Said.class::isInstance)
        .map(entry -> ((Entry.Said) entry).text())
        .toList();
  }
}
