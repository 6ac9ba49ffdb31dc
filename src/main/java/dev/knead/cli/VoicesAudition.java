package dev.knead.cli;

import dev.knead.audio.Level;
import dev.knead.audio.Pcm;
import dev.knead.language.Prompts;
import dev.knead.language.Sentence;
import dev.knead.markup.MarkedText;
import dev.knead.speech.SpeechEngine;
import dev.knead.speech.VoicePack;
import dev.knead.speech.Voices;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lets a voice speak, to see whether it does. This executes its engine.
 *
 * @param voices those there are
 * @param extent how much it has to speak
 */
record VoicesAudition(Voices voices, Extent extent) {
  /** How much. */
  enum Extent {
    SAMPLE,
    /** Its sample, and all sentences that are the same in every session. */
    PROMPTS
  }

  /**
   * The peak that speech has at least, in 16-bit units: it has been brought to one level, where
   * peaks are ten times higher; what stays below this is noise.
   */
  private static final int FAINTEST_PEAK = 1_000;

  /** Enough to see what is wrong; an engine may take its time to fail. */
  private static final int MOST_FAULTS = 5;

  /** What went wrong, a sentence each; nothing when all is well. */
  List<String> faults(VoicePack voice) {
    List<String> faults = new ArrayList<>();
    try (SpeechEngine engine = voices.open(voice)) {
      for (MarkedText text : texts(voice)) {
        fault(engine, voice, text).ifPresent(faults::add);
        if (faults.size() == MOST_FAULTS) {
          faults.add("no more was tried");
          break;
        }
      }
    } catch (IOException | RuntimeException e) {
      faults.add(Printed.printable(told(e)));
    }
    return faults;
  }

  private List<MarkedText> texts(VoicePack voice) {
    List<MarkedText> texts = new ArrayList<>();
    texts.add(MarkedText.plain(voice.about().sample()));
    if (extent == Extent.PROMPTS && voice.vocabulary().isEmpty()) {
      Prompts.load(voice.language()).fixed().stream().map(Sentence::words).forEach(texts::add);
    }
    return texts;
  }

  private static Optional<String> fault(SpeechEngine engine, VoicePack voice, MarkedText text) {
    try {
      Pcm speech = engine.render(text, voice.delivery());
      return Level.of(speech).peak() >= FAINTEST_PEAK
          ? Optional.empty()
          : Optional.of("nothing is heard of: " + Printed.printable(text.text()));
    } catch (IOException | RuntimeException e) {
      // An engine may be anybody's, and throw anything.
      return Optional.of(Printed.printable(told(e) + " This was to be spoken: " + text.text()));
    }
  }

  private static String told(Exception e) {
    return e.getMessage() == null ? "unexpected " + e.getClass().getSimpleName() : e.getMessage();
  }
}
