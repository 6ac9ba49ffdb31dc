package dev.knead.calibration;

import dev.knead.session.Effect;
import java.util.List;

/**
 * What a step of the machine gives.
 *
 * @param state the next one
 * @param effects what is to be done, in this order
 */
public record Transition(CalibrationState state, List<Effect> effects) {
  public Transition {
    effects = List.copyOf(effects);
  }
}
