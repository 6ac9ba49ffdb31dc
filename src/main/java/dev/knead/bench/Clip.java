package dev.knead.bench;

/**
 * Somebody says something, dry: without a room and without noise.
 *
 * @param words what is said, in lower case
 * @param speaker who says it: a person's or a voice's name
 * @param origin what kind of speaker
 * @param sound what was recorded
 */
public record Clip(String words, String speaker, Origin origin, Signal sound) {
  /** Who speaks in a recording. */
  public enum Origin {
    PEOPLE,
    SYNTHESIZERS
  }
}
