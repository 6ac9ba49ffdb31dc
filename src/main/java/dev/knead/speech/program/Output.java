package dev.knead.speech.program;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a program makes of words. */
enum Output {
  /** A WAV file, which says its format itself. */
  WAV,
  /** Nothing but samples: 16-bit, little-endian, mono. */
  RAW;

  /** As {@code voice.yaml} names it. */
  static Optional<Output> of(String title) {
    return Arrays.stream(values()).filter(output -> output.title().equals(title)).findFirst();
  }

  String title() {
    return name().toLowerCase(Locale.ROOT);
  }
}
