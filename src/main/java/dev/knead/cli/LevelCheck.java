package dev.knead.cli;

import dev.knead.audio.Level;
import java.util.List;
import java.util.Locale;

/**
 * What a recording says of its microphone: how loud, whether it clips, how noisy the room is. None
 * of it keeps a session from starting.
 */
record LevelCheck(Level level) implements Check {
  /**
   * In dBFS. Speech whose peaks lie here has an RMS of about 400, near the 300 at which the
   * recognizer begins to miss every third command.
   */
  private static final double QUIET_PEAK = -26;

  /** In dBFS: 15 dB under speech of an RMS of 1,000, from where on commands drown in noise. */
  private static final double NOISY_FLOOR = -45;

  /** More of the samples than this at full scale are heard as distortion. */
  private static final double CLIPPED = 0.001;

  @Override
  public List<Finding> findings() {
    return level.peak() == 0 ? List.of(silence()) : List.of(loudness(), clipping(), noise());
  }

  private static Finding silence() {
    return Finding.warning(
        "level",
        "not the faintest sound",
        "The microphone is muted or switched off: see the system's sound settings.");
  }

  private Finding loudness() {
    String found = "peak %s, RMS %s".formatted(dbfs(level.peak()), dbfs(level.rms()));
    return Level.dbfs(level.peak()) >= QUIET_PEAK
        ? Finding.ok("level", found)
        : Finding.warning(
            "level",
            found + ": no speech, or too quiet",
            "If you spoke, turn the microphone's input up, or bring it closer.");
  }

  private Finding clipping() {
    return level.clippedShare() <= CLIPPED
        ? Finding.ok("clipping", "none to speak of")
        : Finding.warning(
            "clipping",
            String.format(
                Locale.ROOT, "%.1f %% of the sound is at full scale", 100 * level.clippedShare()),
            "Turn the microphone's input down.");
  }

  private Finding noise() {
    String found = "noise floor " + dbfs(level.noiseFloor());
    return Level.dbfs(level.noiseFloor()) <= NOISY_FLOOR
        ? Finding.ok("noise", found)
        : Finding.warning(
            "noise",
            found,
            "Switch off fans, music and television, or bring the microphone closer to you.");
  }

  private static String dbfs(double amplitude) {
    return amplitude == 0 ? "silence" : Math.round(Level.dbfs(amplitude)) + " dBFS";
  }
}
