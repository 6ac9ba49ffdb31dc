package dev.knead.bench;

/**
 * What a listener gets: the microphone's sound, and what the loudspeaker was given meanwhile.
 *
 * @param microphone 16 kHz
 * @param loudspeaker as many samples; zeros where it was silent
 */
@SuppressWarnings("ArrayRecordComponent") // scenes are compared by nobody
public record Scene(short[] microphone, short[] loudspeaker) {
  public Scene {
    if (microphone.length != loudspeaker.length) {
      throw new IllegalArgumentException("microphone and loudspeaker are not in step");
    }
  }

  /** A scene in which the loudspeaker is silent. */
  public static Scene without(short[] microphone) {
    return new Scene(microphone, new short[microphone.length]);
  }
}
