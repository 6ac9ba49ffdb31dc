package dev.knead.hearing;

import java.util.List;

/**
 * Speech to words, frame by frame. Created, fed and closed by one thread: behind it stand native
 * objects.
 */
public interface Recognizer extends AutoCloseable {
  /**
   * From the next sample on, only these phrases are expected (and whatever is none of them is
   * unknown speech). What was being decoded is dropped; no sample is.
   *
   * @param phrases lower-case words separated by single spaces; a phrase given more often is the
   *     more likely
   */
  void listenFor(List<String> phrases);

  /**
   * Feeds sound and tells the words so far.
   *
   * @param samples mono, 16 kHz; any length
   */
  Hypothesis accept(short[] samples);

  /** Starts afresh: the next sample begins a new utterance. */
  void reset();

  @Override
  void close();
}
