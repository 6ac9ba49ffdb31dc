package dev.knead.hearing;

import java.util.List;

/**
 * Speech to words, frame by frame. Created, fed and closed by one thread: behind it stand native
 * objects. Positions count every sample ever accepted, across resets and changes of phrases.
 */
public interface Recognizer extends AutoCloseable {
  /**
   * From the next sample on, only these phrases are expected, and whatever is none of them is
   * unknown speech. The utterance in progress is dropped; sound not yet decoded is not.
   *
   * @param phrases lower-case words separated by single spaces; a phrase given more often is the
   *     more likely; one with a word that the recognizer doesn't know is left out
   */
  void listenFor(List<String> phrases);

  /**
   * Feeds sound and tells the words so far.
   *
   * @param samples mono, 16 kHz; any length
   */
  Hypothesis accept(short[] samples);

  /** Ends the utterance here and tells what it was; the next sample begins a new one. */
  Utterance conclude();

  /** Drops the utterance; the next sample begins a new one. */
  void reset();

  @Override
  void close();
}
