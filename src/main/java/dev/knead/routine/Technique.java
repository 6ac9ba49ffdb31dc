package dev.knead.routine;

/** What the hands do, in the terms of classical massage. */
public enum Technique {
  /** Long gliding strokes, 40 to 50 a minute. */
  EFFLEURAGE,
  /** Kneading: lifting and rolling the muscle. */
  PETRISSAGE,
  /** Deep circles on one spot, 60 to 70 a minute. */
  FRICTION,
  /** Percussion with the hands, such as hacking and cupping, 4 to 10 beats a second. */
  TAPOTEMENT,
  /** Trembling of the hands, or a massage device. */
  VIBRATION,
  /** A slow stretch. */
  STRETCH,
  /** Pressure held still on one spot. */
  HOLD,
  /** Ice or a cold pack, in a damp cloth. */
  COLD,
  /** A warm bath or a warm pack. */
  HEAT,
  /** Making ready: the place, the oil, the hands, the position. */
  PREPARE
}
