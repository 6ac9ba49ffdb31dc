package dev.knead.hearing;

import dev.knead.audio.Frame;
import dev.knead.hearing.Utterance.Reading;
import dev.knead.language.Vocabulary;
import dev.knead.session.Spoken;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds commands in a stream of sound. The rules:
 *
 * <ol>
 *   <li>A command is an utterance of its own: one active phrase, and nothing before or after it.
 *       Unknown speech and decoys are something.
 *   <li>An utterance is over when its sound has been gone for a {@code hush}. The recognizer is
 *       then made to conclude from what it has been given, and the conclusion decides. Its own
 *       endpoint would come half a second later; its guesses lag by 0.3 s, since they wait for more
 *       sound.
 *   <li>When the guess so far is the beginning of an active phrase that asks something else, the
 *       quiet must last for a {@code pause}: more may follow.
 *   <li>In steady noise the sound is never gone. There, a guess that is an active phrase must have
 *       stood unchanged until it has {@code settled}.
 *   <li>The conclusion's likeliest reading that is not silence is obeyed when it is an active
 *       phrase, the readings that ask the same, or a part of it, make up enough {@code confidence}
 *       among all of them, and a {@code gap} lies between it and the words before. Silence, of
 *       which a model of speech is too fond when a word is faint, counts for less by a {@code
 *       margin}.
 *   <li>What ended too long ago is too {@code late} to act on: nobody waits for it any more.
 *   <li>Every utterance is concluded once; what one conclusion has used no other one sees.
 * </ol>
 *
 * Used by one thread, that of its recognizer. Positions are those of the recognizer, and so of the
 * stream, when every frame of it passes through here.
 */
public final class CommandSpotter {
  private final Recognizer recognizer;
  private final Decoys decoys;
  private final SpotterPolicy policy;
  private final SpeechActivity activity = new SpeechActivity();
  private Vocabulary vocabulary = new Vocabulary(Map.of());
  private String guess = "";
  private long guessedAt;
  private long position;
  private long lastWordsEnd = Long.MIN_VALUE / 2;

  /**
   * A spotter that obeys nothing yet.
   *
   * @param recognizer to be used by nobody else, and closed by whoever made it
   */
  public CommandSpotter(Recognizer recognizer, Decoys decoys) {
    this(recognizer, decoys, SpotterPolicy.NORMAL);
  }

  CommandSpotter(Recognizer recognizer, Decoys decoys, SpotterPolicy policy) {
    this.recognizer = recognizer;
    this.decoys = decoys;
    this.policy = policy;
  }

  /** From the next frame on, listens for these phrases; the same ones again change nothing. */
  public void activate(Vocabulary phrases) {
    if (!phrases.equals(vocabulary)) {
      vocabulary = phrases;
      recognizer.listenFor(decoys.grammar(phrases));
      guess = "";
    }
  }

  /** Listens on, and tells the command that has just become certain, if any. */
  public Optional<Heard> accept(Frame microphone) {
    position += microphone.samples().length;
    activity.accept(microphone.samples());
    Hypothesis hypothesis = recognizer.accept(microphone.samples());
    if (!hypothesis.text().equals(guess)) {
      guess = hypothesis.text();
      guessedAt = position;
    }
    return hypothesis.endpoint() == Hypothesis.Endpoint.REACHED || over()
        ? conclude()
        : Optional.empty();
  }

  private boolean over() {
    long quiet = activity.quietFor();
    if (quiet == 0) {
      return vocabulary.meaning(guess).isPresent() && position - guessedAt >= policy.settled();
    }
    return quiet >= (mayGrow() ? policy.pause() : policy.hush())
        && activity.sound() >= policy.burst();
  }

  /** Whether the guess is the beginning of a phrase that asks something else, or nothing alone. */
  private boolean mayGrow() {
    Optional<Spoken> meaning = vocabulary.meaning(guess);
    return !guess.isEmpty()
        && vocabulary.meanings().entrySet().stream()
            .filter(phrase -> phrase.getKey().startsWith(guess + " "))
            .anyMatch(phrase -> !Optional.of(phrase.getValue()).equals(meaning));
  }

  private Optional<Heard> conclude() {
    Utterance utterance = recognizer.conclude();
    guess = "";
    guessedAt = position;
    activity.forgetSound();
    return utterance.readings().stream()
        .filter(reading -> !reading.silent())
        .findFirst()
        .flatMap(reading -> judge(reading, utterance));
  }

  private Optional<Heard> judge(Reading likeliest, Utterance utterance) {
    boolean alone = likeliest.from() - lastWordsEnd >= policy.gap();
    lastWordsEnd = likeliest.to();
    double confidence = confidence(likeliest, utterance);
    return vocabulary
        .meaning(likeliest.text())
        .filter(spoken -> alone && position - likeliest.to() <= policy.late())
        .filter(spoken -> confidence >= policy.confidence())
        .map(spoken -> new Heard(spoken, confidence, likeliest.from(), likeliest.to(), position));
  }

  /** The share of all readings that ask the same, when silence counts for less. */
  private double confidence(Reading likeliest, Utterance utterance) {
    Optional<Spoken> meaning = vocabulary.meaning(likeliest.text());
    double same = 0;
    double all = 0;
    for (Reading reading : utterance.readings()) {
      double share = reading.share() * (reading.silent() ? Math.exp(-policy.margin()) : 1);
      all += share;
      same += meaning.isPresent() && speaksFor(meaning.get(), reading.text()) ? share : 0;
    }
    return same / all;
  }

  /**
   * Whether a reading is a phrase of this command, or made of the words of its phrases, one of
   * which is no other command's: "hurts" can only be the rest of "it hurts".
   */
  private boolean speaksFor(Spoken spoken, String text) {
    if (vocabulary.meaning(text).isPresent()) {
      return vocabulary.meaning(text).get().equals(spoken);
    }
    Set<String> own = new HashSet<>();
    Set<String> others = new HashSet<>();
    vocabulary
        .meanings()
        .forEach(
            (phrase, asked) ->
                (asked.equals(spoken) ? own : others).addAll(List.of(phrase.split(" "))));
    List<String> words = List.of(text.split(" "));
    return own.containsAll(words) && !others.containsAll(words);
  }
}
