package dev.knead.hearing;

import dev.knead.audio.Frame;
import dev.knead.hearing.SpeechActivity.Burst;
import dev.knead.language.Vocabulary;
import dev.knead.session.Spoken;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Finds commands in a stream of sound. The rules:
 *
 * <ol>
 *   <li>A command is an utterance of its own: a burst of sound with a {@code gap} of quiet before
 *       it, neither {@code shortest} nor longer than {@code longest}. Sound that is none is not
 *       even looked at.
 *   <li>A burst is looked at as soon as its sound has been gone for a {@code hush}; what is then
 *       {@code sure} is obeyed at once. A recognizer's own endpoint would come half a second later,
 *       its partial results lag by 0.3 s: so the burst, cut out of the stream, is recognized whole.
 *   <li>What is not sure, or may be the beginning of a phrase that asks something else ("back" of
 *       "back to work"; "speak" of "speak up" and "speak softly"; "sof", with the silence within
 *       the t, of "softer"), is looked at once more when the sound has been gone for a {@code
 *       pause}; then {@code enough} suffices. A sound in between makes the burst longer, and both
 *       looks are taken again.
 *   <li>Words with which a phrase begins that asks something else ("six" of "six and a half") are
 *       obeyed only when the {@code gap} is over: people think within such a phrase.
 *   <li>How sure it is, is told by {@link Evidence}: by how much the command is likelier than other
 *       commands and than everything else that the burst may have been, in several renditions, and
 *       how near it sounds to that. Silence is no alternative: there was a sound.
 *   <li>The more sound there was in the seconds before it, other than commands, the surer it must
 *       be: people talk, and are not talking to the coach.
 *   <li>Who is not heard says it again: a command that was nearly sure a moment ago need be less
 *       sure now.
 *   <li>What the coach itself said just then is not even recognized ({@link OwnVoice}); a command
 *       like what it said must be much surer ({@link OwnWords}).
 *   <li>A burst is obeyed once.
 * </ol>
 *
 * Used by one thread, that of its recognizer. Positions are those of the stream, when every frame
 * of it passes through here.
 */
public final class CommandSpotter {
  /** How much of the room a clip that is judged holds before its burst. */
  static final long LEAD = Frame.samples(300);

  /** So much nearer to the beginning of another phrase, a sound may grow into that. */
  private static final double CLEARLY = 0.15;

  private final Recognizer recognizer;
  private final SpotterPolicy policy;
  private final SpeechActivity activity;
  private final ClipBuffer stream;
  private final Judge judge;
  private final OwnVoice ownVoice;
  private final OwnWords ownWords;
  private final Profile profile;
  private Vocabulary vocabulary = new Vocabulary(Map.of());
  private Attention attention = Attention.UNDIVIDED;
  private Optional<Burst> attended = Optional.empty();
  private Optional<NearMiss> nearMiss = Optional.empty();
  private Optional<Verdict> unfinished = Optional.empty();

  /** What a burst may ask, and by how much it is surer than it need be. */
  private record Judgement(Verdict verdict, double spare) {}

  /** How far the judgement of the burst in progress has come. */
  private enum Attention {
    /** Not looked at since its last sound. */
    UNDIVIDED,
    /** Looked at once. */
    DOUBTFUL,
    /** Believed, if nothing follows. */
    EXPECTANT,
    /** Looked at twice, and not believed. */
    REFUSED,
    /** Obeyed. */
    OBEYED
  }

  /**
   * A spotter that obeys nothing yet.
   *
   * @param recognizer to be used by nobody else, and closed by whoever made it
   * @param ownVoice hears the same stream, always a frame before
   * @param profile of who speaks: lowers the policy's scores for some words
   */
  CommandSpotter(
      Recognizer recognizer,
      SpotterPolicy policy,
      Judge judge,
      OwnVoice ownVoice,
      Profile profile) {
    this.recognizer = recognizer;
    this.policy = policy;
    this.judge = judge;
    this.ownVoice = ownVoice;
    this.ownWords = new OwnWords(ownVoice, judge);
    this.profile = profile;
    activity = new SpeechActivity(policy.gap());
    stream = new ClipBuffer((int) (LEAD + policy.longest() + policy.gap() + Frame.RATE));
  }

  /** From the next decision on, listens for these phrases; the same ones again change nothing. */
  public void activate(Vocabulary phrases) {
    if (!phrases.equals(vocabulary)) {
      vocabulary = phrases;
      unfinished = Optional.empty();
      recognizer.listenFor(List.copyOf(phrases.phrases()));
    }
  }

  /**
   * Listens on, and tells the command that has just become certain, if any.
   *
   * @param echo what may be left of the loudspeaker in the frame, as a mean square
   */
  Optional<Heard> accept(Frame microphone, double echo) {
    stream.accept(microphone.samples());
    activity.accept(microphone.samples(), echo);
    Optional<Heard> heard = activity.burst().filter(this::isUtterance).flatMap(this::look);
    if (isBetweenUtterances(microphone.samples().length)) {
      recognizer.rest();
    }
    return heard;
  }

