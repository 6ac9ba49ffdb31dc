package dev.knead.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.session.Command;
import dev.knead.session.Event;
import dev.knead.session.Sense;
import dev.knead.session.Spoken;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A listener that gets nowhere. */
class ListenerWatchTest {
  private static final Happening LOST = Happening.of(new Event.Lost(Sense.HEARING));
  private static final Happening FOUND = Happening.of(new Event.Found(Sense.HEARING));

  private final List<Happening> told = new ArrayList<>();
  private final ListenerWatch watch = new ListenerWatch(told::add);
  private long now;

  private void look(long millis) {
    for (long until = now + millis; now < until; ) {
      now += 200;
      watch.look(now);
    }
  }

  @Test
  void oneThatHangsForMoreThanThreeSecondsIsLost() {
    watch.cycled();
    look(3_000);
    assertThat(told).isEmpty();
    look(200);
    assertThat(told).containsExactly(LOST);
    look(60_000);
    assertThat(told).hasSize(1);
  }

  @Test
  void itIsFoundWhenItGetsOn() {
    watch.cycled();
    look(4_000);
    watch.cycled();

    assertThat(told).containsExactly(LOST, FOUND);
  }

  @Test
  void aModelMayTakeAQuarterOfAMinute() {
    look(15_000);
    assertThat(told).isEmpty();
    look(200);
    assertThat(told).containsExactly(LOST);
  }

  @Test
  void aStandstillOfTheWholeProgramIsNotTheListeners() {
    watch.cycled();
    look(200);
    now += 3_600_000;
    look(200);

    assertThat(told).isEmpty();
  }

  @Test
  void whatTheListenerHasLostIsNotFoundBecauseItCycles() {
    watch.cycled();
    watch.tell(LOST);
    look(4_000);
    watch.cycled();
    assertThat(told).containsExactly(LOST);
    watch.tell(FOUND);
    assertThat(told).containsExactly(LOST, FOUND);
  }

  @Test
  void anEndedOneIsNotMissed() {
    watch.cycled();
    watch.over();
    look(60_000);

    assertThat(told).isEmpty();
  }

  @Test
  void everythingElsePassesThrough() {
    Happening word = Happening.of(new Event.Commanded(Spoken.of(Command.STOP)));
    watch.tell(word);

    assertThat(told).containsExactly(word);
  }
}
