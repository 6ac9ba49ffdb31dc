package dev.knead.speech.freetts;

import com.sun.speech.freetts.Voice;
import com.sun.speech.freetts.en.us.cmu_time_awb.AlanVoiceDirectory;
import com.sun.speech.freetts.en.us.cmu_us_kal.KevinVoiceDirectory;
import java.util.Optional;

/**
 * The voices that FreeTTS brings along. Its directories are asked, not its VoiceManager: that one
 * searches folders and jars for lists of voices, which is slow and finds other programs' voices.
 */
final class OwnVoices implements VoiceSource {
  @Override
  public Optional<Voice> voice(String name) {
    return VoiceSource.named(name, new KevinVoiceDirectory().getVoices())
        .or(() -> VoiceSource.named(name, new AlanVoiceDirectory().getVoices()));
  }
}
