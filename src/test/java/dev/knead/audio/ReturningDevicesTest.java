package dev.knead.audio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.runtime.ReturningSink;
import dev.knead.runtime.ReturningSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Supplier;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import javax.sound.sampled.TargetDataLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Devices that are busy or missing when they are opened anew, and then are others than before. */
@Timeout(30)
class ReturningDevicesTest {
  private static final int FRAMES = 10;

  /** Each look shows what is there by then; the last one is there to stay. */
  private static <L extends DataLine> Supplier<List<SoundDevice<L>>> looks(
      List<List<SoundDevice<L>>> looks) {
    Queue<List<SoundDevice<L>>> coming = new ArrayDeque<>(looks);
    return () -> coming.size() > 1 ? coming.remove() : coming.element();
  }

  private static <L extends DataLine> FakeDevice<L> fast(Class<L> kind) {
    return FakeDevice.picky(
        kind, "dock", format -> format.getSampleRate() == 48_000 && format.getChannels() == 2);
  }

  @Test
  void aMicrophoneReturnsAtAnotherRate() throws IOException {
    FakeDevice<TargetDataLine> headset = FakeDevice.willing(TargetDataLine.class, "headset");
    FakeDevice<TargetDataLine> dock = fast(TargetDataLine.class);
    Supplier<List<SoundDevice<TargetDataLine>>> looks =
        looks(
            List.of(
                List.of(headset),
                List.of(),
                List.of(FakeDevice.busy(TargetDataLine.class, "dock")),
                List.of(playingATone(dock))));
    int heard = 0;
    try (AudioSource source =
        ReturningSource.open(
            () ->
                Microphones.open(
                    new Endpoint.DefaultDevice(), InputStream.nullInputStream(), looks))) {
      headset.line().capture(Tones.tone(1_000, FRAMES * Frame.LENGTH).samples());
      for (int i = 0; i < FRAMES; i++) {
        assertThat(isTone(source)).isTrue();
      }
      assertThat(isTone(source)).isFalse();
      for (int i = 0; i < 300 && heard < FRAMES; i++) {
        heard += isTone(source) ? 1 : 0;
      }
    }

    assertThat(heard).isEqualTo(FRAMES);
  }

  /** Hears a tone as soon as it is opened. */
  private static SoundDevice<TargetDataLine> playingATone(FakeDevice<TargetDataLine> device) {
    return new SoundDevice<>() {
      @Override
      public String name() {
        return device.name();
      }

      @Override
      public TargetDataLine open(AudioFormat format, int bufferBytes)
          throws LineUnavailableException {
        TargetDataLine line = device.open(format, bufferBytes);
        // Less than the line holds, or it would be thrown away as too old.
        float[] tone = Tones.sine(1_000, 48_000, 24_000, 0.5);
        device.line().capture(SampleEncoding.quantized(WavBytes.spread(tone, 2)));
        return line;
      }
    };
  }

  private static boolean isTone(AudioSource source) throws IOException {
    return Level.of(source.read().orElseThrow().samples()).peak() > 1_000;
  }

  @Test
  void aLoudspeakerReturnsAtAnotherRate() throws IOException {
    FakeDevice<SourceDataLine> headset = FakeDevice.willing(SourceDataLine.class, "headset");
    FakeDevice<SourceDataLine> dock = fast(SourceDataLine.class);
    Supplier<List<SoundDevice<SourceDataLine>>> looks =
        looks(
            List.of(
                List.of(headset),
                List.of(),
                List.of(FakeDevice.busy(SourceDataLine.class, "dock")),
                List.of(dock)));
    short[] tone = Tones.tone(1_000, Frame.LENGTH).samples();
    try (AudioSink sink =
        ReturningSink.open(
            () ->
                Loudspeakers.open(
                    new Endpoint.DefaultDevice(), OutputStream.nullOutputStream(), looks))) {
      headset.line().breakAfter(FRAMES * 2 * Frame.LENGTH);
      for (int i = 0; i < 100; i++) {
        sink.write(new Frame((long) i * Frame.LENGTH, tone));
      }
    }

    assertThat(headset.line().played()).hasSize(FRAMES * Frame.LENGTH);
    // A frame at 16 kHz, mono, has six times the samples at 48 kHz, in stereo.
    assertThat(dock.line().played()).hasSizeGreaterThan(FRAMES * 6 * Frame.LENGTH);
  }
}
