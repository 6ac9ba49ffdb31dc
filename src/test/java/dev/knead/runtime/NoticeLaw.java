package dev.knead.runtime;

import dev.knead.session.Phase;
import dev.knead.session.Sense;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * What is lost and found is told, as far as it can be: the next words are about it, unless
 * something else happens first.
 */
final class NoticeLaw implements Journal {
  private final List<String> broken = new ArrayList<>();
  private final Set<Sense> lost = EnumSet.noneOf(Sense.class);
  private Optional<String> expected = Optional.empty();
  private final BooleanSupplier canSpeak;
  private Phase phase = Phase.PREPARING;
  private int step;

  /**
   * A law for one session.
   *
   * @param canSpeak whether the voice leaves no sentence out
   */
  NoticeLaw(BooleanSupplier canSpeak) {
    this.canSpeak = canSpeak;
  }

  @Override
  public void record(Entry entry) {
    if (entry instanceof Entry.Said said) {
      expected
          .filter(words -> !said.text().startsWith(words))
          .ifPresent(
              words -> broken.add("\"%s\" is told, not \"%s\"".formatted(words, said.text())));
      expected = Optional.empty();
    } else if (entry instanceof Entry.Lost now) {
      boolean known = !lost.add(now.sense());
      if (now.sense() == Sense.SPEAKING) {
        // Whoever can't be spoken to is told later.
        expected = Optional.empty();
      } else if (!known) {
        expect("I can not hear you");
      }
    } else if (entry instanceof Entry.Found now && lost.remove(now.sense())) {
      expect(now.sense() == Sense.HEARING ? "Now I can hear you" : "My voice was gone");
    } else if (entry instanceof Entry.Commanded) {
      expected = Optional.empty();
    } else if (entry instanceof Entry.Moved moved) {
      // A step or a session that ends just then is told instead: that is where we are.
      if (moved.phase() == Phase.CLOSING
          || moved.phase() == Phase.WAITING
          || moved.step() != step) {
        expected = Optional.empty();
      }
      phase = moved.phase();
      step = moved.step();
    }
  }

  private void expect(String words) {
    boolean over = phase == Phase.CLOSING || phase == Phase.ENDED;
    expected =
        over || !canSpeak.getAsBoolean() || lost.contains(Sense.SPEAKING)
            ? Optional.empty()
            : Optional.of(words);
  }

  List<String> broken() {
    return broken;
  }
}
