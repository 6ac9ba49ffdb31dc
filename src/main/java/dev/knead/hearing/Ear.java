package dev.knead.hearing;

import dev.knead.audio.Frame;
import dev.knead.hearing.echo.EchoCanceller;
import dev.knead.language.Vocabulary;
import java.util.Optional;

/**
 * From the microphone to commands: takes the loudspeaker's sound out, spots the commands, and does
 * not obey the coach's own voice. Used by one thread, that of its recognizer.
 *
 * <p>Three things keep the coach from obeying itself: the echo canceller; the spotter, which takes
 * for sound only what stands over the echo that may be left; and {@link OwnVoice}, which knows how
 * the coach has just sounded.
 */
public final class Ear {
  private final EchoCanceller canceller;
  private final CommandSpotter spotter;
  private final OwnVoice ownVoice;
  private final Dither dither = new Dither();

  /** An ear that obeys nothing until {@link #activate}; {@link EarFactory} makes them. */
  Ear(EchoCanceller canceller, CommandSpotter spotter, OwnVoice ownVoice) {
    this.canceller = canceller;
    this.spotter = spotter;
    this.ownVoice = ownVoice;
  }

  /** From the next frame on, listens for these phrases; the same ones again change nothing. */
  public void activate(Vocabulary phrases) {
    spotter.activate(phrases);
  }

  /**
   * Listens on, and tells the command that has just become certain, if any.
   *
   * @param microphone the next frame; none may be left out
   * @param loudspeaker what the loudspeaker was given meanwhile, as many samples; zeros when it was
   *     silent
   */
  public Optional<Heard> accept(Frame microphone, short[] loudspeaker) {
    short[] samples = dither.apply(canceller.cancel(microphone.samples(), loudspeaker));
    ownVoice.accept(microphone.samples(), samples, loudspeaker);
    return spotter.accept(new Frame(microphone.position(), samples), canceller.residual());
  }
}
