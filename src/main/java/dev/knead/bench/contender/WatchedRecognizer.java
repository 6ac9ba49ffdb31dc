package dev.knead.bench.contender;

import dev.knead.bench.Look;
import dev.knead.hearing.Recognizer;
import dev.knead.hearing.Utterance;
import java.util.ArrayList;
import java.util.List;

/** Passes everything on, and keeps what it was shown of a scene. Used by one thread. */
final class WatchedRecognizer implements Recognizer {
  private final Recognizer recognizer;
  private final List<Look> looks = new ArrayList<>();
  private long position;

  /**
   * Nothing was shown yet.
   *
   * @param recognizer stays open when this is closed
   */
  WatchedRecognizer(Recognizer recognizer) {
    this.recognizer = recognizer;
  }

  /** So many samples of the scene will have been listened to when the next clip is shown. */
  void moveTo(long samples) {
    position = samples;
  }

  /** In the order of time; a clip that was shown more often is in it more often. */
  List<Look> looks() {
    return looks;
  }

  @Override
  public void listenFor(List<String> phrases) {
    recognizer.listenFor(phrases);
  }

  /** A clip always ends where listening has come to. */
  @Override
  public Utterance recognize(short[] clip, Expectation expectation) {
    looks.add(new Look(position - clip.length, position));
    return recognizer.recognize(clip, expectation);
  }

  @Override
  public void rest() {
    recognizer.rest();
  }

  @Override
  public void close() {}
}
