package dev.knead.hearing;

/**
 * A way to present a clip to the recognizer. A recognizer that was taught on other sound than a
 * room's hears a faint word in one rendition and misses it in another; several hear it more
 * reliably than each alone. Pure and thread-safe.
 */
@FunctionalInterface
interface Rendition {
  /** The clip as it is. */
  Rendition PLAIN = clip -> clip;

  /**
   * Renders a clip.
   *
   * @param clip mono, 16 kHz, in steps of a 16-bit sample; not changed
   * @return as many samples
   */
  double[] apply(double[] clip);

  /** Another one after this one. */
  default Rendition then(Rendition next) {
    return clip -> next.apply(apply(clip));
  }
}
