package dev.knead.bench;

import dev.knead.audio.Frame;
import java.util.ArrayList;
import java.util.List;

/**
 * How sound travels to the microphone.
 *
 * @param person from a person's mouth
 * @param loudspeaker from where the loudspeaker is given its sound, the sound system's delay
 *     included
 */
public record Layout(ImpulseResponse person, ImpulseResponse loudspeaker) {
  /** What sound systems are late by, from hardly to Bluetooth. */
  private static final List<Integer> DELAYS = List.of(0, 150, 300);

  /**
   * The simulated rooms, and the measured ones with the loudspeaker in another direction than the
   * person, each with several delays of the sound system.
   */
  public static List<Layout> of(List<ImpulseResponse> measured) {
    List<Layout> layouts = new ArrayList<>();
    for (int delay : DELAYS) {
      int late = (int) Frame.samples(delay);
      for (int i = 0; i < Rooms.PERSON.size(); i++) {
        layouts.add(new Layout(Rooms.PERSON.get(i), Rooms.LOUDSPEAKER.get(i).delayed(late)));
      }
      for (int i = 0; i < measured.size(); i++) {
        ImpulseResponse elsewhere = measured.get((i + measured.size() / 2) % measured.size());
        layouts.add(new Layout(measured.get(i), elsewhere.delayed(late)));
      }
    }
    return layouts;
  }
}
