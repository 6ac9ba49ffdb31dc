package dev.knead.hearing;

import dev.knead.hearing.echo.Echo;
import dev.knead.session.Command;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of a person, a room and a computer's sound: what {@code knead calibrate} has
 * measured.
 *
 * @param noise the quiet room's root mean square, 0 to 32,768
 * @param echo how the loudspeaker comes back into the microphone; empty when it does not, as with
 *     headphones
 * @param ease by how much the {@link Evidence}'s score of a command may fall short of what others
 *     need, over 0 to {@link Ease#MOST}; commands that need none are left out
 */
public record Profile(double noise, Optional<Echo> echo, Map<Command, Double> ease) {
  /** Of a stranger. */
  public static final Profile NONE = new Profile(0, Optional.empty(), Map.of());

  private static final double FULL_SCALE = 32_768;

  public Profile {
    require(noise >= 0 && noise <= FULL_SCALE, "a noise", noise);
    ease.forEach((command, much) -> require(much > 0 && much <= Ease.MOST, "an ease", much));
    Map<Command, Double> copy = new EnumMap<>(Command.class);
    copy.putAll(ease);
    ease = Collections.unmodifiableMap(copy);
  }

  private static void require(boolean condition, String what, Number value) {
    if (!condition) {
      throw new IllegalArgumentException("%s can't be %s".formatted(what, value));
    }
  }

  /** The ease of a command, 0 for most. */
  double ease(Command command) {
    return ease.getOrDefault(command, 0.0);
  }
}
