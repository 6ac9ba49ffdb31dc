package dev.knead.bench;

import dev.knead.audio.Frame;
import dev.knead.language.Sentence;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The coach's voice, as the loudspeaker is given it.
 *
 * @param voice who speaks
 * @param sound sentences with pauses between them
 */
public record CoachSpeech(String voice, Signal sound) {
  /** As the program speaks them. */
  private static final int PAUSE = (int) Frame.samples(400);

  /**
   * Speaks sentences, from the first one, until there is so much.
   *
   * @param seconds how much is wanted; less when there are too few sentences
   */
  public static CoachSpeech of(Voice voice, List<Sentence> sentences, double seconds)
      throws IOException {
    List<Signal> parts = new ArrayList<>();
    int length = 0;
    for (Sentence sentence : sentences) {
      if (length >= seconds * Frame.RATE) {
        break;
      }
      Signal part = voice.say(sentence.text()).padded(0, PAUSE);
      parts.add(part);
      length += part.length();
    }
    return new CoachSpeech(voice.name(), Signal.concatenated(parts));
  }

  /** A part of it. */
  public CoachSpeech piece(int from, int length) {
    return new CoachSpeech(voice, sound.piece(from, length));
  }
}
