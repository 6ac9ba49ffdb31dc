package dev.knead.hearing;

import dev.knead.audio.Frame;
import dev.knead.language.Vocabulary;
import dev.knead.session.Spoken;
import java.util.Optional;

/**
 * Knows which of the coach's own words sound like commands. Where a sound line stumbles, as on a
 * busy computer, what the microphone hears of the coach is torn, and {@link OwnVoice} doesn't know
 * it; what is left of "step" is "stop" then. So what the loudspeaker was given is judged as what
 * was heard is.
 *
 * <p>Used by one thread, that of its recognizer.
 */
final class OwnWords {
  /** What a hole in the sound may have cut off. */
  private static final long TORN = Frame.samples(100);

  private static final long TAIL = Frame.samples(100);

  /**
   * By how much a person's command must be clearer than the coach's word that sounds like it: those
   * of a coach that was torn were by up to 2.7, a person's by 3.1 and more (docs/hearing.md).
   */
  private static final double CLEARER = 4;

  private final OwnVoice ownVoice;
  private final Judge judge;

  OwnWords(OwnVoice ownVoice, Judge judge) {
    this.ownVoice = ownVoice;
    this.judge = judge;
  }

  /**
   * The score that a command needs to be a person's.
   *
   * @param from the first sample of the burst that was taken for the command
   * @param to the sample after the burst
   * @return negative infinity when the coach said nothing like it
   */
  double needed(Spoken command, long from, long to, Vocabulary vocabulary) {
    return ownVoice
        .words(from, to, CommandSpotter.LEAD, TORN + TAIL)
        .filter(clip -> clip.length > CommandSpotter.LEAD + TORN + TAIL)
        .flatMap(clip -> judgeOwn(clip, vocabulary))
        .filter(own -> own.spoken().equals(command))
        .map(own -> own.score() + CLEARER)
        .orElse(Double.NEGATIVE_INFINITY);
  }

  private Optional<Verdict> judgeOwn(double[] clip, Vocabulary vocabulary) {
    return judge.judge(clip, CommandSpotter.LEAD, clip.length - TAIL, vocabulary, spoken -> 0);
  }
}
