package dev.knead.hearing;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes ears for one language: the one place that knows what an ear is made of. An ear belongs to
 * the thread of its recognizer.
 */
public final class EarFactory {
  private static final double DULL_DECIBELS = -9;
  private static final double DULL_AND_DRY_DECIBELS = -6;

  /** The reverberation time of a living room, in seconds. */
  private static final double LIVING_ROOM = 0.6;

  private final Decoys decoys;
  private final Strictness strictness;
  private final Set<Stage> without;
  private final Profile profile;

  /**
   * @param language a BCP 47 tag for which there are locale files, such as {@code en-US}
   */
  public EarFactory(String language) {
    this(Decoys.load(language), Strictness.NORMAL, EnumSet.noneOf(Stage.class), Profile.NONE);
  }

  private EarFactory(Decoys decoys, Strictness strictness, Set<Stage> without, Profile profile) {
    this.decoys = decoys;
    this.strictness = strictness;
    this.without = without;
    this.profile = profile;
  }

  /** The same, as strict as this. */
  public EarFactory strict(Strictness other) {
    return new EarFactory(decoys, other, without, profile);
  }

  /** The same without some stages: to measure what they bring. */
  public EarFactory without(Set<Stage> stages) {
    return new EarFactory(decoys, strictness, Set.copyOf(stages), profile);
  }

  /** The same for somebody who is known. */
  public EarFactory with(Profile other) {
    return new EarFactory(decoys, strictness, without, other);
  }

  /**
   * An ear that knows no room yet and obeys nothing.
   *
   * @param recognizer to be used by nobody else, and closed by whoever made it
   */
  public Ear make(Recognizer recognizer) {
    return make(recognizer, has(Stage.CANCELLER) ? new KalmanEchoCanceller() : new NoCanceller());
  }

  /** The same with another canceller. */
  public Ear make(Recognizer recognizer, EchoCanceller canceller) {
    Judge judge = new Judge(recognizer, renditions(), secondOpinion());
    CommandSpotter spotter =
        new CommandSpotter(recognizer, decoys, SpotterPolicy.of(strictness), judge, profile);
    return new Ear(canceller, spotter, new OwnVoice(recognizer));
  }

  private boolean has(Stage stage) {
    return !without.contains(stage);
  }

  private List<Rendition> renditions() {
    Rendition dull = tone(DULL_DECIBELS);
    Rendition dry = has(Stage.DEREVERBERATION) ? new Dereverberation(LIVING_ROOM) : Rendition.PLAIN;
    return List.of(
        level(dull), level(tone(DULL_AND_DRY_DECIBELS).then(dry)), level(Rendition.PLAIN));
  }

  private Optional<Rendition> secondOpinion() {
    return has(Stage.SECOND_OPINION) ? Optional.of(level(tone(DULL_DECIBELS))) : Optional.empty();
  }

  private Rendition tone(double decibels) {
    return has(Stage.TONE) ? new Tone(decibels) : Rendition.PLAIN;
  }

  private Rendition level(Rendition rendition) {
    return has(Stage.LEVEL) ? rendition.then(new ClipLevel(ClipLevel.SPEECH)) : rendition;
  }
}
