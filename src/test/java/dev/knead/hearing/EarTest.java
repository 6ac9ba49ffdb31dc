package dev.knead.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.audio.Frame;
import dev.knead.hearing.Hypothesis.Endpoint;
import dev.knead.language.Vocabulary;
import dev.knead.session.Command;
import dev.knead.session.Spoken;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The mask, with a recognizer that hears a given word in every burst of sound. */
class EarTest {
  private final List<Command> heard = new ArrayList<>();
  private final Ear ear =
      new Ear(new KalmanEchoCanceller(), new CommandSpotter(new Parrot(), Decoys.none()));
  private String word = "next";
  private long position;

  EarTest() {
    ear.activate(
        new Vocabulary(Map.of("next", Spoken.of(Command.NEXT), "stop", Spoken.of(Command.STOP))));
    feed(1_000, 0);
  }

  @Test
  void hearsAPerson() {
    say("next");

    assertThat(heard).containsExactly(Command.NEXT);
  }

  @Test
  void doesNotObeyTheCoach() {
    ear.mask(Set.of(Command.NEXT));
    say("next");
    ear.mask(Set.of());
    say("next");

    assertThat(heard).isEmpty();
  }

  @Test
  void obeysWhatTheCoachDoesNotSay() {
    ear.mask(Set.of(Command.BACK));
    say("next");

    assertThat(heard).containsExactly(Command.NEXT);
  }

  @Test
  void obeysAgainOnceTheEchoHasDiedAway() {
    ear.mask(Set.of(Command.NEXT));
    feed(1_000, 0);
    ear.mask(Set.of());
    feed(1_000, 0);
    say("next");

    assertThat(heard).containsExactly(Command.NEXT);
  }

  @Test
  void obeysStopWhoeverSaysIt() {
    ear.mask(Set.of(Command.STOP, Command.NEXT));
    say("stop");

    assertThat(heard).containsExactly(Command.STOP);
  }

  private void say(String text) {
    word = text;
    feed(300, 3_000);
    feed(400, 0);
  }

  private void feed(int millis, int amplitude) {
    for (int i = 0; i < millis / Frame.MILLIS; i++) {
      short[] samples = new short[Frame.LENGTH];
      for (int j = 0; j < samples.length; j++) {
        samples[j] = (short) (j % 2 == 0 ? amplitude : -amplitude);
      }
      ear.accept(new Frame(position, samples), new short[Frame.LENGTH])
          .ifPresent(command -> heard.add(command.spoken().command()));
      position += samples.length;
    }
  }

  private final class Parrot implements Recognizer {
    @Override
    public void listenFor(List<String> phrases) {}

    @Override
    public Hypothesis accept(short[] samples) {
      return new Hypothesis("", Endpoint.OPEN);
    }

    @Override
    public Utterance conclude() {
      return new Utterance(
          List.of(new Utterance.Reading(word, 1, position - 8_000, position - 3_200)));
    }

    @Override
    public void reset() {}

    @Override
    public void close() {}
  }
}
