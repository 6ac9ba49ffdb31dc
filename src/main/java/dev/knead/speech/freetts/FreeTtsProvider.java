package dev.knead.speech.freetts;

import com.sun.speech.freetts.Voice;
import com.sun.speech.freetts.VoiceDirectory;
import com.sun.speech.freetts.en.us.cmu_us_kal.KevinVoiceDirectory;
import dev.knead.speech.SpeechEngine;
import dev.knead.speech.SpeechEngineProvider;
import dev.knead.speech.VoiceException;
import dev.knead.speech.VoicePack;

/** The voices that FreeTTS brings along: kevin16 and kevin. */
public final class FreeTtsProvider implements SpeechEngineProvider {
  @Override
  public String engine() {
    return "freetts";
  }

  @Override
  public SpeechEngine open(VoicePack pack) throws VoiceException {
    String wanted = pack.settings().getOrDefault("voice", pack.id());
    // The directory itself, not FreeTTS's VoiceManager: that one searches folders and jars for
    // lists of voices, which is slow and finds other programs' voices.
    VoiceDirectory directory = new KevinVoiceDirectory();
    for (Voice voice : directory.getVoices()) {
      if (voice.getName().equals(wanted)) {
        return new FreeTtsEngine(voice);
      }
    }
    throw new VoiceException(
        "FreeTTS has no voice '" + wanted + "' (voice pack '" + pack.id() + "').");
  }
}
