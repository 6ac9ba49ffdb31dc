package dev.knead.hearing;

import dev.knead.audio.Frame;
import java.util.Arrays;
import org.jtransforms.fft.DoubleFFT_1D;

/**
 * Takes the loudspeaker out of the microphone with a linear filter, adapted block by block in the
 * frequency domain. A Kalman filter finds the step size anew for each frequency and block: when the
 * person speaks as well, the error holds more than the filter can explain, and the steps become
 * small by themselves. So there is no double-talk detector that could be wrong. Nothing is
 * suppressed beyond what the filter explains, since a suppressor removes the person too.
 *
 * <p>The state-space model is that of G. Enzner and P. Vary, "Frequency-domain adaptive Kalman
 * filter for acoustic echo control in hands-free telephones", Signal Processing 86 (2006); the
 * partitions with their diagonal covariances follow F. Kuech, E. Mabande and G. Enzner,
 * "State-space architecture of the partitioned-block-based acoustic echo controller", ICASSP 2014.
 * For each frequency, with the loudspeaker's spectra X, the filter W and its uncertainty P of each
 * partition, and the microphone's block y:
 *
 * <pre>
 *   e  =  y - last half of ifft(sum W X)        the error: what goes out
 *   S  =  s S + (1 - s) |E|²                    noise, and the person
 *   m  =  P / (sum |X|² P / 2 + S)              the step size
 *   W  =  W + constrain(m X* E)                 constrained to a block of impulse response
 *   P  =  a² (1 - m |X|² / 2) P + (1 - a²) |W|² the room may have changed
 * </pre>
 *
 * <p>A block is a frame, so nothing is delayed and no position shifts. The filter spans {@value
 * #PARTITIONS} frames, 480 ms: the way through the sound system and the room's reverberation.
 */
public final class KalmanEchoCanceller implements EchoCanceller {
  private static final int BLOCK = Frame.LENGTH;
  private static final int FFT = 2 * BLOCK;
  private static final int PARTITIONS = 24;

  /** How much of the room is the same in the next block: a. */
  private static final double TRANSITION = 0.9995;

  /** How slowly the power of noise and person is followed: s. */
  private static final double SMOOTHING = 0.5;

  /** The power of a bin of noise that no microphone goes below; keeps the division defined. */
  private static final double LEAST_NOISE = FFT;

  /** The uncertainty of an unknown room: the echo may be as loud as the loudspeaker's signal. */
  private static final double UNCERTAINTY = 1;

  private final DoubleFFT_1D fft = new DoubleFFT_1D(FFT);

  /** The spectra, as {@code realForward} packs them; the latest at index {@link #latest}. */
  private final double[][] reference = new double[PARTITIONS][FFT];

  private final double[][] filter = new double[PARTITIONS][FFT];
  private final double[][] uncertainty = new double[PARTITIONS][BLOCK + 1];
  private final double[] noise = new double[BLOCK + 1];
  private final double[] previous = new double[BLOCK];
  private final double[] echo = new double[FFT];
  private final double[] error = new double[FFT];
  private final double[] step = new double[FFT];
  private final double[] predicted = new double[BLOCK + 1];
  private int latest;

  /** How many blocks ago the loudspeaker last gave a sound. */
  private int silentBlocks;

  /** A canceller that knows nothing of the room yet. */
  public KalmanEchoCanceller() {
    reset();
  }

  @Override
  public void reset() {
    for (int p = 0; p < PARTITIONS; p++) {
      Arrays.fill(reference[p], 0);
      Arrays.fill(filter[p], 0);
      Arrays.fill(uncertainty[p], UNCERTAINTY);
    }
    Arrays.fill(noise, 0);
    Arrays.fill(previous, 0);
    silentBlocks = PARTITIONS + 1;
  }

  /**
   * {@inheritDoc}
   *
   * <p>A frame shorter than {@link Frame#LENGTH} can only be the last one.
   */
  @Override
  public short[] cancel(short[] microphone, short[] loudspeaker) {
    if (microphone.length > BLOCK || loudspeaker.length != microphone.length) {
      throw new IllegalArgumentException(
          microphone.length + " samples of microphone, " + loudspeaker.length + " of loudspeaker");
    }
    silentBlocks = Loudness.isSilent(loudspeaker) ? Math.min(silentBlocks + 1, PARTITIONS + 1) : 0;
    if (silentBlocks > PARTITIONS) {
      return microphone.clone();
    }
    take(loudspeaker);
    estimateEcho();
    Arrays.fill(error, 0);
    for (int i = 0; i < microphone.length; i++) {
      error[BLOCK + i] = microphone[i] - echo[BLOCK + i];
    }
    short[] clean = better(microphone);
    if (microphone.length == BLOCK) {
      fft.realForward(error);
      adapt();
    }
    return clean;
  }

