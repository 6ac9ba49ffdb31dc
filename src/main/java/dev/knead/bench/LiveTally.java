package dev.knead.bench;

import dev.knead.audio.Frame;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Adds up what one program takes, by what the session does. */
public final class LiveTally {
  private final String program;
  private final String sound;
  private final ProcessMeter meter;
  private final Map<Doing, LiveCost> costs = new EnumMap<>(Doing.class);
  private Doing doing = Doing.STARTING;
  private long samples;
  private double before;

  /** Begins with what the process has taken since its own beginning. */
  public LiveTally(String program, String sound, ProcessMeter meter) {
    this.program = program;
    this.sound = sound;
    this.meter = meter;
  }

  /** So many samples went by, while the session did this. */
  public void pass(int length, Doing now) throws IOException {
    if (now != doing) {
      settle();
      doing = now;
    }
    samples += length;
  }

  private void settle() throws IOException {
    double cpu = meter.cpuSeconds();
    LiveCost so = costs.getOrDefault(doing, nothing());
    costs.put(
        doing,
        new LiveCost(
            program,
            sound,
            doing,
            so.seconds() + (double) samples / Frame.RATE,
            so.cpuSeconds() + cpu - before,
            meter.residentKilobytes(),
            meter.peakKilobytes()));
    before = cpu;
    samples = 0;
  }

  private LiveCost nothing() {
    return new LiveCost(program, sound, doing, 0, 0, OptionalLong.empty(), OptionalLong.empty());
  }

  /** A row for each thing that was done; to be asked while the process is still there. */
  public List<LiveCost> costs() throws IOException {
    settle();
    return List.copyOf(costs.values());
  }
}
