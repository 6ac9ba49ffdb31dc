package dev.knead.hearing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.knead.audio.Frame;
import dev.knead.hearing.echo.Echo;
import dev.knead.hearing.echo.NoCanceller;
import dev.knead.language.Vocabulary;
import dev.knead.session.Command;
import dev.knead.session.Spoken;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** What a profile changes in the spotter, and what it can't. */
class ProfileTest {
  private static final double NEEDED = SpotterPolicy.of(Strictness.NORMAL).enough();

  /** Enough, whichever way a score turned into a probability and back is rounded. */
  private static final double JUST_ENOUGH = NEEDED + 1e-9;

  @Test
  void aWordThatIsHeardWellIsNotMadeEasier() {
    assertThat(Ease.of(confidence(JUST_ENOUGH), confidence(NEEDED - 0.5))).isZero();
    assertThat(Ease.of(confidence(NEEDED - 0.5), confidence(JUST_ENOUGH))).isZero();
    assertThat(Ease.of(1, 1)).isZero();
  }

  @Test
  void aFaintWordIsMadeEasierByWhatTheFainterTimeLacks() {
    assertThat(Ease.of(confidence(NEEDED - 0.2), confidence(NEEDED - 0.5)))
        .isCloseTo(0.6, within(1e-6));
  }

  @Test
  void noneIsMadeEasierThanTheBound() {
    assertThat(Ease.of(confidence(NEEDED - 5), confidence(NEEDED - 0.1))).isEqualTo(Ease.MOST);
    assertThat(Ease.of(0, 0)).isEqualTo(Ease.MOST);
  }

  @Test
  void aProfileBeyondTheBoundsIsRefused() {
    for (double much : new double[] {-0.1, 0, Ease.MOST + 0.01, Double.NaN}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new Profile(20, Optional.empty(), Map.of(Command.NEXT, much)));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Profile(-1, Optional.empty(), Map.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> new Echo(-1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Echo(641, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Echo(100, Double.NaN));
  }

  @Test
  void theThresholdIsLowerByTheEaseAndForThatWordOnly() {
    double usual = faintestObeyed(Map.of());

    assertThat(faintestObeyed(Map.of(Command.NEXT, 0.5)))
        .isLessThan(usual)
        .isBetween(NEEDED - 0.5, NEEDED - 0.3);
    assertThat(faintestObeyed(Map.of(Command.BACK, Ease.MOST))).isEqualTo(usual);
    assertThat(usual).isBetween(NEEDED, NEEDED + 0.2);
  }

  /** The lowest score with which "next" is obeyed: the rival reading is made ever likelier. */
  private static double faintestObeyed(Map<Command, Double> ease) {
    double faintest = Double.POSITIVE_INFINITY;
    for (double rival = -5; rival < 15; rival += 0.1) {
      OptionalDouble score = hear(rival, new Profile(20, Optional.empty(), ease));
      faintest = Math.min(faintest, score.orElse(Double.POSITIVE_INFINITY));
    }
    return faintest;
  }

  private static OptionalDouble hear(double rival, Profile profile) {
    Recognizer recognizer = new Doubtful(rival);
    Ear ear = new EarFactory("en-US").with(profile).make(recognizer, new NoCanceller());
    ear.activate(
        new Vocabulary(Map.of("next", Spoken.of(Command.NEXT), "back", Spoken.of(Command.BACK))));
    List<Heard> heard = new ArrayList<>();
    for (int frame = 0; frame < 100; frame++) {
      short[] samples = new short[Frame.LENGTH];
      Arrays.fill(samples, (short) (frame >= 50 && frame < 70 ? 3_000 : 0));
      ear.accept(new Frame((long) frame * Frame.LENGTH, samples), new short[Frame.LENGTH])
          .ifPresent(heard::add);
    }
    return heard.stream()
        .mapToDouble(each -> Math.log(each.confidence() / (1 - each.confidence())))
        .findFirst();
  }

  private static double confidence(double score) {
    return 1 / (1 + Math.exp(-score));
  }

  /** Hears "next" in the burst, and something else that is so much likelier. */
  private record Doubtful(double rival) implements Recognizer {
    @Override
    public void listenFor(List<String> phrases) {}

    @Override
    public Utterance recognize(short[] clip, Expectation expectation) {
      long from = Frame.samples(300);
      return new Utterance(
          List.of(
              new Utterance.Reading("next", 0, from, from + Frame.samples(400)),
              new Utterance.Reading("text", rival, from, from + Frame.samples(400))));
    }

    @Override
    public void close() {}
  }
}
