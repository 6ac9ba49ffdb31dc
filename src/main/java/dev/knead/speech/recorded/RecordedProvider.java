package dev.knead.speech.recorded;

import dev.knead.language.Prompts;
import dev.knead.speech.SpeechEngine;
import dev.knead.speech.SpeechEngineProvider;
import dev.knead.speech.VoiceException;
import dev.knead.speech.VoicePack;
import dev.knead.speech.Voices;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The voices that are a person's own recordings. */
public final class RecordedProvider implements SpeechEngineProvider {
  private static final Logger LOG = LoggerFactory.getLogger(RecordedProvider.class);

  @Override
  public String engine() {
    return RecordedPack.ENGINE;
  }

  @Override
  public SpeechEngine open(VoicePack voice, Voices others) throws VoiceException {
    RecordedPack pack = RecordedPack.of(voice);
    Optional<String> obstacle = pack.obstacle(voice.id());
    if (obstacle.isPresent()) {
      throw new VoiceException(obstacle.get());
    }
    Recordings recordings = new Recordings(pack.folder(), names(voice));
    String version = recordings.version();
    VoicePack fallBack = fallBack(voice, pack, others);
    return new RecordedEngine(
        voice, recordings, version, new FallBack(fallBack, others.open(fallBack)), LOG::warn);
  }

  private static RecordingNames names(VoicePack voice) throws VoiceException {
    try {
      return new RecordingNames(Prompts.load(voice.language()));
    } catch (IllegalArgumentException e) {
      throw new VoiceException(
          "The voice %s speaks %s, for which Knead has no sentences."
              .formatted(voice.id(), voice.language()),
          e);
    }
  }

  private static VoicePack fallBack(VoicePack voice, RecordedPack pack, Voices others)
      throws VoiceException {
    try {
      return others.find(pack.fallBack());
    } catch (VoiceException e) {
      throw new VoiceException(
          "The voice %s can't fall back on '%s'. %s"
              .formatted(voice.id(), pack.fallBack(), e.getMessage()),
          e);
    }
  }

  @Override
  public Optional<String> obstacle(VoicePack voice) {
    try {
      return RecordedPack.of(voice).obstacle(voice.id());
    } catch (VoiceException e) {
      return Optional.of(e.getMessage());
    }
  }
}
