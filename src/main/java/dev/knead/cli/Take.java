package dev.knead.cli;

import dev.knead.audio.Fade;
import dev.knead.audio.Level;
import dev.knead.audio.Levelling;
import dev.knead.audio.Pcm;
import dev.knead.audio.Trim;
import java.util.List;

/**
 * A sentence as it was recorded.
 *
 * @param sound from the beginning to the end of the recording
 * @param end why it ended
 */
record Take(Pcm sound, End end) {
  /** Why a recording ended. */
  enum End {
    /** The person had spoken, and was quiet for a while. */
    SPOKEN,
    /** The person said so, or the source was over; something had been heard. */
    CUT,
    /** Nobody spoke. */
    NOTHING_HEARD,
    /** It never got quiet. */
    TOO_LONG
  }

  /** The speech alone, at the common level and without clicks at its ends. */
  Pcm finished() {
    return Fade.ends(Levelling.to(Levelling.COMMON_LUFS, Trim.silence(sound)));
  }

  /** What could be better about it. */
  List<Finding> problems() {
    // The silence after the speech would hide how much of this is clipped, but tells of the noise.
    Level speech = Level.of(Trim.silence(sound));
    Level level =
        new Level(speech.rms(), speech.peak(), speech.clippedShare(), Level.of(sound).noiseFloor());
    return new LevelCheck(level)
        .findings().stream().filter(finding -> finding.mark() != Finding.Mark.OK).toList();
  }
}
