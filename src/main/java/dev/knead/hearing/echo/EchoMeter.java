package dev.knead.hearing.echo;

import dev.knead.audio.Frame;
import dev.knead.audio.Loudness;
import java.util.Optional;

/**
 * Measures how late and how loud the loudspeaker's sound reaches the microphone, while nobody
 * speaks but the coach. The delay is the {@link DelayEstimator}'s; the level is the energy that the
 * microphone got beyond the room's noise over the energy that the loudspeaker was given. So that
 * none of the echo is missing, the frames should go on for the delay and the room's tail after the
 * loudspeaker's last sound. Used by one thread.
 */
public final class EchoMeter {
  private final Fourier fourier = new Fourier();
  private final LoudspeakerHistory history =
      new LoudspeakerHistory(2 * DelayEstimator.LAGS, fourier);
  private final DelayEstimator delay = new DelayEstimator(fourier);
  private final double[] block = new double[Spectrum.BLOCK];
  private final Spectrum spectrum = new Spectrum();
  private final double noise;
  private double microphoneEnergy;
  private double loudspeakerEnergy;
  private long sounding;

  /**
   * A meter that has heard nothing.
   *
   * @param noise the quiet room's root mean square
   */
  public EchoMeter(double noise) {
    this.noise = noise;
  }

  /**
   * Takes the next frame of both; none may be left out.
   *
   * @param microphone up to {@link Frame#LENGTH} samples
   * @param loudspeaker what the loudspeaker was given meanwhile, as many
   */
  public void accept(short[] microphone, short[] loudspeaker) {
    history.add(loudspeaker);
    System.arraycopy(block, Frame.LENGTH, block, 0, Spectrum.BLOCK - Frame.LENGTH);
    for (int i = 0; i < Frame.LENGTH; i++) {
      block[Spectrum.BLOCK - Frame.LENGTH + i] = i < microphone.length ? microphone[i] : 0;
    }
    fourier.transformBlock(block, spectrum);
    delay.accept(spectrum, history);
    double beyond = Loudness.meanSquare(microphone) - noise * noise;
    microphoneEnergy += beyond * microphone.length;
    loudspeakerEnergy += Loudness.meanSquare(loudspeaker) * loudspeaker.length;
    sounding += Loudness.isSilent(loudspeaker) ? 0 : loudspeaker.length;
  }

  /** The echo; empty when there is none that is to be told from the noise. */
  public Optional<Echo> echo() {
    if (!delay.isKnown() || microphoneEnergy <= 0) {
      return Optional.empty();
    }
    double decibels = 10 * Math.log10(microphoneEnergy / loudspeakerEnergy);
    double most = Echo.MOST_DECIBELS;
    return Optional.of(
        new Echo(Frame.millis(delay.delay()), Math.max(-most, Math.min(most, decibels))));
  }

  /** The echo's root mean square at the microphone while the coach speaks; 0 without an echo. */
  public double rms() {
    return echo().isEmpty() ? 0 : Math.sqrt(microphoneEnergy / sounding);
  }
}
