package dev.knead.hearing.echo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.knead.audio.Frame;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the meter of a calibration says of scenes of which the truth is known. */
class EchoMeterTest {
  private static final double NOISE = 20;

  @ParameterizedTest
  @CsvSource({"0, 0.3", "150, 0.3", "300, 0.3", "600, 0.1", "150, 1.5"})
  void findsDelayAndLevel(int millis, double gain) {
    EchoScene scene = new EchoScene(3, 6).quiet(5, 6).room(0, millis, gain);

    EchoMeter meter = measure(scene);

    Echo echo = meter.echo().orElseThrow();
    assertThat(echo.delayMillis()).isEqualTo(millis);
    double truth = 10 * Math.log10(energy(scene.echo) / energy(scene.loudspeaker));
    assertThat(echo.decibels()).isCloseTo(truth, within(1.5));
    assertThat(meter.rms())
        .isCloseTo(Math.sqrt(energy(scene.echo) / (5.0 * Frame.RATE)), within(0.2 * meter.rms()));
  }

  @Test
  void findsNoneWithHeadphones() {
    EchoMeter meter = measure(new EchoScene(3, 6).quiet(5, 6));

    assertThat(meter.echo()).isEmpty();
    assertThat(meter.rms()).isZero();
  }

  private static EchoMeter measure(EchoScene scene) {
    EchoMeter meter = new EchoMeter(NOISE);
    short[] microphone = scene.microphone();
    short[] loudspeaker = scene.loudspeaker();
    for (int from = 0; from < microphone.length; from += Frame.LENGTH) {
      meter.accept(
          Arrays.copyOfRange(microphone, from, from + Frame.LENGTH),
          Arrays.copyOfRange(loudspeaker, from, from + Frame.LENGTH));
    }
    return meter;
  }

  private static double energy(double[] sound) {
    return Arrays.stream(sound).map(sample -> sample * sample).sum();
  }
}
