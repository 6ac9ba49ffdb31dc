package dev.knead.session;

import dev.knead.routine.Side;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Where a massage stands, so that it can be picked up there by another session.
 *
 * @param routine the routine's id
 * @param steps how many steps it had: one that has been written anew can't be picked up
 * @param step index of the present step, from 0
 * @param worked milliseconds worked in it
 * @param shares how its time is shared between the sides
 * @param level pressure now, 1 to 5; 0 where the step has none
 * @param comfort the pressure that was right for the person, if they ever changed it
 * @param affected the side that hurts
 * @param painBefore rating before the massage
 * @param stopped indices of the steps that were left because of pain
 * @param balance what either side has got so far, without the present step
 */
public record Bookmark(
    String routine,
    int steps,
    int step,
    long worked,
    Shares shares,
    int level,
    OptionalInt comfort,
    Optional<Side> affected,
    OptionalInt painBefore,
    Set<Integer> stopped,
    Balance balance) {
  public Bookmark {
    stopped = Set.copyOf(stopped);
  }
}
