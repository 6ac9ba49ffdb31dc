package dev.knead.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.language.Vocabulary;
import dev.knead.session.Command;
import dev.knead.session.Event;
import dev.knead.session.Phase;
import dev.knead.session.Spoken;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConductorTest {
  private final List<Entry> journal = new ArrayList<>();
  private final Inbox<Order> orders = new Inbox<>(256);
  private final Conductor conductor =
      new Conductor(
          Stages.beginning(Duration.ofMinutes(1)),
          Stages.prompts(),
          Stages.phrasebook(),
          orders,
          journal::add,
          Chronicle.NONE);

  @Test
  void theMoveFollowsTheCommandThatCausedIt() {
    conductor.post(new Event.Started());
    say(Command.NEXT);
    conductor.cycle(40);

    assertThat(journal)
        .filteredOn(entry -> !(entry instanceof Entry.Noted))
        .containsExactly(
            new Entry.Commanded(40, Spoken.of(Command.NEXT), Optional.empty()),
            new Entry.Moved(40, Phase.READING, 1, 2));
  }

  @Test
  void eventsAreTakenInTheirOrder() {
    say(Command.NEXT);
    say(Command.HARDER);
    say(Command.SOFTER);
    conductor.cycle(0);

    assertThat(journal)
        .filteredOn(Entry.Moved.class::isInstance)
        .extracting(entry -> ((Entry.Moved) entry).pressure())
        .containsExactly(2, 3, 2);
  }

  @Test
  void aCommandIsAnsweredBySilenceAChimeAndWords() {
    conductor.post(new Event.Started());
    conductor.cycle(0);
    assertThat(taken()).singleElement().isInstanceOf(Order.Speak.class);
    say(Command.HELP);
    conductor.cycle(20);

    assertThat(taken())
        .extracting(order -> order.getClass().getSimpleName())
        .containsExactly("Hush", "Chime", "Speak");
  }

  @Test
  void theVoiceChangesBeforeItAnswers() {
    conductor.post(new Event.Started());
    say(Command.OTHER_VOICE);
    conductor.cycle(0);

    assertThat(taken())
        .extracting(order -> order.getClass().getSimpleName())
        .containsExactly("Speak", "Hush", "Chime", "NextVoice", "Speak");
  }

  @Test
  void nothingIsTakenOnceTheSessionHasEnded() {
    conductor.post(new Event.Interrupted());
    conductor.post(new Event.Interrupted());
    say(Command.NEXT);
    conductor.cycle(0);

    assertThat(conductor.ended()).isTrue();
    assertThat(journal).noneMatch(Entry.Commanded.class::isInstance);
  }

  @Test
  void theInboxIsBounded() {
    for (int i = 0; i < 1_000; i++) {
      say(Command.HELP);
    }
    conductor.cycle(0);

    assertThat(journal).filteredOn(Entry.Commanded.class::isInstance).hasSize(256);
  }

  @Test
  void aDeadlineThatHasComeIsDealtWith() {
    conductor.post(new Event.Started());
    conductor.post(new Event.SpeechEnded(1));
    conductor.cycle(0);
    taken();
    conductor.cycle(59_980);
    assertThat(taken()).isEmpty();
    conductor.cycle(60_000);

    assertThat(taken()).singleElement().isInstanceOf(Order.Speak.class);
  }

  @Test
  void theVocabularyStaysTheSameObjectWithinAPhase() {
    Vocabulary preparing = conductor.vocabulary();
    say(Command.HELP);
    conductor.cycle(0);
    assertThat(conductor.vocabulary()).isSameAs(preparing);
    say(Command.NEXT);
    conductor.cycle(20);

    assertThat(preparing.phrases()).doesNotContain("pause");
    assertThat(conductor.vocabulary().phrases()).contains("pause");
  }

  private void say(Command command) {
    conductor.post(new Event.Commanded(Spoken.of(command)));
  }

  private List<Order> taken() {
    List<Order> taken = new ArrayList<>();
    for (Optional<Order> next = orders.poll(); next.isPresent(); next = orders.poll()) {
      taken.add(next.get());
    }
    return taken;
  }
}
