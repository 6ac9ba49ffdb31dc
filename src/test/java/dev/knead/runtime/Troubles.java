package dev.knead.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * When a port fails, and how: a few episodes of some frames each, or none at all.
 *
 * @param <K> the ways in which it can fail
 */
final class Troubles<K extends Enum<K>> {
  /** The longest session is told to stop by then. */
  private static final int LAST_FRAME = 4_000;

  /** After the first sentence: a voice or an ear that never works is another story. */
  private static final int FIRST_FRAME = 40;

  private static final double SHARE_OF_SESSIONS = 0.35;
  private static final int MOST_EPISODES = 4;
  private static final double FOR_GOOD = 0.1;

  private final List<Episode<K>> episodes = new ArrayList<>();
  private final Moment moment;

  private record Episode<K>(K kind, int from, int to) {}

  /** Any of these kinds, at random moments. */
  Troubles(Random random, List<K> kinds, Moment moment) {
    this.moment = moment;
    if (random.nextDouble() < SHARE_OF_SESSIONS) {
      int count = 1 + random.nextInt(MOST_EPISODES);
      for (int i = 0; i < count; i++) {
        int from = FIRST_FRAME + random.nextInt(LAST_FRAME);
        int length = random.nextDouble() < FOR_GOOD ? Integer.MAX_VALUE / 2 : length(random);
        episodes.add(new Episode<>(kinds.get(random.nextInt(kinds.size())), from, from + length));
      }
    }
  }

  /** Many are short, some last for a minute. */
  private static int length(Random random) {
    return 1 + (int) Math.pow(3_000, random.nextDouble());
  }

  /** What is wrong now. */
  Optional<K> now() {
    int frame = moment.frame();
    return episodes.stream()
        .filter(episode -> frame >= episode.from() && frame < episode.to())
        .map(Episode::kind)
        .findFirst();
  }

  /** Whether nothing ever is. */
  boolean isEmpty() {
    return episodes.isEmpty();
  }

  @Override
  public String toString() {
    return episodes.toString();
  }
}
