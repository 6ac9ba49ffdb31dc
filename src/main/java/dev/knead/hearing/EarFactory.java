package dev.knead.hearing;

/**
 * Makes ears for one language: the one place that knows what an ear is made of. An ear belongs to
 * the thread of its recognizer.
 */
public final class EarFactory {
  private final Decoys decoys;

  /**
   * @param language a BCP 47 tag for which there are locale files, such as {@code en-US}
   */
  public EarFactory(String language) {
    this.decoys = Decoys.load(language);
  }

  /**
   * An ear that knows no room yet and obeys nothing.
   *
   * @param recognizer to be used by nobody else, and closed by whoever made it
   */
  public Ear make(Recognizer recognizer) {
    return make(recognizer, new KalmanEchoCanceller());
  }

  /** The same with another canceller. */
  public Ear make(Recognizer recognizer, EchoCanceller canceller) {
    return new Ear(canceller, new CommandSpotter(recognizer, decoys));
  }
}
