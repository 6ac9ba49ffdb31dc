package dev.knead.bench;

import dev.knead.audio.Frame;
import dev.knead.audio.Pcm;
import dev.knead.markup.MarkedText;
import dev.knead.runtime.Stopwatch;
import dev.knead.runtime.TimeOfDay;
import dev.knead.speech.CachedEngine;
import dev.knead.speech.Delivery;
import dev.knead.speech.PhraseCache;
import dev.knead.speech.SpeechEngine;
import dev.knead.speech.VoicePack;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.Predicate;

/**
 * Lets a voice speak and a recognizer write it down, without a grammar: a stand-in for people, who
 * understand more, but find the same voices hard.
 *
 * @param transcriber writes down
 * @param knows whether it has a word at all
 * @param kept where the sentences are kept meanwhile; a folder of this measurement alone
 */
public record Intelligibility(Transcriber transcriber, Predicate<String> knows, Path kept) {
  /** Before and after each sentence, as a room would be: 0.3 s. */
  private static final int MARGIN = (int) Frame.samples(300);

  /** Digital silence is like nothing that speech models were trained on, and costs them words. */
  private static final double FAINT = 20;

  private static final long SEED = 20;

  /**
   * Measures a voice, whose engine has been opened and stays open; takes long. The voice says its
   * sample first, uncounted, so that nothing is left to be loaded.
   *
   * @param sentences at least one
   * @param progress is told after each sentence how many are done
   * @throws IOException when the voice fails, or its sentences can't be kept
   */
  public VoiceFigures measure(
      VoicePack voice, SpeechEngine engine, List<MarkedText> sentences, IntConsumer progress)
      throws IOException {
    engine.render(voice.about().sample(), voice.delivery());
    SpeechEngine speaking = new CachedEngine(engine, voice, cache());
    SpeechEngine remembering = new CachedEngine(new Forgetful(engine.version()), voice, cache());
    List<VoiceFigures.Heard> heard = new ArrayList<>();
    for (MarkedText sentence : sentences) {
      Stopwatch anew = new Stopwatch();
      Pcm sound = speaking.render(sentence, voice.delivery());
      long anewMillis = anew.millis();
      Stopwatch again = new Stopwatch();
      remembering.render(sentence, voice.delivery());
      long cachedMillis = again.millis();
      List<String> said = SpokenWords.of(sentence.spoken());
      heard.add(
          new VoiceFigures.Heard(
              said,
              (int) said.stream().filter(knows.negate()).count(),
              WordErrors.between(said, SpokenWords.of(transcriber.transcribe(clip(sound)))),
              (double) sound.samples().length / Frame.RATE,
              anewMillis,
              cachedMillis));
      progress.accept(heard.size());
    }
    return new VoiceFigures(voice.id(), voice.engine(), heard);
  }

  /** A cache of its own has nothing in memory, so what it has comes from disk. */
  private PhraseCache cache() {
    return new PhraseCache(kept, PhraseCache.USUAL_BYTES, TimeOfDay.clock());
  }

  /** The noise goes through the pauses, too. */
  private static short[] clip(Pcm sound) {
    Signal padded = Signal.of(sound).padded(MARGIN, MARGIN);
    return padded.plus(Signal.noise(padded.length(), FAINT, SEED)).quantized();
  }

  /** In the place of an engine whose sentences are all kept: it has nothing to say itself. */
  private record Forgetful(String version) implements SpeechEngine {
    @Override
    public Pcm render(MarkedText text, Delivery delivery) throws IOException {
      throw new IOException("Its sentences can't be kept: is the disk full?");
    }

    @Override
    public void close() {}
  }
}
