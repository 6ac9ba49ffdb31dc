package dev.knead.hearing.echo;

import dev.knead.audio.Frame;
import java.util.Arrays;

/**
 * What is known of the way from the loudspeaker to the microphone, and how it is learnt. Each
 * frame:
 *
 * <ol>
 *   <li>Two Kalman filters predict the echo, a quick one and a steady one ({@link EchoPath}), and
 *       their predictions are blended ({@link PathBlend}).
 *   <li>Both learn from their errors. A Kalman filter finds the size of its step anew for each
 *       frequency and frame: when the person speaks as well, the error holds more than the filter
 *       can explain, and the steps become small by themselves. So there is no double-talk detector
 *       that could be wrong.
 *   <li>When the microphone does not hold the predicted echo any more ({@link RoomWatch}), the
 *       quick filter doubts all it knows, and has learnt another room in two seconds. If the steady
 *       one knew better after all, it still does.
 *   <li>The filters begin where the sound system's delay ends ({@link DelayEstimator}), and move
 *       along with its clock ({@link ClockDrift}).
 * </ol>
 */
final class EchoModel {
  /** The filters begin this long before the delay that was found: 8 ms. */
  private static final int LEAD = (int) Frame.samples(8);

  /** How far from a filter's beginning the delay may lie: it does not move for less. */
  private static final int NEAREST = (int) Frame.samples(4);

  private static final int FARTHEST = (int) Frame.samples(44);

  /** Below this agreement the room is another one. */
  private static final double SAME_ROOM = 0.8;

  /** Frames for which a filter that doubts is left to learn before it may doubt again: 2 s. */
  private static final int PATIENCE = 100;

  /** The power of the echo over the loudspeaker's signal's, at least and at most. */
  private static final double LEAST_GAIN = 1;

  private static final double MOST_GAIN = 100;

  private final Fourier fourier = new Fourier();
  private final LoudspeakerHistory loudspeaker =
      new LoudspeakerHistory(2 * (DelayEstimator.LAGS + EchoPath.PARTITIONS), fourier);
  private final EchoPath steady = new EchoPath(EchoPath.Tempo.STEADY, fourier);
  private final EchoPath quick = new EchoPath(EchoPath.Tempo.QUICK, fourier);
  private final PathBlend blend = new PathBlend();
  private final RoomWatch room = new RoomWatch();
  private final DelayEstimator delays = new DelayEstimator(fourier);
  private final ClockDrift clock = new ClockDrift(fourier);

  private final double[] microphone = new double[Spectrum.BLOCK];
  private final double[] error = new double[Spectrum.BLOCK];
  private final double[] block = new double[Spectrum.BLOCK];
  private final Spectrum heard = new Spectrum();
  private final Spectrum steadyEcho = new Spectrum();
  private final Spectrum quickEcho = new Spectrum();
  private final Spectrum echo = new Spectrum();
  private final Spectrum steadyError = new Spectrum();
  private final Spectrum quickError = new Spectrum();
  private final Spectrum steadyNews = new Spectrum();
  private final Spectrum quickNews = new Spectrum();
  private final Spectrum heardNews = new Spectrum();
  private final Spectrum found = new Spectrum();

  /** Frames after the loudspeaker's sound with which the filters begin: a multiple of two. */
  private int start;

  private boolean placed;
  private int patience;

  /** Takes a frame of both, of up to {@link Frame#LENGTH} samples; the rest is silence. */
  void accept(short[] fromMicrophone, short[] toLoudspeaker) {
    loudspeaker.add(toLoudspeaker);
    int kept = Spectrum.BLOCK - Frame.LENGTH;
    System.arraycopy(microphone, Frame.LENGTH, microphone, 0, kept);
    for (int i = 0; i < Frame.LENGTH; i++) {
      microphone[kept + i] = i < fromMicrophone.length ? fromMicrophone[i] : 0;
    }
  }

  /** Whether the loudspeaker has been silent for so long that there is no echo. */
  boolean isIdle() {
    return loudspeaker.isSilent();
  }

  /** The latest block of the microphone without the echo; valid until the next call. */
  double[] predict() {
    if (!placed && delays.gain() > 0) {
      double gain = Math.max(LEAST_GAIN, Math.min(MOST_GAIN, delays.gain()));
      steady.expect(gain);
      quick.expect(gain);
    }
    steady.predict(loudspeaker, start, steadyEcho);
    quick.predict(loudspeaker, start, quickEcho);
    errorOf(steadyEcho, steadyError, steadyNews);
    errorOf(quickEcho, quickError, quickNews);
    blend.compare(steadyNews, quickNews);
    blend.blend(steadyEcho, quickEcho, echo);
    fourier.inverseBlock(echo, error);
    for (int i = 0; i < Spectrum.BLOCK; i++) {
      error[i] = microphone[i] - error[i];
    }
    return error;
  }

  /** The error of a whole block, to learn from, and that of the frame alone, to judge by. */
  private void errorOf(Spectrum prediction, Spectrum to, Spectrum news) {
    fourier.inverseBlock(prediction, block);
    for (int i = 0; i < Spectrum.BLOCK; i++) {
      block[i] = microphone[i] - block[i];
    }
    fourier.transformBlock(block, to);
    transformNews(news);
  }

  /** The spectrum of the latest frame of the block. */
  private void transformNews(Spectrum news) {
    Arrays.fill(block, 0, Spectrum.BLOCK - Frame.LENGTH, 0);
    fourier.transformBlock(block, news);
  }

  /** Learns from what was predicted last. */
  void learn() {
    fourier.transformBlock(microphone, heard);
    steady.correct(loudspeaker, start, steadyError);
    quick.correct(loudspeaker, start, quickError);
    blend.exchange(steady, quick);
    watchRoom();
    place();
    if (room.agreement() > SAME_ROOM) {
      clock.observe(echo, error);
    }
    clock.apply(steady, quick);
  }

  private void watchRoom() {
    System.arraycopy(microphone, 0, block, 0, Spectrum.BLOCK);
    transformNews(heardNews);
    blend.blend(steadyNews, quickNews, found);
    found.setDifference(heardNews, found);
    room.compare(heardNews, found);
    patience = Math.max(0, patience - 1);
    if (room.agreement() < SAME_ROOM && patience == 0) {
      patience = PATIENCE;
      quick.doubt();
      blend.restart();
    }
  }

  /** Lets the filters begin shortly before the echo does. */
  private void place() {
    delays.accept(heard, loudspeaker);
    if (!delays.isKnown()) {
      return;
    }
    int offset = delays.delay() - start * Frame.LENGTH;
    int wanted = 2 * (Math.max(0, delays.delay() - LEAD) / Spectrum.BLOCK);
    if (wanted != start && (!placed || offset < NEAREST || offset >= FARTHEST)) {
      steady.advance((wanted - start) / 2);
      quick.advance((wanted - start) / 2);
      quick.doubt();
      if (!placed) {
        steady.doubt();
      }
      start = wanted;
    }
    placed = true;
  }

  /** The mean square of the error that is expected in the latest block. */
  double expected() {
    return blend.expected(steady, quick);
  }

  /** How much of the prediction is in the microphone: {@link RoomWatch#agreement}. */
  double agreement() {
    return room.agreement();
  }
}
