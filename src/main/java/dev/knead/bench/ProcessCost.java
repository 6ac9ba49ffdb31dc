package dev.knead.bench;

import dev.knead.language.Vocabulary;
import java.io.IOException;

/** Measures what this whole process takes to listen. */
public final class ProcessCost {
  private ProcessCost() {}

  /** Lets a contender listen to a sound, and tells what that took. */
  public static Cost of(Contender contender, Vocabulary vocabulary, String name, Signal sound)
      throws IOException {
    Scene scene = Scene.without(sound.quantized());
    ProcessMeter meter = new ProcessMeter(ProcessHandle.current());
    try (Contender.Listener listener = contender.open()) {
      double before = meter.cpuSeconds();
      listener.hear(vocabulary, scene);
      double took = meter.cpuSeconds() - before;
      return new Cost(contender.name(), name, sound.seconds(), took, meter.peakKilobytes());
    }
  }
}
