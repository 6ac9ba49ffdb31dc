package dev.knead.hearing.echo;

import dev.knead.audio.Frame;
import dev.knead.audio.Loudness;
import java.util.Arrays;

/**
 * The spectra of what the loudspeaker was given: one per frame, each of the two blocks that end
 * with it.
 */
final class LoudspeakerHistory {
  private final Fourier fourier;
  private final double[] samples = new double[Spectrum.LENGTH];
  private final Spectrum[] spectra;
  private final double[][] powers;
  private int latest;

  /** Frames since the last one with sound. */
  private int silent;

  /**
   * A loudspeaker that has been silent so far.
   *
   * @param frames how far back it goes
   */
  LoudspeakerHistory(int frames, Fourier fourier) {
    this.fourier = fourier;
    spectra = new Spectrum[frames];
    powers = new double[frames][Spectrum.BINS];
    Arrays.setAll(spectra, i -> new Spectrum());
    silent = reach();
  }

  /** Takes a frame of up to {@link Frame#LENGTH} samples, the rest of which is silence. */
  void add(short[] frame) {
    silent = Loudness.isSilent(frame) ? Math.min(silent + 1, reach()) : 0;
    if (isSilent()) {
      return;
    }
    int kept = Spectrum.LENGTH - Frame.LENGTH;
    System.arraycopy(samples, Frame.LENGTH, samples, 0, kept);
    Arrays.fill(samples, kept, Spectrum.LENGTH, 0);
    for (int i = 0; i < frame.length; i++) {
      samples[kept + i] = frame[i];
    }
    latest = (latest + spectra.length - 1) % spectra.length;
    fourier.transform(samples, spectra[latest]);
    for (int k = 0; k < Spectrum.BINS; k++) {
      powers[latest][k] = spectra[latest].power(k);
    }
  }

  /** Whether nothing at all is in the spectra. */
  boolean isSilent() {
    return silent == reach();
  }

  /** The spectrum of so many frames ago, 0 being the latest. */
  Spectrum spectrum(int framesAgo) {
    return spectra[index(framesAgo)];
  }

  /** The squared magnitudes of that spectrum. */
  double[] power(int framesAgo) {
    return powers[index(framesAgo)];
  }

  private int index(int framesAgo) {
    return (latest + framesAgo) % spectra.length;
  }

  /** After so many silent frames every spectrum is zero, and needs no more to be made so. */
  private int reach() {
    return spectra.length + Spectrum.LENGTH / Frame.LENGTH + 1;
  }
}
