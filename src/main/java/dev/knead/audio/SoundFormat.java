package dev.knead.audio;

/**
 * How sound is laid down in bytes: samples of all channels by turns.
 *
 * @param encoding of each sample
 * @param channels at least 1
 * @param rate samples per second and channel
 */
record SoundFormat(SampleEncoding encoding, int channels, int rate) {
  /** Bytes in one sample of every channel. */
  int frameBytes() {
    return encoding.width() * channels;
  }
}
