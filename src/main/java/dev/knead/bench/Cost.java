package dev.knead.bench;

import java.util.OptionalLong;

/**
 * What listening cost a process that did nothing else.
 *
 * @param contender who listened
 * @param sound to what
 * @param seconds how long the sound was
 * @param cpuSeconds processor time of all threads while listening
 * @param peakKilobytes the most memory that the process ever had, loading included; empty where the
 *     system does not tell
 */
public record Cost(
    String contender, String sound, double seconds, double cpuSeconds, OptionalLong peakKilobytes) {
  /** Processor time as a share of the sound's length: of one core, in real time. */
  public double load() {
    return cpuSeconds / seconds;
  }
}
