package dev.knead.audio;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;

/**
 * A device that captures or plays: a seam, so that what happens to devices can be tested without
 * any.
 *
 * @param <L> what it gives: a line to capture from, or one to play to
 */
interface SoundDevice<L extends DataLine> {
  /** What the system calls it, with more about it in brackets where there is more. */
  String name();

  /**
   * An open line, not yet started.
   *
   * @param bufferBytes how much it should hold
   * @throws IllegalArgumentException when the device does not know the format
   * @throws LineUnavailableException when another program holds the device
   */
  L open(AudioFormat format, int bufferBytes) throws LineUnavailableException;
}
