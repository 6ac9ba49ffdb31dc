package dev.knead.cli;

import dev.knead.audio.AudioSource;
import dev.knead.audio.Frame;
import dev.knead.audio.Pcm;
import dev.knead.hearing.SpeechActivity;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Records a sentence while it is being spoken: until {@value #QUIET_MILLIS} ms of quiet follow it,
 * or Enter is pressed.
 *
 * @param keyboard where Enter would be pressed
 */
record TakeRecorder(Keyboard keyboard) {
  /** Longer than a pause within a sentence. */
  private static final int QUIET_MILLIS = 1_500;

  private static final long QUIET = Frame.samples(QUIET_MILLIS);

  /** The click of a key is shorter than this, in samples; a word is not. */
  private static final long LEAST_SPEECH = Frame.samples(150);

  /** How long to wait for the first word, in samples. */
  private static final long PATIENCE = Frame.samples(10_000);

  /** No sentence is longer, in samples. */
  private static final int LONGEST = (int) Frame.samples(60_000);

  /**
   * Records from a source that has just been opened.
   *
   * @throws IOException when the source breaks
   */
  Take record(AudioSource source) throws IOException {
    // What was typed ahead, or comes from a pipe, is not meant for the end of this sentence.
    boolean watched = !keyboard.waiting();
    SpeechActivity activity = new SpeechActivity(QUIET);
    short[] samples = new short[LONGEST];
    int length = 0;
    long spoken = 0;
    Optional<Frame> frame = source.read();
    while (frame.isPresent() && length + frame.get().samples().length <= LONGEST) {
      short[] heard = frame.get().samples();
      System.arraycopy(heard, 0, samples, length, heard.length);
      length += heard.length;
      activity.accept(heard, 0);
      spoken += Math.max(0, heard.length - activity.quietFor());
      if (spoken >= LEAST_SPEECH && activity.quietFor() >= QUIET) {
        return new Take(pcm(samples, length), Take.End.SPOKEN);
      }
      if (spoken < LEAST_SPEECH && length >= PATIENCE) {
        return new Take(pcm(samples, length), Take.End.NOTHING_HEARD);
      }
      if (watched && keyboard.waiting()) {
        keyboard.line();
        break;
      }
      frame = source.read();
    }
    return new Take(pcm(samples, length), end(spoken, length));
  }

  private static Take.End end(long spoken, int length) {
    if (spoken < LEAST_SPEECH) {
      return Take.End.NOTHING_HEARD;
    }
    return length > LONGEST - Frame.LENGTH ? Take.End.TOO_LONG : Take.End.CUT;
  }

  private static Pcm pcm(short[] samples, int length) {
    return new Pcm(Arrays.copyOf(samples, length));
  }
}
