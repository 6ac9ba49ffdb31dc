package dev.knead.cli;

import dev.knead.audio.AudioSink;
import dev.knead.audio.AudioSource;
import dev.knead.hearing.EarFactory;
import dev.knead.hearing.Recognizer;
import dev.knead.hearing.vosk.VoskModel;
import dev.knead.language.Phrasebook;
import dev.knead.language.Prompts;
import dev.knead.models.Catalog;
import dev.knead.runtime.CalibrationStage;
import dev.knead.runtime.Chronicle;
import dev.knead.runtime.EarMaker;
import dev.knead.runtime.Ensemble;
import dev.knead.runtime.Journal;
import dev.knead.runtime.Stage;
import dev.knead.session.SessionState;
import dev.knead.speech.VoicePack;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Puts voice, ear and words together for a session. */
final class Coach {
  private final Home home;
  private final String language;
  private final Phrasebook phrasebook;
  private final Prompts prompts;

  Coach(Home home, String language) {
    this.home = home;
    this.language = language;
    this.phrasebook = Phrasebook.load(language);
    this.prompts = Prompts.load(language, phrasebook);
  }

  /** The voice pack of that id, if it can speak here whatever has to be said. */
  VoicePack voice(String id) throws IOException {
    return VoicesChoice.of(home.voices(), id);
  }

  /**
   * How to make an ear.
   *
   * @param model the name of a speech model; null for the first one installed
   * @param fitting makes the ears as strict as is wanted, and fit for the person
   * @throws IOException when it is not installed: now, not when the session has begun
   */
  EarMaker ear(String model, UnaryOperator<EarFactory> fitting) throws IOException {
    Path folder =
        home.installedModels().find(Catalog.read(home.modelCatalog()), Optional.ofNullable(model));
    return () -> open(folder, fitting);
  }

  private EarMaker.OpenEar open(Path folder, UnaryOperator<EarFactory> fitting) throws IOException {
    VoskModel model = VoskModel.load(folder);
    Recognizer recognizer = model.recognizer();
    return new EarMaker.OpenEar(
        fitting.apply(new EarFactory(language)).make(recognizer),
        () -> {
          recognizer.close();
          model.close();
        });
  }

  /** All that a run needs. */
  Stage stage(
      SessionState beginning,
      Ensemble voices,
      AudioSource microphone,
      Optional<EarMaker> ear,
      AudioSink loudspeaker,
      Journal journal) {
    return new Stage(
        beginning,
        prompts,
        phrasebook,
        voices,
        microphone,
        ear,
        loudspeaker,
        journal,
        Chronicle.NONE);
  }

  /** All that a calibration needs. */
  CalibrationStage calibration(
      Ensemble voices,
      AudioSource microphone,
      EarMaker ear,
      AudioSink loudspeaker,
      Journal journal) {
    return new CalibrationStage(prompts, phrasebook, voices, microphone, ear, loudspeaker, journal);
  }
}
