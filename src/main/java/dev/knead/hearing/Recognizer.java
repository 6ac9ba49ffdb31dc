package dev.knead.hearing;

import java.util.List;

/**
 * Speech to words, a clip at a time. Created, used and closed by one thread: behind it stand native
 * objects. Clips know nothing of each other.
 */
public interface Recognizer extends AutoCloseable {
  /** What may be expected. */
  enum Expectation {
    /** Only the phrases that were listed with {@link Recognizer#listenFor}. */
    PHRASES,
    /** Anything that the language has. */
    ANYTHING
  }

  /**
   * From the next clip on, only these phrases are expected where phrases are, and whatever is none
   * of them is unknown speech.
   *
   * @param phrases lower-case words separated by single spaces; a phrase given more often is the
   *     more likely; one with a word that the recognizer doesn't know is left out
   */
  void listenFor(List<String> phrases);

  /**
   * What a clip may be.
   *
   * @param clip mono, 16 kHz: some words with a little of the room before and after
   */
  Utterance recognize(short[] clip, Expectation expectation);

  /** Nobody waits for a result for the moment: the time for what takes a while. */
  default void rest() {}

  @Override
  void close();
}
