package dev.knead.audio;

/** Whether a device is there. A file or a pipe always is. */
public enum Presence {
  /** Sound comes or goes. */
  THERE,
  /** The device is gone, or hangs; it may come back. */
  AWAY
}
