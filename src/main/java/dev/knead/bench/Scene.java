package dev.knead.bench;

import dev.knead.session.Command;
import java.util.List;

/**
 * What a listener gets: the microphone's sound, and what the loudspeaker was given meanwhile.
 *
 * @param microphone 16 kHz
 * @param loudspeaker as many samples; zeros where it was silent
 * @param mentions where the loudspeaker's words contain commands
 */
@SuppressWarnings("ArrayRecordComponent") // scenes are compared by nobody
public record Scene(short[] microphone, short[] loudspeaker, List<Mentioned> mentions) {
  /**
   * A stretch of the loudspeaker's sound in which a command's phrase is spoken, or nearly so.
   *
   * @param from its first sample
   * @param to the sample after it
   */
  public record Mentioned(Command command, int from, int to) {}

  public Scene {
    if (microphone.length != loudspeaker.length) {
      throw new IllegalArgumentException("microphone and loudspeaker are not in step");
    }
    mentions = List.copyOf(mentions);
  }

  /** A scene in which the loudspeaker is silent. */
  public static Scene without(short[] microphone) {
    return new Scene(microphone, new short[microphone.length], List.of());
  }
}
