package dev.knead.speech.recorded;

import dev.knead.audio.Frame;
import dev.knead.audio.Loudness;
import dev.knead.audio.Pcm;
import dev.knead.audio.SoundFile;
import dev.knead.audio.Trim;
import dev.knead.markup.MarkedText;
import dev.knead.markup.Part;
import dev.knead.speech.Ability;
import dev.knead.speech.Delivery;
import dev.knead.speech.SpeechEngine;
import dev.knead.speech.VoicePack;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Speaks by recordings, and by another voice where there is none. A recording that is of no use is
 * told once; it ends no session.
 */
final class RecordedEngine implements SpeechEngine {
  private final VoicePack pack;
  private final Recordings recordings;
  private final String version;
  private final FallBack fallBack;
  private final Consumer<String> warnings;
  private final Set<Ability> missed = EnumSet.noneOf(Ability.class);
  private final Set<Path> useless = new HashSet<>();

  /**
   * An engine.
   *
   * @param version of the recordings
   * @param fallBack its engine is closed with this
   * @param warnings gets a line for each thing that is left out, once
   */
  RecordedEngine(
      VoicePack pack,
      Recordings recordings,
      String version,
      FallBack fallBack,
      Consumer<String> warnings) {
    this.pack = pack;
    this.recordings = recordings;
    this.version = version;
    this.fallBack = fallBack;
    this.warnings = warnings;
  }

  @Override
  public Pcm render(MarkedText text, Delivery delivery) throws IOException {
    Optional<Pcm> recorded = recorded(text.text());
    if (recorded.isEmpty()) {
      return fallBack.engine().render(text, delivery);
    }
    passOver(text, delivery);
    return withBreaks(text, recorded.get());
  }

  private Optional<Pcm> recorded(String sentence) {
    Recorded recorded = recordings.of(sentence);
    if (recorded instanceof Recorded.OtherWords other) {
      tell(other.file(), "it says \"%s\", not \"%s\"".formatted(other.words(), sentence));
    }
    return recorded instanceof Recorded.Usable usable ? read(usable.file()) : Optional.empty();
  }

  private Optional<Pcm> read(Path file) {
    try {
      Pcm sound = SoundFile.read(file);
      if (!Loudness.isSilent(sound.samples())) {
        return Optional.of(Trim.silence(sound));
      }
      tell(file, "there is no sound in it");
    } catch (IOException e) {
      tell(file, e.getMessage());
    }
    return Optional.empty();
  }

  private void tell(Path file, String why) {
    if (useless.add(file)) {
      warnings.accept(
          "%s is not used, %s speaks instead: %s".formatted(file, fallBack.pack().id(), why));
    }
  }

  /** What a recording can't be told is left out. */
  private void passOver(MarkedText text, Delivery delivery) {
    if (delivery.wordsPerMinute() != pack.delivery().wordsPerMinute()
        || words(text).stream().anyMatch(words -> words.prosody().rate() != 1)) {
      miss(Ability.RATE);
    }
    if (delivery.pitchHertz() != pack.delivery().pitchHertz()
        || words(text).stream().anyMatch(words -> words.prosody().pitch() != 1)) {
      miss(Ability.PITCH);
    }
  }

  private void miss(Ability ability) {
    if (missed.add(ability)) {
      warnings.accept(
          "The voice %s can't be told %s; that is left out.".formatted(pack.id(), ability.title()));
    }
  }

  private static List<Part.Words> words(MarkedText text) {
    return text.parts().stream()
        .filter(Part.Words.class::isInstance)
        .map(Part.Words.class::cast)
        .toList();
  }

  /** With the silence that is asked for before and after it; that within it is the person's own. */
  private static Pcm withBreaks(MarkedText text, Pcm sound) {
    List<Part> parts = text.parts();
    long before = 0;
    long after = 0;
    for (int i = 0; i < parts.size() && parts.get(i) instanceof Part.Break silence; i++) {
      before += Frame.samples(silence.length().toMillis());
    }
    for (int i = parts.size() - 1; i >= 0 && parts.get(i) instanceof Part.Break silence; i--) {
      after += Frame.samples(silence.length().toMillis());
    }
    short[] whole = new short[(int) (before + sound.samples().length + after)];
    System.arraycopy(sound.samples(), 0, whole, (int) before, sound.samples().length);
    return new Pcm(whole);
  }

  @Override
  public String version() {
    return version + " " + fallBack.version();
  }

  @Override
  public void close() {
    fallBack.engine().close();
  }
}