  /** Once for each burst: a frame after the last look, and whatever comes next is another one. */
  private boolean isBetweenUtterances(long frame) {
    long over = activity.quietFor() - policy.gap();
    return attended.isPresent() && over > frame && over <= 2 * frame;
  }

  private boolean isUtterance(Burst burst) {
    long length = burst.to() - burst.from();
    return burst.before() >= policy.gap()
        && length >= policy.shortest()
        && length <= policy.longest();
  }

  private Optional<Heard> look(Burst burst) {
    attend(burst);
    long quiet = activity.quietFor();
    if (attention == Attention.UNDIVIDED && quiet >= policy.hush()) {
      attention = Attention.DOUBTFUL;
      return judge(burst, policy.sure())
          .filter(judgement -> judgement.spare() >= 0 && !mayGrow(judgement.verdict()))
          .map(judgement -> obey(judgement.verdict(), burst));
    }
    if (attention == Attention.DOUBTFUL && quiet >= policy.pause()) {
      attention = Attention.REFUSED;
      Optional<Judgement> last = judge(burst, policy.enough());
      nearMiss =
          last.flatMap(
              judgement ->
                  NearMiss.of(judgement.verdict().spoken(), judgement.spare(), burst.to()));
      Optional<Verdict> believed =
          last.filter(judgement -> judgement.spare() >= 0).map(Judgement::verdict);
      unfinished = believed.filter(this::isBeginning);
      if (unfinished.isEmpty()) {
        return believed.map(verdict -> obey(verdict, burst));
      }
      attention = Attention.EXPECTANT;
    }
    if (attention == Attention.EXPECTANT && quiet >= policy.gap()) {
      return unfinished.map(verdict -> obey(verdict, burst));
    }
    return Optional.empty();
  }

  /** Sound that was not heard yet wants undivided attention, but after a command was obeyed. */
  private void attend(Burst burst) {
    boolean another = attended.filter(known -> known.from() == burst.from()).isEmpty();
    boolean longer = attended.filter(burst::equals).isEmpty();
    if (another || (longer && attention != Attention.OBEYED)) {
      attention = Attention.UNDIVIDED;
    }
    attended = Optional.of(burst);
  }

  /** Whether a phrase that asks something else begins with the same word, or the same sound. */
  private boolean mayGrow(Verdict verdict) {
    return sharesItsBeginning(verdict)
        || judge.toBeginning(verdict, vocabulary) < verdict.distance() - CLEARLY;
  }

  private boolean sharesItsBeginning(Verdict verdict) {
    return isBegunBy(verdict.phrase().split(" ", 2)[0] + " ", verdict);
  }

  /** Whether a phrase that asks something else goes on where this one ends. */
  private boolean isBeginning(Verdict verdict) {
    return isBegunBy(verdict.phrase() + " ", verdict);
  }

  private boolean isBegunBy(String beginning, Verdict verdict) {
    return vocabulary.meanings().entrySet().stream()
        .filter(phrase -> phrase.getKey().startsWith(beginning))
        .anyMatch(phrase -> !phrase.getValue().equals(verdict.spoken()));
  }

  private Optional<Judgement> judge(Burst burst, double threshold) {
    if (ownVoice.said(burst.from(), burst.to())) {
      return Optional.empty();
    }
    long start = Math.max(0, burst.from() - LEAD);
    ToDoubleFunction<Spoken> needed = spoken -> needed(spoken, burst, threshold);
    return judge
        .judge(
            stream.clip(start, stream.position()),
            burst.from() - start,
            burst.to() - start,
            vocabulary,
            needed)
        .map(verdict -> judgement(verdict, needed.applyAsDouble(verdict.spoken()), burst));
  }

  /** The coach's own words are asked only where the answer may matter: they are recognized, too. */
  private Judgement judgement(Verdict verdict, double needed, Burst burst) {
    double spare = verdict.score() - needed;
    if (spare < -NearMiss.NEARLY) {
      return new Judgement(verdict, spare);
    }
    double own = ownWords.needed(verdict.spoken(), burst.from(), burst.to(), vocabulary);
    return new Judgement(verdict, Math.min(spare, verdict.score() - own));
  }

  /** The score that a command needs. */
  private double needed(Spoken spoken, Burst burst, double threshold) {
    boolean again = nearMiss.filter(miss -> miss.isSaidAgain(spoken, burst.from())).isPresent();
    return threshold
        + policy.extra(burst.unrest())
        - profile.ease(spoken.command())
        - (again ? policy.insistence() : 0);
  }

  private Heard obey(Verdict verdict, Burst burst) {
    attention = Attention.OBEYED;
    activity.calm();
    return new Heard(
        verdict.spoken(), verdict.confidence(), burst.from(), burst.to(), stream.position());
  }
}
