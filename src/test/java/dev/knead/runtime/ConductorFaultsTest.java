package dev.knead.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.session.Command;
import dev.knead.session.Event;
import dev.knead.session.Phase;
import dev.knead.session.Spoken;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A loop around which something fails. */
class ConductorFaultsTest {
  private final List<Entry> journal = new ArrayList<>();

  private Conductor conductor(Inbox<Order> orders, Chronicle chronicle) {
    return new Conductor(
        Stages.beginning(Duration.ofMinutes(2)),
        Stages.prompts(),
        Stages.phrasebook(),
        orders,
        journal::add,
        chronicle);
  }

  private static Event said(Command command) {
    return new Event.Commanded(Spoken.of(command));
  }

  @Test
  void aChronicleThatThrowsDoesNotEndTheSession() {
    Conductor conductor =
        conductor(
            new Inbox<>(256),
            (at, notes, bookmark) -> {
              throw new IllegalStateException("the disk is full");
            });
    conductor.post(new Event.Started());
    conductor.post(said(Command.NEXT));
    conductor.cycle(0);

    assertThat(conductor.state().phase()).isEqualTo(Phase.READING);
  }

  @Test
  void stopFindsRoomAmongHundredsOfWords() {
    Conductor conductor = conductor(new Inbox<>(1_000), Chronicle.NONE);
    conductor.post(new Event.Started());
    for (int i = 0; i < 1_000; i++) {
      conductor.post(said(Command.LOUDER));
    }
    conductor.post(said(Command.STOP));
    conductor.cycle(0);

    assertThat(conductor.state().phase()).isEqualTo(Phase.CLOSING);
  }

  @Test
  void theEndOfASpeechFindsRoomAmongHundredsOfWords() {
    Conductor conductor = conductor(new Inbox<>(1_000), Chronicle.NONE);
    conductor.post(new Event.Started());
    conductor.post(said(Command.STOP));
    conductor.cycle(0);
    long closing = conductor.state().lastSpeech();
    for (int i = 0; i < 1_000; i++) {
      conductor.post(said(Command.YES));
    }
    conductor.post(new Event.Interrupted());
    conductor.cycle(20);

    assertThat(closing).isPositive();
    assertThat(conductor.ended()).isTrue();
  }

  /** Else the session would wait for ever for the end of what was never begun. */
  @Test
  void whatASpeakerHasNoRoomForIsOver() {
    Inbox<Order> orders = new Inbox<>(2);
    Conductor conductor = conductor(orders, Chronicle.NONE);
    conductor.post(new Event.Started());
    conductor.post(said(Command.STOP));
    for (long now = 0; now < 100; now += 20) {
      conductor.cycle(now);
    }

    assertThat(conductor.ended()).isTrue();
  }

  @Test
  void oneThatIsBrokenOffIsOver() {
    Conductor conductor = conductor(new Inbox<>(256), Chronicle.NONE);
    conductor.post(new Event.Started());
    conductor.breakOff();
    conductor.cycle(0);

    assertThat(conductor.ended()).isTrue();
    assertThat(journal).isEmpty();
  }
}
