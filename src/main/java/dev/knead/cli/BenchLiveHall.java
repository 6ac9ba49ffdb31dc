package dev.knead.cli;

import dev.knead.bench.ActiveSpeech;
import dev.knead.bench.Context;
import dev.knead.bench.EngineVoice;
import dev.knead.bench.LiveCost;
import dev.knead.bench.Manifest;
import dev.knead.bench.Signal;
import dev.knead.bench.contender.VoskProgram;
import dev.knead.hearing.Utterance;
import dev.knead.language.Phrasebook;
import dev.knead.session.Phase;
import dev.knead.speech.SpeechEngine;
import dev.knead.speech.VoicePack;
import dev.knead.speech.Voices;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Where live sessions are measured, one for each sound, all at the same time: each takes but a part
 * of a core, and processor time does not count what the others take.
 *
 * @param model the installed model's folder
 * @param minutes as {@link BenchLive} has them
 * @param progress is told what is done
 */
record BenchLiveHall(Home home, Path model, double minutes, Consumer<String> progress) {
  /** The root mean square of the person's active speech: close to the microphone. */
  private static final double SPEECH = 2_000;

  List<LiveCost> measure(List<BenchSound> sounds, Manifest recordings) throws IOException {
    BenchLive live =
        new BenchLive(BenchLauncher.of(home), plainVosk(), words(), minutes, this::tell);
    ExecutorService executor = Executors.newFixedThreadPool(sounds.size());
    try {
      List<Future<List<LiveCost>>> sessions = new ArrayList<>();
      for (BenchSound sound : sounds) {
        Signal background = sound.of(recordings, minutes);
        sessions.add(executor.submit(() -> live.run(sound.label(), background)));
      }
      List<LiveCost> costs = new ArrayList<>();
      for (Future<List<LiveCost>> session : sessions) {
        costs.addAll(await(session));
      }
      return costs;
    } finally {
      executor.shutdownNow();
    }
  }

  private synchronized void tell(String sentence) {
    progress.accept(sentence);
  }

  private static List<LiveCost> await(Future<List<LiveCost>> session) throws IOException {
    try {
      return session.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("The measurement was interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failed) {
        throw failed;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private List<String> plainVosk() {
    List<String> arguments = new ArrayList<>(List.of(model.toString()));
    arguments.addAll(new Context(Phrasebook.load(BenchHall.LANGUAGE)).of(Phase.RUNNING).phrases());
    arguments.add(Utterance.UNKNOWN);
    return BenchJava.command(home, VoskProgram.class, arguments);
  }

  private Map<String, Signal> words() throws IOException {
    VoicePack pack = home.voices().find(Voices.BUILT_IN);
    try (SpeechEngine engine = home.voices().open(pack)) {
      EngineVoice voice = new EngineVoice(pack.id(), engine, pack.delivery());
      Map<String, Signal> words = new HashMap<>();
      for (String word : List.of("next", "repeat", "pause")) {
        Signal said = voice.say(word);
        words.put(word, said.times(SPEECH / ActiveSpeech.of(said).rms()));
      }
      return words;
    }
  }
}
