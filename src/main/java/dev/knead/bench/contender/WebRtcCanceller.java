package dev.knead.bench.contender;

import dev.knead.audio.Frame;
import dev.knead.hearing.echo.EchoCanceller;
import dev.onvoid.webrtc.media.audio.AudioProcessing;
import dev.onvoid.webrtc.media.audio.AudioProcessingConfig;
import dev.onvoid.webrtc.media.audio.AudioProcessingStreamConfig;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * WebRTC's AEC3, as browsers use it: with its suppressor, which can't be switched off, and without
 * its noise suppression and gain control.
 */
final class WebRtcCanceller implements EchoCanceller, AutoCloseable {
  /** It takes pieces of 10 ms. */
  private static final int PIECE = Frame.RATE / 100;

  private static final AudioProcessingStreamConfig MONO =
      new AudioProcessingStreamConfig(Frame.RATE, 1);

  private static final AtomicBoolean SILENCED = new AtomicBoolean();

  private final TakenEcho echo = new TakenEcho();
  private AudioProcessing processing = create();

  /**
   * A canceller that knows no room yet.
   *
   * @throws LinkageError when the library is not there, or not for this computer
   */
  WebRtcCanceller() {}

  /**
   * The library complains on standard output when the process ends, since Java is gone by then. So
   * the program closes its output first.
   */
  static void silenceItsFarewell() {
    if (!SILENCED.getAndSet(true)) {
      Runtime.getRuntime().addShutdownHook(new Thread(System.out::close));
    }
  }

  private static AudioProcessing create() {
    AudioProcessing created = new AudioProcessing();
    AudioProcessingConfig config = new AudioProcessingConfig();
    config.echoCanceller.enabled = true;
    created.applyConfig(config);
    return created;
  }

  @Override
  public short[] cancel(short[] microphone, short[] loudspeaker) {
    short[] out = new short[microphone.length];
    for (int from = 0; from < microphone.length; from += PIECE) {
      byte[] unused = new byte[2 * PIECE];
      processing.processReverseStream(bytes(loudspeaker, from), MONO, MONO, unused);
      byte[] cleaned = new byte[2 * PIECE];
      processing.processStream(bytes(microphone, from), MONO, MONO, cleaned);
      short[] samples = new short[PIECE];
      ByteBuffer.wrap(cleaned).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
      System.arraycopy(samples, 0, out, from, Math.min(PIECE, out.length - from));
    }
    echo.accept(microphone, out);
    return out;
  }

  /** A whole piece; zeros after the end. */
  private static byte[] bytes(short[] samples, int from) {
    ByteBuffer bytes = ByteBuffer.allocate(2 * PIECE).order(ByteOrder.LITTLE_ENDIAN);
    int to = Math.min(from + PIECE, samples.length);
    bytes.asShortBuffer().put(Arrays.copyOfRange(samples, from, to));
    return bytes.array();
  }

  @Override
  public double residual() {
    return echo.left();
  }

  @Override
  public void reset() {
    processing.dispose();
    processing = create();
  }

  @Override
  public void close() {
    processing.dispose();
  }
}
