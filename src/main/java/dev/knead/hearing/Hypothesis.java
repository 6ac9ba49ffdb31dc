package dev.knead.hearing;

/**
 * The recognizer's best guess at the utterance in progress. It may still change with every sample.
 *
 * <p>It carries no times and no confidence: a recognizer knows these late, or only once it is made
 * to conclude ({@link Recognizer#conclude}).
 *
 * @param text lower-case words separated by single spaces, {@link Utterance#UNKNOWN} for speech
 *     that is none of the phrases; empty for silence so far
 * @param endpoint whether the recognizer believes that the speaker has finished
 */
public record Hypothesis(String text, Endpoint endpoint) {
  /** Whether the speaker has finished. */
  public enum Endpoint {
    OPEN,
    REACHED
  }

  /** Silence so far. */
  public static final Hypothesis NOTHING = new Hypothesis("", Endpoint.OPEN);
}