  /**
   * The error, unless it is louder than the microphone: a filter that does not know the room yet
   * adds an echo where there was none.
   */
  private short[] better(short[] microphone) {
    double before = 0;
    double after = 0;
    short[] clean = new short[microphone.length];
    for (int i = 0; i < clean.length; i++) {
      double sample = error[BLOCK + i];
      before += (double) microphone[i] * microphone[i];
      after += sample * sample;
      clean[i] = (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(sample)));
    }
    return after <= before ? clean : microphone.clone();
  }

  /** The loudspeaker's spectrum, of the block before and this one. */
  private void take(short[] loudspeaker) {
    latest = (latest + PARTITIONS - 1) % PARTITIONS;
    double[] spectrum = reference[latest];
    Arrays.fill(spectrum, 0);
    System.arraycopy(previous, 0, spectrum, 0, BLOCK);
    Arrays.fill(previous, 0);
    for (int i = 0; i < loudspeaker.length; i++) {
      previous[i] = loudspeaker[i];
      spectrum[BLOCK + i] = loudspeaker[i];
    }
    fft.realForward(spectrum);
  }

  private double[] spectrum(int partition) {
    return reference[(latest + partition) % PARTITIONS];
  }

  private void estimateEcho() {
    Arrays.fill(echo, 0);
    for (int p = 0; p < PARTITIONS; p++) {
      double[] x = spectrum(p);
      double[] w = filter[p];
      echo[0] += x[0] * w[0];
      echo[1] += x[1] * w[1];
      for (int i = 2; i < FFT; i += 2) {
        echo[i] += x[i] * w[i] - x[i + 1] * w[i + 1];
        echo[i + 1] += x[i] * w[i + 1] + x[i + 1] * w[i];
      }
    }
    fft.realInverse(echo, true);
  }

  private void adapt() {
    Arrays.fill(predicted, 0);
    for (int p = 0; p < PARTITIONS; p++) {
      double[] x = spectrum(p);
      for (int k = 0; k <= BLOCK; k++) {
        predicted[k] += power(x, k) * uncertainty[p][k];
      }
    }
    for (int k = 0; k <= BLOCK; k++) {
      noise[k] = SMOOTHING * noise[k] + (1 - SMOOTHING) * power(error, k);
    }
    for (int p = 0; p < PARTITIONS; p++) {
      correct(p);
    }
  }

  private void correct(int p) {
    double[] x = spectrum(p);
    double[] w = filter[p];
    for (int k = 0; k <= BLOCK; k++) {
      double size = uncertainty[p][k] / (predicted[k] / 2 + noise[k] + LEAST_NOISE);
      if (k == 0) {
        step[0] = size * x[0] * error[0];
      } else if (k == BLOCK) {
        step[1] = size * x[1] * error[1];
      } else {
        int i = 2 * k;
        step[i] = size * (x[i] * error[i] + x[i + 1] * error[i + 1]);
        step[i + 1] = size * (x[i] * error[i + 1] - x[i + 1] * error[i]);
      }
      uncertainty[p][k] *= TRANSITION * TRANSITION * (1 - size * power(x, k) / 2);
    }
    // The product of spectra wraps around; only the first half is impulse response.
    fft.realInverse(step, true);
    Arrays.fill(step, BLOCK, FFT, 0);
    fft.realForward(step);
    for (int i = 0; i < FFT; i++) {
      w[i] += step[i];
    }
    for (int k = 0; k <= BLOCK; k++) {
      uncertainty[p][k] += (1 - TRANSITION * TRANSITION) * power(w, k);
    }
  }

  /** The power of a bin of a packed spectrum. */
  private static double power(double[] spectrum, int bin) {
    if (bin == 0 || bin == BLOCK) {
      double real = spectrum[bin == 0 ? 0 : 1];
      return real * real;
    }
    double real = spectrum[2 * bin];
    double imaginary = spectrum[2 * bin + 1];
    return real * real + imaginary * imaginary;
  }
}
