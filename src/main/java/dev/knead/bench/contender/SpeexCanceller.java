package dev.knead.bench.contender;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import dev.knead.audio.Frame;
import dev.knead.hearing.echo.EchoCanceller;
import java.util.Arrays;

/**
 * The echo canceller of SpeexDSP, a multidelay block frequency-domain filter (Debian's {@code
 * libspeexdsp1}), without its residual suppression.
 */
final class SpeexCanceller implements EchoCanceller, AutoCloseable {
  /** Its manual recommends 100 to 500 ms; as long as ours. */
  private static final int TAIL = (int) Frame.samples(480);

  private static final int SET_SAMPLING_RATE = 24;

  /** The part of speex_echo.h that is needed. */
  interface Speex extends Library {
    Pointer speex_echo_state_init(int frameSize, int filterLength);

    void speex_echo_cancellation(Pointer state, short[] recorded, short[] played, short[] out);

    int speex_echo_ctl(Pointer state, int request, IntByReference value);

    void speex_echo_state_reset(Pointer state);

    void speex_echo_state_destroy(Pointer state);
  }

  private static final String LIBRARY = "libspeexdsp.so.1";

  private final Speex speex;
  private final Pointer state;
  private final TakenEcho echo = new TakenEcho();

  /**
   * A canceller that knows no room yet.
   *
   * @throws UnsatisfiedLinkError when the library is not installed
   */
  SpeexCanceller() {
    speex = Native.load(LIBRARY, Speex.class);
    state = speex.speex_echo_state_init(Frame.LENGTH, TAIL);
    speex.speex_echo_ctl(state, SET_SAMPLING_RATE, new IntByReference(Frame.RATE));
  }

  @Override
  public short[] cancel(short[] microphone, short[] loudspeaker) {
    short[] out = new short[Frame.LENGTH];
    // A stream's last frame may be shorter, and the library takes whole ones.
    speex.speex_echo_cancellation(
        state,
        Arrays.copyOf(microphone, Frame.LENGTH),
        Arrays.copyOf(loudspeaker, Frame.LENGTH),
        out);
    short[] cleaned = Arrays.copyOf(out, microphone.length);
    echo.accept(microphone, cleaned);
    return cleaned;
  }

  @Override
  public double residual() {
    return echo.left();
  }

  @Override
  public void reset() {
    speex.speex_echo_state_reset(state);
  }

  @Override
  public void close() {
    speex.speex_echo_state_destroy(state);
  }
}
