package dev.knead.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.sound.sampled.SourceDataLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoudspeakersTest {
  /** Samples of silence before the line is closed: 200 ms. */
  private static final int TAIL = 3_200;

  private static AudioSink open(SoundDevice<SourceDataLine> device) throws AudioException {
    return Loudspeakers.open(
        Endpoint.parse("default"), OutputStream.nullOutputStream(), () -> List.of(device));
  }

  private static FakeDevice<SourceDataLine> speaker() {
    return FakeDevice.willing(SourceDataLine.class, "speaker");
  }

  @Test
  void noLoudspeakerAtAll() {
    assertThatThrownBy(
            () ->
                Loudspeakers.open(
                    Endpoint.parse("default"), OutputStream.nullOutputStream(), List::of))
        .isInstanceOf(AudioException.class)
        .hasMessage(
            "No loudspeaker was found. Plug one in, or name a file with --speaker FILE.wav;"
                + " `knead doctor` lists devices.");
  }

  @Test
  void aBusyLoudspeaker() {
    assertThatThrownBy(() -> open(FakeDevice.busy(SourceDataLine.class, "HDMI")))
        .isInstanceOf(AudioException.class)
        .hasMessage(
            "The loudspeaker HDMI is busy; close the program that uses it, or name another with"
                + " --speaker.");
  }

  @Test
  void anUnpluggedLoudspeaker() throws IOException {
    FakeDevice<SourceDataLine> device = speaker();
    AudioSink sink = open(device);
    device.line().breakAfter(1_000);
    sink.write(Frame.silence(0));
    assertThatThrownBy(() -> sink.write(Frame.silence(320)))
        .isInstanceOf(AudioException.class)
        .hasMessage(
            "The loudspeaker speaker has stopped; plug it in again or name another with"
                + " --speaker.");
  }

  @Test
  void playsAsItIsAndPlaysOut() throws IOException {
    FakeDevice<SourceDataLine> device = speaker();
    AudioSink sink = open(device);
    assertThat(device.line().getBufferSize()).as("80 ms").isEqualTo(2_560);
    sink.write(new Frame(0, new short[] {1, -2, 300}));
    sink.close();
    assertThat(device.line().played()).startsWith(1, -2, 300, 0).hasSize(320 + TAIL);
    assertThat(device.line().calls()).containsExactly("start", "drain", "stop", "close");
  }

  @Test
  void aLoudspeakerThatWasNeverUsedIsOnlyClosed() throws IOException {
    FakeDevice<SourceDataLine> device = speaker();
    open(device).close();
    assertThat(device.line().calls()).containsExactly("close");
  }

  @ParameterizedTest
  @CsvSource({"48000, 1", "48000, 2", "44100, 1", "44100, 2"})
  void otherFormatsAreConverted(int rate, int channels) throws IOException {
    FakeDevice<SourceDataLine> device =
        FakeDevice.picky(
            SourceDataLine.class,
            "speaker",
            f -> f.getSampleRate() == rate && f.getChannels() == channels);
    AudioSink sink = open(device);
    short[] tone = Tones.tone(1_000, Frame.RATE).samples();
    for (int at = 0; at < tone.length; at += Frame.LENGTH) {
      sink.write(new Frame(at, Arrays.copyOfRange(tone, at, at + Frame.LENGTH)));
    }
    sink.close();
    short[] played = device.line().played();
    assertThat(played).hasSize((rate + rate / 5) * channels); // a second and the tail
    short[] right = new short[rate];
    for (int i = 0; i < rate; i++) {
      right[i] = played[(i + 1) * channels - 1];
    }
    assertThat(Tones.decibels(right)).isCloseTo(0, within(0.1));
  }

  @ParameterizedTest
  @ValueSource(ints = {16_000, 48_000, 44_100})
  void everyWriteIsAsLongAsAFrame(int rate) throws IOException {
    FakeDevice<SourceDataLine> device =
        FakeDevice.picky(SourceDataLine.class, "speaker", f -> f.getSampleRate() == rate);
    AudioSink sink = open(device);
    for (int length : new int[] {320, 320, 1, 320, 319, 0, 320}) {
      sink.write(new Frame(0, new short[length]));
      assertThat(device.line().played()).hasSize(rate / 50);
    }
  }

  @Test
  void aFileAPipeAndNothing(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("a.wav");
    ByteArrayOutputStream stdout = new ByteArrayOutputStream();
    for (String endpoint : List.of(file.toString(), "-", "null")) {
      try (AudioSink sink =
          Loudspeakers.open(
              Endpoint.parse(endpoint),
              stdout,
              () -> {
                throw new AssertionError("looked up for " + endpoint);
              })) {
        sink.write(new Frame(0, new short[] {1}));
      }
    }
    assertThat(Wav.read(file).samples()).containsExactly(1);
    assertThat(stdout.toByteArray()).containsExactly(1, 0);
  }
}
