package dev.knead.cli;

import dev.knead.audio.Frame;
import dev.knead.audio.Wav;
import dev.knead.bench.Manifest;
import dev.knead.bench.Signal;
import dev.knead.bench.Staging;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is at the microphone while costs are measured. */
enum BenchSound {
  QUIET,
  TALK,
  NOISE;

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether the recordings have any of it. */
  boolean isIn(Manifest recordings) {
    return this == QUIET || !rows(recordings).isEmpty();
  }

  /** Recordings one after the other, over and over if need be, in a quiet room. */
  Signal of(Manifest recordings, double minutes) throws IOException {
    int length = (int) (minutes * 60 * Frame.RATE);
    Signal quiet = Signal.noise(length, Staging.QUIET, length);
    List<Signal> parts = new ArrayList<>();
    int filled = 0;
    for (Manifest.Row row : rows(recordings)) {
      if (filled < length) {
        parts.add(Signal.of(Wav.read(row.file())));
        filled += parts.get(parts.size() - 1).length();
      }
    }
    return parts.isEmpty() ? quiet : quiet.plus(Signal.concatenated(parts).looped(0, length));
  }

  private List<Manifest.Row> rows(Manifest recordings) {
    return switch (this) {
      case QUIET -> List.of();
      case TALK -> recordings.of(Manifest.Kind.TALK);
      case NOISE -> recordings.of(Manifest.Kind.NOISE);
    };
  }
}
