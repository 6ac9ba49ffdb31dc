package dev.knead.bench;

import dev.knead.audio.Frame;
import dev.knead.audio.Pcm;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * A microphone beside a loudspeaker: a sound over and over, the loudspeaker's echo, and now and
 * then a person's word, before and after which the sound stops for a second and a half.
 */
public final class LiveMicrophone {
  private static final int HUSH = (int) Frame.samples(1_500);

  /** The echo is 100 ms late, and 10 dB fainter than the loudspeaker's signal. */
  private static final int LATE_FRAMES = 5;

  private static final double ECHO = 0.316;

  private final short[] sound;
  private final Queue<short[]> echo = new ArrayDeque<>();
  private short[] word = new short[0];
  private int at;
  private int spoken;

  /** A microphone at which there is this sound. */
  public LiveMicrophone(Signal sound) {
    this.sound = sound.quantized();
    for (int i = 0; i < LATE_FRAMES; i++) {
      echo.add(new short[Frame.LENGTH]);
    }
  }

  /** Somebody says a word, from now on. */
  public void say(Signal said) {
    word =
        said.padded(HUSH, HUSH)
            .plus(Signal.noise(said.length() + 2 * HUSH, Staging.QUIET, 1))
            .quantized();
    spoken = 0;
  }

  /** What the microphone hears in the frame in which the loudspeaker is given this. */
  public short[] next(short[] played) {
    echo.add(played);
    short[] late = echo.remove();
    short[] heard = new short[Frame.LENGTH];
    for (int i = 0; i < heard.length; i++) {
      heard[i] = Pcm.nearest(sample() + ECHO * (i < late.length ? late[i] : 0));
    }
    return heard;
  }

  private short sample() {
    if (spoken < word.length) {
      return word[spoken++];
    }
    at = (at + 1) % sound.length;
    return sound[at];
  }
}
