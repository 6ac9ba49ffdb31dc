package dev.knead.bench;

import dev.knead.audio.Frame;
import dev.knead.bench.Scene.Mentioned;
import dev.knead.language.Mention;
import dev.knead.language.Sentence;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The coach's voice, as the loudspeaker is given it.
 *
 * @param voice who speaks
 * @param sound sentences with pauses between them
 * @param mentions where the sentences contain commands
 */
public record CoachSpeech(String voice, Signal sound, List<Mentioned> mentions) {
  /** As the program speaks them. */
  private static final int PAUSE = (int) Frame.samples(400);

  /** Where a phrase is, is reckoned from its letters; the program allows for as much. */
  private static final int MARGIN = (int) Frame.samples(400);

  public CoachSpeech {
    mentions = List.copyOf(mentions);
  }

  /**
   * Speaks sentences, from the first one, until there is so much.
   *
   * @param seconds how much is wanted; less when there are too few sentences
   */
  public static CoachSpeech of(Voice voice, List<Sentence> sentences, double seconds)
      throws IOException {
    List<Mentioned> mentions = new ArrayList<>();
    List<Signal> parts = new ArrayList<>();
    int at = 0;
    for (Sentence sentence : sentences) {
      if (at >= seconds * Frame.RATE) {
        break;
      }
      Signal spoken = voice.say(sentence.text());
      for (Mention mention : sentence.mentions()) {
        mentions.add(
            new Mentioned(
                mention.command(),
                at + (int) (mention.from() * spoken.length()) - MARGIN,
                at + (int) (mention.to() * spoken.length()) + MARGIN));
      }
      parts.add(spoken.padded(0, PAUSE));
      at += spoken.length() + PAUSE;
    }
    return new CoachSpeech(voice.name(), Signal.concatenated(parts), mentions);
  }

  /** A part of it. */
  public CoachSpeech piece(int from, int length) {
    return new CoachSpeech(
        voice,
        sound.piece(from, length),
        mentions.stream()
            .map(
                mention ->
                    new Mentioned(mention.command(), mention.from() - from, mention.to() - from))
            .toList());
  }
}
