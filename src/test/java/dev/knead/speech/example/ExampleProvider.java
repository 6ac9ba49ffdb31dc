package dev.knead.speech.example;

import dev.knead.audio.Frame;
import dev.knead.audio.Pcm;
import dev.knead.speech.Ability;
import dev.knead.speech.ClauseEngine;
import dev.knead.speech.Delivery;
import dev.knead.speech.SpeechEngine;
import dev.knead.speech.SpeechEngineProvider;
import dev.knead.speech.VoiceException;
import dev.knead.speech.VoicePack;
import dev.knead.speech.Voices;
import java.util.EnumSet;
import java.util.Set;

/**
 * An engine to begin one's own with: it whistles a tone for each word. It is found because {@code
 * META-INF/services/dev.knead.speech.SpeechEngineProvider} names this class, and used by the voice
 * packs that say {@code engine: example}.
 */
public final class ExampleProvider implements SpeechEngineProvider {
  @Override
  public String engine() {
    return "example";
  }

  @Override
  public SpeechEngine open(VoicePack voice, Voices others) throws VoiceException {
    // The pack's author learns of a key that is misspelt, or a number that can't be.
    voice.settings().allow("span");
    return new Whistle(voice, voice.settings().number("span", 7, 0, 24));
  }

  /** Speaks one voice. Breaks, prosody and pronunciations are seen to before {@link #say}. */
  private static final class Whistle extends ClauseEngine {
    private static final double AMPLITUDE = 8_000;
    private static final int SEMITONES = 12;

    /** How far the longest words lie above the shortest, in semitones. */
    private final int span;

    Whistle(VoicePack pack, int span) {
      super(pack);
      this.span = span;
    }

    @Override
    protected Pcm say(String words, Delivery delivery) {
      String[] spoken = words.strip().split("\\s+", -1);
      int length = 60 * Frame.RATE / delivery.wordsPerMinute();
      double[] samples = new double[spoken.length * length];
      for (int word = 0; word < spoken.length; word++) {
        double height = span * Math.min(1, spoken[word].length() / 10.0);
        double hertz = delivery.pitchHertz() * Math.pow(2, height / SEMITONES);
        for (int i = 0; i < length; i++) {
          // Swells and fades, so that there is no click between two words.
          double swell = Math.sin(Math.PI * i / length);
          samples[word * length + i] =
              AMPLITUDE * swell * Math.sin(2 * Math.PI * hertz * i / Frame.RATE);
        }
      }
      return Pcm.of(samples);
    }

    @Override
    protected Set<Ability> abilities() {
      return EnumSet.of(Ability.RATE, Ability.PITCH);
    }

    @Override
    public void close() {
      // A real synthesizer is let go here.
    }
  }
}
