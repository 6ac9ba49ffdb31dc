package dev.knead.speech.freetts;

import com.sun.speech.freetts.Voice;
import dev.knead.speech.SpeechEngine;
import dev.knead.speech.SpeechEngineProvider;
import dev.knead.speech.VoiceException;
import dev.knead.speech.VoicePack;
import dev.knead.speech.Voices;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The voices of FreeTTS: kevin16, kevin and alan, which it brings along; those of jars in a pack;
 * and those of MBROLA.
 */
public final class FreeTtsProvider implements SpeechEngineProvider {
  private static final String VOICE = "voice";
  private static final String JARS = "jars";

  /** By how much the pitch rises and falls within a sentence: a standard deviation, in hertz. */
  private static final String PITCH_RANGE = "pitch-range";

  @Override
  public String engine() {
    return "freetts";
  }

  @Override
  public SpeechEngine open(VoicePack pack, Voices others) throws VoiceException {
    pack.settings().allow(VOICE, JARS, PITCH_RANGE);
    Optional<String> obstacle = obstacle(pack);
    if (obstacle.isPresent()) {
      throw new VoiceException(obstacle.get());
    }
    String wanted = name(pack);
    Voice voice =
        source(pack)
            .voice(wanted)
            .orElseThrow(
                () ->
                    new VoiceException(
                        "FreeTTS has no voice '%s' (voice pack '%s')."
                            .formatted(wanted, pack.id())));
    if (pack.settings().text(PITCH_RANGE).isPresent()) {
      voice.setPitchRange(pack.settings().number(PITCH_RANGE, 0, 0, 100));
    }
    try {
      return new FreeTtsEngine(pack, voice);
    } catch (VoiceException e) {
      throw e;
    } catch (IOException e) {
      throw new VoiceException("The voice %s can't be opened: %s".formatted(pack.id(), e), e);
    }
  }

  @Override
  public Optional<String> obstacle(VoicePack pack) {
    return source(pack).obstacle(name(pack));
  }

  @Override
  public Optional<String> executes(VoicePack pack) {
    List<String> jars = pack.settings().texts(JARS);
    if (!jars.isEmpty()) {
      return Optional.of("code of its own, in " + String.join(", ", jars));
    }
    return name(pack).startsWith(MbrolaVoices.PREFIX)
        ? Optional.of("the program mbrola")
        : Optional.empty();
  }

  private static String name(VoicePack pack) {
    return pack.settings().text(VOICE).orElse(pack.id());
  }

  private static VoiceSource source(VoicePack pack) {
    if (!pack.settings().texts(JARS).isEmpty()) {
      return new JarVoices(pack.folder(), pack.settings().texts(JARS));
    }
    return name(pack).startsWith(MbrolaVoices.PREFIX) ? new MbrolaVoices() : new OwnVoices();
  }
}
