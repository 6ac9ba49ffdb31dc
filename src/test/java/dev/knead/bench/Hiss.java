package dev.knead.bench;

import dev.knead.audio.Frame;
import dev.knead.bench.Condition.Kind;
import dev.knead.bench.Condition.Speakers;
import java.util.List;
import java.util.Optional;

/** A voice of which whatever it says lasts for half a second; and others who talk like it. */
record Hiss(String name) implements Voice {
  static final Condition OTHERS_TALK =
      new Condition(
          "talk",
          "talk",
          Kind.NOTHING_SAID,
          Speakers.PEOPLE,
          List.of(
              new Trial(
                  "talk",
                  Optional.empty(),
                  Trials.VOCABULARY,
                  () -> Staging.asRecorded(Signal.noise(Frame.RATE, 1_000, 1), 1))));

  @Override
  public Signal say(String words) {
    return Signal.noise(Frame.RATE / 2, 1_000, words.hashCode());
  }
}
