package dev.knead.session;

/** What joins coach and person; either can fail for a while, as when a device is unplugged. */
public enum Sense {
  /** The coach hears the person: microphone and recognizer. */
  HEARING,
  /** The person hears the coach: voice and loudspeaker. */
  SPEAKING
}
