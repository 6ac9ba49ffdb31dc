package dev.knead.hearing;

import dev.knead.hearing.Utterance.Reading;
import java.util.ArrayList;
import java.util.List;

/** Takes whatever is loud in a clip for the words that it was told. */
public final class FakeRecognizer implements Recognizer {
  private static final int LOUD = 500;

  final List<List<String>> grammars = new ArrayList<>();

  /** How many samples each clip had. */
  final List<Integer> clips = new ArrayList<>();

  /** How often there was time to rest, after how many clips. */
  final List<Integer> rests = new ArrayList<>();

  /** The words, and by how much they are likelier than anything else. */
  String words = "";

  double margin = 6;

  /** What it takes the sound for among all words. */
  String anything = "";

  /** How much of the sound before the words' beginning is not theirs: 0 to 1. */
  double elsewhere;

  /** A recognizer that hears nothing. */
  public FakeRecognizer() {}

  /** A recognizer that hears these words in any sound. */
  public FakeRecognizer(String words) {
    say(words);
  }

  /** From now on, sound is these words. */
  void say(String text) {
    words = text;
    anything = text;
  }

  @Override
  public void listenFor(List<String> phrases) {
    grammars.add(phrases);
  }

  @Override
  public Utterance recognize(short[] clip, Expectation expectation) {
    clips.add(clip.length);
    int from = 0;
    while (from < clip.length && Math.abs(clip[from]) < LOUD) {
      from++;
    }
    int to = clip.length;
    while (to > from && Math.abs(clip[to - 1]) < LOUD) {
      to--;
    }
    if (from == to) {
      return new Utterance(List.of(new Reading("", 0, 0, 0)));
    }
    if (expectation == Expectation.ANYTHING) {
      return new Utterance(List.of(new Reading(anything, 0, from, to)));
    }
    long begin = Math.round(from + elsewhere * (to - from));
    return new Utterance(
        List.of(
            // Silence is likelier than a faint word, and yet no alternative.
            new Reading("", margin + 3, 0, 0), new Reading(words, margin, begin, to)));
  }

  @Override
  public void rest() {
    rests.add(clips.size());
  }

  @Override
  public void close() {}
}
