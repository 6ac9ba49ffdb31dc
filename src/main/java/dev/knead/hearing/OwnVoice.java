package dev.knead.hearing;

import dev.knead.audio.Frame;
import dev.knead.audio.Pcm;
import dev.knead.hearing.Recognizer.Expectation;
import dev.knead.language.PhoneticDistance;
import dev.knead.session.Command;
import java.util.List;
import java.util.Set;

/**
 * Knows the coach's own voice: whether a command that was heard is one that the loudspeaker said
 * just then. What the loudspeaker was given is known exactly, so that it can be recognized like the
 * microphone's sound, and needs no word times from whoever made it.
 *
 * <p>"Stop" is never the coach's: no prompt contains it, and it is obeyed whoever says it. Used by
 * one thread, that of the recognizer.
 */
final class OwnVoice {
  /**
   * How much later than the loudspeaker the microphone hears it at most: Bluetooth, and the room. A
   * word of the coach that ended before the person's began is not whole in this time, and so is not
   * taken for the person's.
   */
  private static final long LATEST = Frame.samples(400);

  /** What sounds as near as that to a command may have been taken for it. */
  private static final double ALIKE = 0.15;

  private static final Rendition LEVEL = new ClipLevel(ClipLevel.SPEECH);

  private final Recognizer recognizer;
  private final PhoneticDistance phonetic;
  private final ClipBuffer loudspeaker = new ClipBuffer(4 * Frame.RATE);

  OwnVoice(Recognizer recognizer, PhoneticDistance phonetic) {
    this.recognizer = recognizer;
    this.phonetic = phonetic;
  }

  /** Takes what the loudspeaker was given, in step with the microphone. */
  void accept(short[] samples) {
    loudspeaker.accept(samples);
  }

  /** Whether it was the coach who said this. */
  boolean said(Heard heard, Set<String> phrases) {
    if (heard.spoken().command() == Command.STOP) {
      return false;
    }
    double[] clip = loudspeaker.clip(heard.from() - LATEST, heard.to());
    if (isSilent(clip)) {
      return false;
    }
    Utterance own = recognizer.recognize(Pcm.of(LEVEL.apply(clip)).samples(), Expectation.ANYTHING);
    return own.readings().stream()
        .anyMatch(reading -> !reading.silent() && contains(reading.text(), phrases));
  }

  /** Whether some words in a text sound like one of the phrases. */
  private boolean contains(String text, Set<String> phrases) {
    List<String> words = List.of(text.split(" ", -1));
    for (String phrase : phrases) {
      int most = phrase.split(" ", -1).length + 1;
      for (int from = 0; from < words.size(); from++) {
        for (int to = from + 1; to <= Math.min(from + most, words.size()); to++) {
          if (phonetic.between(String.join(" ", words.subList(from, to)), phrase) <= ALIKE) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean isSilent(double[] clip) {
    for (double sample : clip) {
      if (sample != 0) {
        return false;
      }
    }
    return true;
  }
}
