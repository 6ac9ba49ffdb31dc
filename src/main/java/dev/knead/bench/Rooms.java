package dev.knead.bench;

import dev.knead.bench.ImageRoom.Place;
import java.util.List;

/** Simulated rooms of a flat, with a laptop on the floor or a table and a person before it. */
public final class Rooms {
  /** A bedroom with carpet and curtains, the person a metre away: 0.25 s. */
  public static final ImpulseResponse NEAR = person(new Place(4.1, 3.2, 2.5), 0.25, 1);

  /** A living room, a metre and a half: 0.4 s. */
  public static final ImpulseResponse MIDDLE = person(new Place(5.3, 4.2, 2.6), 0.4, 1.5);

  /** A bare room, two metres: 0.6 s. */
  public static final ImpulseResponse FAR = person(new Place(6.1, 4.7, 2.9), 0.6, 2);

  /** All of them, the nearest first. */
  public static final List<ImpulseResponse> PERSON = List.of(NEAR, MIDDLE, FAR);

  /** The same rooms, from a laptop's own loudspeaker, 15 cm from its microphone. */
  public static final List<ImpulseResponse> LOUDSPEAKER =
      List.of(
          loudspeaker(new Place(4.1, 3.2, 2.5), 0.25),
          loudspeaker(new Place(5.3, 4.2, 2.6), 0.4),
          loudspeaker(new Place(6.1, 4.7, 2.9), 0.6));

  private Rooms() {}

  private static ImpulseResponse person(Place size, double reverberation, double distance) {
    Place microphone = microphone(size);
    // Somewhat higher than the microphone, not along a wall.
    double up = 0.4;
    double along = Math.sqrt(distance * distance - up * up);
    double angle = Math.toRadians(35);
    Place mouth =
        new Place(
            microphone.x() + along * Math.cos(angle),
            microphone.y() + along * Math.sin(angle),
            microphone.z() + up);
    return new ImageRoom(size, reverberation).response(mouth, microphone);
  }

  private static ImpulseResponse loudspeaker(Place size, double reverberation) {
    Place microphone = microphone(size);
    Place speaker = new Place(microphone.x() + 0.12, microphone.y() + 0.06, microphone.z() - 0.07);
    return new ImageRoom(size, reverberation).response(speaker, microphone);
  }

  private static Place microphone(Place size) {
    return new Place(0.37 * size.x(), 0.31 * size.y(), 0.8);
  }
}
