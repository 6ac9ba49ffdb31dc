package dev.knead.bench;

/**
 * A scene, and where the person's word is in it.
 *
 * @param scene what is listened to
 * @param from the word's first sample in the microphone; 0 when nobody speaks to us
 * @param to the true end of the word, without what the room adds; 0 when nobody speaks to us
 */
public record Take(Scene scene, int from, int to) {}
