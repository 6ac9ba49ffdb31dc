package dev.knead.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.hearing.Heard;
import dev.knead.session.Bookmark;
import dev.knead.session.Command;
import dev.knead.session.Ending;
import dev.knead.session.Event;
import dev.knead.session.Note;
import dev.knead.session.Phase;
import dev.knead.session.Spoken;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What of a session is remembered, and when. */
class ConductorChronicleTest {
  private final List<Written> chronicle = new ArrayList<>();
  private final Inbox<Order> orders = new Inbox<>(256);
  private final Conductor conductor =
      new Conductor(
          Stages.beginning(Duration.ofMinutes(2)),
          Stages.prompts(),
          Stages.phrasebook(),
          orders,
          entry -> {},
          this::write);

  /** What was remembered at once; {@code ordered} is what the speaker had been told by then. */
  private record Written(
      long at, List<Note> notes, Optional<Bookmark> bookmark, List<Order> ordered) {}

  private void write(long at, List<Note> notes, Optional<Bookmark> bookmark) {
    List<Order> ordered = new ArrayList<>();
    for (Optional<Order> next = orders.poll(); next.isPresent(); next = orders.poll()) {
      ordered.add(next.get());
    }
    chronicle.add(new Written(at, notes, bookmark, ordered));
  }

  @Test
  void aTurnIsRememberedInOneWriteWithItsNotesInTheirOrder() {
    begin();
    say(Command.NEXT, 40);

    assertThat(chronicle).hasSize(1);
    assertThat(chronicle.get(0).at()).isEqualTo(40);
    assertThat(chronicle.get(0).notes())
        .extracting(note -> note.getClass().getSimpleName())
        .containsExactly("Commanded", "StepBegan", "Pressed");
    assertThat(chronicle.get(0).bookmark()).hasValueSatisfying(at(0, 0, 2));
  }

  @Test
  void theBeginningNotesWhichMassageItIs() {
    conductor.post(new Event.Started());
    conductor.cycle(0);

    assertThat(chronicle).hasSize(1);
    assertThat(chronicle.get(0).notes()).singleElement().isInstanceOf(Note.Chosen.class);
    assertThat(chronicle.get(0).bookmark()).isEmpty();
  }

  @Test
  void everyTurnHasAWriteOfItsOwn() {
    begin();
    conductor.post(new Event.Commanded(Spoken.of(Command.NEXT)));
    conductor.post(new Event.Commanded(Spoken.of(Command.HARDER)));
    conductor.cycle(40);

    assertThat(chronicle).hasSize(2);
    assertThat(chronicle.get(1).notes())
        .containsExactly(
            new Note.Commanded(Spoken.of(Command.HARDER), OptionalDouble.empty()),
            new Note.Pressed(3));
    assertThat(chronicle.get(1).bookmark()).hasValueSatisfying(at(0, 0, 3));
  }

  @Test
  void aCommandIsRememberedWithHowSureItWas() {
    begin();
    conductor.post(
        Happening.heard(new Heard(Spoken.of(Command.HELP), 0.875, 16_000, 20_000, 21_000)));
    conductor.cycle(1_400);
    say(Command.HELP, 1_500);

    assertThat(chronicle)
        .flatExtracting(Written::notes)
        .containsExactly(
            new Note.Commanded(Spoken.of(Command.HELP), OptionalDouble.of(0.875)),
            new Note.Commanded(Spoken.of(Command.HELP), OptionalDouble.empty()));
  }

  @Test
  void thePlaceIsLeftOutWhereItHasNotChanged() {
    begin();
    say(Command.NEXT, 40);
    say(Command.HELP, 60);

    assertThat(chronicle)
        .extracting(turn -> turn.bookmark().isPresent())
        .containsExactly(true, false);
  }

  @Test
  void whereNothingIsNewNothingIsWritten() {
    begin();
    say(Command.NEXT, 0);
    chronicle.clear();
    for (long now = 20; now <= 60_000; now += 20) {
      conductor.cycle(now);
    }

    assertThat(conductor.state().phase()).isEqualTo(Phase.READING);
    assertThat(chronicle).isEmpty();
  }

  @Test
  void whileTheHandsWorkThePlaceIsKeptEveryFiveSeconds() {
    running(1_000);
    cycle(1_020, 20_980);

    assertThat(chronicle)
        .extracting(Written::at)
        .containsExactly(5_000L, 10_000L, 15_000L, 20_000L);
    assertThat(chronicle).allSatisfy(turn -> assertThat(turn.notes()).isEmpty());
    assertThat(chronicle)
        .extracting(turn -> turn.bookmark().orElseThrow().worked())
        .containsExactly(4_000L, 9_000L, 14_000L, 19_000L);
  }

  @Test
  void theFiveSecondsBeginAnewWithEveryWrite() {
    running(1_000);
    cycle(1_020, 3_980);
    say(Command.HARDER, 4_000);
    cycle(4_020, 9_000);

    assertThat(chronicle).extracting(Written::at).containsExactly(4_000L, 9_000L);
  }

  @Test
  void inAPauseThePlaceStandsAndIsNotKeptAgain() {
    running(1_000);
    say(Command.PAUSE, 3_000);
    chronicle.clear();
    cycle(3_020, 60_000);

    assertThat(chronicle).isEmpty();
  }

  @Test
  void theEndIsRememberedAndNothingAfterIt() {
    running(1_000);
    say(Command.STOP, 2_000);
    assertThat(chronicle.get(0).notes())
        .extracting(note -> note.getClass().getSimpleName())
        .containsExactly("Commanded", "StepLeft", "Closed");
    assertThat(chronicle.get(0).notes()).endsWith(new Note.Closed(Ending.STOPPED));
    chronicle.clear();

    conductor.post(new Event.SpeechEnded(conductor.state().speaking()));
    conductor.cycle(3_000);
    assertThat(conductor.ended()).isTrue();
    say(Command.NEXT, 3_020);
    conductor.post(new Event.Interrupted());
    cycle(3_040, 30_000);

    assertThat(chronicle).isEmpty();
  }

  /** A disk can be slow; the answer does not wait for it. */
  @Test
  void theSpeakerHasItsOrdersBeforeAnythingIsWritten() {
    begin();
    say(Command.NEXT, 40);

    assertThat(chronicle.get(0).ordered())
        .extracting(order -> order.getClass().getSimpleName())
        .containsExactly("Hush", "Chime", "Speak");
    assertThat(orders.poll()).isEmpty();
  }

  /** The welcome is over, and remembered. */
  private void begin() {
    conductor.post(new Event.Started());
    conductor.cycle(0);
    chronicle.clear();
  }

  /** The clock of the first step starts at a moment, and all till then has been looked at. */
  private void running(long now) {
    begin();
    say(Command.NEXT, 0);
    conductor.post(new Event.SpeechEnded(conductor.state().speaking()));
    conductor.cycle(now);
    assertThat(conductor.state().phase()).isEqualTo(Phase.RUNNING);
    chronicle.clear();
  }

  private void cycle(long from, long to) {
    for (long now = from; now <= to; now += 20) {
      conductor.cycle(now);
    }
  }

  private void say(Command command, long now) {
    conductor.post(new Event.Commanded(Spoken.of(command)));
    conductor.cycle(now);
  }

  private static Consumer<Bookmark> at(int step, long worked, int level) {
    return bookmark -> {
      assertThat(bookmark.step()).isEqualTo(step);
      assertThat(bookmark.worked()).isEqualTo(worked);
      assertThat(bookmark.level()).isEqualTo(level);
    };
  }
}
