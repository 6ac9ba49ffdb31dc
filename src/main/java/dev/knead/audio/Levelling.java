package dev.knead.audio;

/** Brings sounds to one level, so that no voice and no chime is louder than another. */
public final class Levelling {
  /**
   * The level of everything the program says, in LUFS: where kevin16, the built-in voice, speaks by
   * itself (the prompts without blanks measure -23.3 on average, from -24.8 to -20.7). It is the
   * programme level of EBU R 128 too, and leaves 22 dB for peaks; a voice needs 18 or so.
   */
  public static final double COMMON_LUFS = -23;

  /**
   * So much at most is amplified, in dB: what is fainter than that is noise rather than a voice.
   */
  private static final double MOST = 30;

  /** Limiting takes some loudness away; it is given back until less than this is missing, in LU. */
  private static final double NEAR = 0.1;

  /** Where that many rounds don't bring it back, more would only squash the sound. */
  private static final int ROUNDS = 6;

  private Levelling() {}

  /**
   * The sound at a level, by {@link ProgrammeLoudness}. Peaks above -1 dB of full scale are turned
   * down smoothly, see {@link Limiter}; where that leaves too little of the sound, as with a target
   * above some -10 LUFS, it stays softer than asked for. It also does so when it would have to be
   * amplified by more than 30 dB. Silence stays as it is.
   *
   * @param lufs the level to bring it to
   */
  public static Pcm to(double lufs, Pcm sound) {
    double loudness = ProgrammeLoudness.lufs(sound);
    if (loudness == Double.NEGATIVE_INFINITY) {
      return sound;
    }
    double decibels = Math.min(MOST, lufs - loudness);
    Pcm levelled = by(decibels, sound);
    double missing = lufs - ProgrammeLoudness.lufs(levelled);
    for (int round = 0; round < ROUNDS && missing > NEAR && decibels < MOST; round++) {
      decibels = Math.min(MOST, decibels + missing);
      levelled = by(decibels, sound);
      missing = lufs - ProgrammeLoudness.lufs(levelled);
    }
    return levelled;
  }

  /** The sound so much louder, or softer, with its peaks turned down smoothly. */
  public static Pcm by(double decibels, Pcm sound) {
    if (decibels == 0) {
      return sound;
    }
    double gain = Math.pow(10, decibels / 20);
    double[] samples = new double[sound.samples().length];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = gain * sound.samples()[i];
    }
    return Pcm.of(Limiter.limited(samples));
  }
}
