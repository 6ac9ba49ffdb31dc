package dev.knead.cli;

import dev.knead.runtime.Ensemble;
import dev.knead.runtime.Opening;
import dev.knead.speech.SpeechEngine;
import dev.knead.speech.VoiceException;
import dev.knead.speech.VoicePack;
import dev.knead.speech.Voices;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The voices of a session: one that begins, and all others of its language that can speak here, for
 * "other voice".
 *
 * @param voices those there are
 * @param keeping what is done with an engine, such as keeping its sentences
 */
record SessionVoices(Voices voices, Keeping keeping) {
  /** Puts something around an engine. */
  @FunctionalInterface
  interface Keeping {
    /** Keeps nothing. */
    Keeping NOTHING = (engine, voice) -> engine;

    SpeechEngine around(SpeechEngine engine, VoicePack voice);
  }

  /** All of them; the first one's engine is opened now, so that it can be refused. */
  Ensemble open(VoicePack first) throws VoiceException {
    SpeechEngine engine = voices.open(first);
    Ensemble.Member beginning = member(first, () -> engine);
    return new Ensemble(beginning, () -> others(first), fallBack(beginning, first));
  }

  /** The first one alone, opened when it has something to say. */
  Ensemble alone(VoicePack first) throws VoiceException {
    Ensemble.Member only = member(first, () -> voices.open(first));
    return new Ensemble(only, List::of, fallBack(only, first));
  }

  private List<Ensemble.Member> others(VoicePack first) throws VoiceException {
    List<Ensemble.Member> others = new ArrayList<>();
    for (VoicePack other : voices.all()) {
      if (!other.id().equals(first.id()) && fits(other, first)) {
        others.add(member(other, () -> voices.open(other)));
      }
    }
    return others;
  }

  /** The built-in voice never fails; where it does not fit, the first has to do. */
  private Ensemble.Member fallBack(Ensemble.Member beginning, VoicePack first)
      throws VoiceException {
    if (first.id().equals(Voices.BUILT_IN)) {
      return beginning;
    }
    VoicePack builtIn = voices.find(Voices.BUILT_IN);
    return fits(builtIn, first) ? member(builtIn, () -> voices.open(builtIn)) : beginning;
  }

  private static boolean fits(VoicePack voice, VoicePack first) {
    return language(voice).equals(language(first))
        && voice.vocabulary().isEmpty()
        && Voices.obstacle(voice).isEmpty();
  }

  /** Without the country: an English voice can speak American English. */
  private static String language(VoicePack voice) {
    return Locale.forLanguageTag(voice.language()).getLanguage();
  }

  private Ensemble.Member member(VoicePack voice, Opening<SpeechEngine> opening) {
    return new Ensemble.Member(
        voice.id(), voice.delivery(), () -> keeping.around(opening.open(), voice));
  }
}
