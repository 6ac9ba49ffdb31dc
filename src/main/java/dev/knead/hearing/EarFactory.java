package dev.knead.hearing;

import dev.knead.hearing.echo.EchoCanceller;
import dev.knead.hearing.echo.KalmanEchoCanceller;
import dev.knead.hearing.echo.NoCanceller;
import dev.knead.language.PhoneticDistance;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes ears for one language: the one place that knows what an ear is made of. An ear belongs to
 * the thread of its recognizer.
 */
public final class EarFactory {
  private static final double DULL_DECIBELS = -9;
  private static final double LESS_DULL_DECIBELS = -6;

  private final String language;
  private final Strictness strictness;
  private final Set<EarStage> without;
  private final Profile profile;
  private final double shift;

  /**
   * @param language a BCP 47 tag for which there are locale files, such as {@code en-US}
   */
  public EarFactory(String language) {
    this(language, Strictness.NORMAL, EnumSet.noneOf(EarStage.class), Profile.NONE, 0);
  }

  private EarFactory(
      String language,
      Strictness strictness,
      Set<EarStage> without,
      Profile profile,
      double shift) {
    this.language = language;
    this.strictness = strictness;
    this.without = without;
    this.profile = profile;
    this.shift = shift;
  }

  /** The same, as strict as this. */
  public EarFactory strict(Strictness other) {
    return new EarFactory(language, other, without, profile, shift);
  }

  /** The same without some stages: to measure what they bring. */
  public EarFactory without(Set<EarStage> stages) {
    return new EarFactory(language, strictness, Set.copyOf(stages), profile, shift);
  }

  /** The same for somebody who is known. */
  public EarFactory with(Profile other) {
    return new EarFactory(language, strictness, without, other, shift);
  }

  /** The same, each threshold so much higher, or lower when negative: to draw a curve. */
  public EarFactory shifted(double by) {
    return new EarFactory(language, strictness, without, profile, by);
  }

  /**
   * An ear that knows no room yet and obeys nothing.
   *
   * @param recognizer to be used by nobody else, and closed by whoever made it
   */
  public Ear make(Recognizer recognizer) {
    return make(
        recognizer, has(EarStage.CANCELLER) ? new KalmanEchoCanceller() : new NoCanceller());
  }

  /** The same with another canceller. */
  public Ear make(Recognizer recognizer, EchoCanceller canceller) {
    SoundDistance distance = new SoundDistance(PhoneticDistance.in(language));
    Judge judge = new Judge(recognizer, renditions(), distance);
    OwnVoice ownVoice = new OwnVoice();
    return new Ear(
        canceller, new CommandSpotter(recognizer, policy(), judge, ownVoice, profile), ownVoice);
  }

  private SpotterPolicy policy() {
    SpotterPolicy policy = SpotterPolicy.of(strictness).shifted(shift);
    return has(EarStage.CAUTION) ? policy : policy.withoutCaution();
  }

  private boolean has(EarStage stage) {
    return !without.contains(stage);
  }

  private List<Rendition> renditions() {
    Rendition clean = stage(EarStage.NOISE_REDUCTION, new NoiseReduction());
    return Stream.of(tone(DULL_DECIBELS), clean.then(tone(LESS_DULL_DECIBELS)), Rendition.PLAIN)
        .map(rendition -> rendition.then(stage(EarStage.LEVEL, new ClipLevel(ClipLevel.SPEECH))))
        .toList();
  }

  private Rendition tone(double decibels) {
    return stage(EarStage.TONE, new Tone(decibels));
  }

  private Rendition stage(EarStage stage, Rendition rendition) {
    return has(stage) ? rendition : Rendition.PLAIN;
  }
}
