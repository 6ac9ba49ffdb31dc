package dev.knead.bench;

import java.util.OptionalLong;

/**
 * What a program in real time took while a session did something.
 *
 * @param program which one
 * @param sound what was at the microphone
 * @param doing what the session did
 * @param seconds for how long, all stretches of it together
 * @param cpuSeconds processor time of all threads in these stretches
 * @param residentKilobytes the memory that the program had at the end of the last one
 * @param peakKilobytes the most that it ever had until then
 */
public record LiveCost(
    String program,
    String sound,
    Doing doing,
    double seconds,
    double cpuSeconds,
    OptionalLong residentKilobytes,
    OptionalLong peakKilobytes) {
  /** Processor time as a share of one core. */
  public double load() {
    return cpuSeconds / seconds;
  }
}
