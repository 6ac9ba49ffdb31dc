package dev.knead.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** The processor time that the calling thread, native code included, has taken. */
public final class CpuClock {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final long began = THREADS.getCurrentThreadCpuTime();

  /** Nanoseconds since this clock was made, by the same thread. */
  public long nanos() {
    return THREADS.getCurrentThreadCpuTime() - began;
  }
}
