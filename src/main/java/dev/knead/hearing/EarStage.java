package dev.knead.hearing;

/** What is done to the sound, or asked of it, beyond recognizing it; each can be left out. */
public enum EarStage {
  /** Takes the loudspeaker out of the microphone. */
  CANCELLER,
  /** Brings each utterance to the loudness that the speech model likes. */
  LEVEL,
  /** Turns the treble down. */
  TONE,
  /** Takes steady noise out, in one of the renditions. */
  NOISE_REDUCTION,
  /** Asks for more certainty where there was talk in the seconds before. */
  CAUTION
}
