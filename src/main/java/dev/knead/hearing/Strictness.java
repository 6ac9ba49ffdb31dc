package dev.knead.hearing;

/** What matters more: to hear every command, or to obey nothing else. */
public enum Strictness {
  /** Hears more, also of what others say: for a quiet home. */
  RELAXED,
  /** As most people want it. */
  NORMAL,
  /** Obeys nobody else, and asks the person to speak clearly: for rooms with talk. */
  STRICT
}
