package dev.knead.hearing.echo;

/**
 * Takes the loudspeaker's sound out of the microphone's. Used by one thread; keeps state between
 * calls.
 */
public interface EchoCanceller {
  /**
   * The microphone without the echo.
   *
   * @param microphone a frame's samples; not changed
   * @param loudspeaker what the loudspeaker was given meanwhile, as many samples; zeros when it was
   *     silent
   * @return a new array of the same length
   */
  short[] cancel(short[] microphone, short[] loudspeaker);

  /**
   * How much echo is left in the frame that {@link #cancel} has just returned.
   *
   * @return an estimate of its mean square, in squared steps of a 16-bit sample, never more than
   *     the frame's own; 0 when nothing of the loudspeaker can be in the frame
   */
  double residual();

  /** Forgets the room. */
  void reset();
}
