package dev.knead.bench;

import static dev.knead.bench.ProgramVoice.FILE;
import static dev.knead.bench.ProgramVoice.TEXT;

import dev.knead.speech.Delivery;
import dev.knead.speech.SpeechEngine;
import dev.knead.speech.VoicePack;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The synthesizers that stand in for people: the built-in voice at several pitches, and the voices
 * of other programs as far as they are installed, always in the same order.
 *
 * @param voices who speaks
 * @param absent the programs that are not installed
 */
public record Cast(List<Voice> voices, List<String> absent) {
  private static final List<Integer> PITCHES = List.of(100, 130, 160);

  private static final List<ProgramVoice> PROGRAMS =
      List.of(
          flite("slt"),
          flite("rms"),
          flite("awb"),
          flite("kal16"),
          espeak("en-us", 150),
          espeak("en-us+f3", 140),
          espeak("en-us+m3", 170),
          espeak("en-gb", 150),
          espeak("en-gb-scotland", 140),
          espeak("en-gb+f2", 130),
          festival("kal_diphone"),
          festival("ked_diphone"),
          festival("cmu_us_slt_arctic_hts"));

  public Cast {
    voices = List.copyOf(voices);
    absent = List.copyOf(absent);
  }

  /**
   * Everybody there is.
   *
   * @param engine of the built-in voice; closed by whoever opened it
   */
  public static Cast of(VoicePack pack, SpeechEngine engine) {
    List<Voice> voices = new ArrayList<>();
    for (int pitch : PITCHES) {
      Delivery delivery = new Delivery(pack.delivery().wordsPerMinute(), pitch);
      voices.add(new EngineVoice("%s %d Hz".formatted(pack.id(), pitch), engine, delivery));
    }
    PROGRAMS.stream().filter(Cast::speaks).forEach(voices::add);
    return new Cast(
        voices,
        PROGRAMS.stream()
            .filter(voice -> !voice.installed())
            .map(voice -> voice.command().get(0))
            .distinct()
            .toList());
  }

  /** A program may be there without this voice. */
  private static boolean speaks(ProgramVoice voice) {
    try {
      return voice.installed() && voice.say("next").rms() > 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** Those whose name begins with one of these. */
  public Cast only(String... names) {
    return new Cast(
        voices.stream()
            .filter(voice -> Arrays.stream(names).anyMatch(voice.name()::startsWith))
            .toList(),
        absent);
  }

  /** All the words by all the voices: each word by each voice, word by word. */
  public List<Clip> say(Stream<String> words) throws IOException {
    List<Clip> clips = new ArrayList<>();
    for (String word : words.toList()) {
      for (Voice voice : voices) {
        clips.add(new Clip(word, voice.name(), Clip.Origin.SYNTHESIZERS, voice.say(word)));
      }
    }
    return clips;
  }

  private static ProgramVoice flite(String voice) {
    return new ProgramVoice(
        "flite " + voice, List.of("flite", "-voice", voice, "-t", TEXT, "-o", FILE));
  }

  private static ProgramVoice espeak(String voice, int wordsPerMinute) {
    return new ProgramVoice(
        "espeak-ng " + voice,
        List.of("espeak-ng", "-v", voice, "-s", String.valueOf(wordsPerMinute), "-w", FILE, TEXT));
  }

  private static ProgramVoice festival(String voice) {
    return new ProgramVoice(
        "festival " + voice, List.of("text2wave", "-eval", "(voice_" + voice + ")", "-o", FILE));
  }
}
