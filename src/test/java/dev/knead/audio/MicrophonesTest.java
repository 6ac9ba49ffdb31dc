package dev.knead.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.TargetDataLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MicrophonesTest {
  private static final String BUILT_IN = "PCH [plughw:0,0] (HDA Intel PCH, ALC257)";
  private static final String CAMERA = "C920 [plughw:1,0] (HD Pro Webcam, USB Audio)";
  private static final String HEADSET = "Headset [plughw:2,0] (Jabra, USB Audio)";

  private static FakeDevice<TargetDataLine> willing(String name) {
    return FakeDevice.willing(TargetDataLine.class, name);
  }

  private static FakeDevice<TargetDataLine> picky(Predicate<AudioFormat> knows) {
    return FakeDevice.picky(TargetDataLine.class, "picky", knows);
  }

  private static AudioSource open(FakeDevice<TargetDataLine> device) throws AudioException {
    return Microphones.open(
        new Endpoint.DefaultDevice(), InputStream.nullInputStream(), () -> List.of(device));
  }

  /** Opens one of several microphones. */
  private static AudioSource open(String endpoint, String... names) throws AudioException {
    List<FakeDevice<TargetDataLine>> devices =
        Stream.of(names).map(MicrophonesTest::willing).toList();
    return Microphones.open(
        Endpoint.parse(endpoint), InputStream.nullInputStream(), () -> List.copyOf(devices));
  }

  // Which device

  @Test
  void noMicrophoneAtAll() {
    String advice =
        "No microphone was found. Plug one in, or name a file with --mic FILE.wav;"
            + " `knead doctor` lists devices.";
    assertThatThrownBy(() -> open("default")).isInstanceOf(AudioException.class).hasMessage(advice);
    assertThatThrownBy(() -> open("USB")).isInstanceOf(AudioException.class).hasMessage(advice);
  }

  @Test
  void aNameThatNoneHas() {
    assertThatThrownBy(() -> open("blue", BUILT_IN, CAMERA))
        .isInstanceOf(AudioException.class)
        .hasMessage(
            "No microphone is called \"blue\". There is: "
                + BUILT_IN
                + "; "
                + CAMERA
                + ". A file's name must end in .wav.");
  }

  @Test
  void aNameThatTwoHave() {
    assertThatThrownBy(() -> open("usb", BUILT_IN, CAMERA, HEADSET))
        .isInstanceOf(AudioException.class)
        .hasMessage(
            "\"usb\" may mean more than one microphone: "
                + CAMERA
                + "; "
                + HEADSET
                + ". Write more of the name.");
  }

  @Test
  void aWholeNameWinsOverAPart() throws IOException {
    assertThat(open("mic", "Mic 2", "MIC").name()).isEqualTo("MIC");
  }

  @ParameterizedTest
  @CsvSource({"jabra, 2", "WEBCAM, 1", "'plughw:0,0', 0", "default, 0"})
  void aPartOfTheNameIsEnough(String endpoint, int expected) throws IOException {
    String[] names = {BUILT_IN, CAMERA, HEADSET};
    assertThat(open(endpoint, names).name()).isEqualTo(names[expected]);
  }

  @Test
  void devicesAreNotLookedUpForAFileAPipeOrNothing(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("a.wav");
    Wav.write(file, new Pcm(new short[] {1}));
    InputStream stdin = new ByteArrayInputStream(new byte[] {2, 0});
    for (String endpoint : List.of(file.toString(), "-", "null")) {
      try (AudioSource source =
          Microphones.open(
              Endpoint.parse(endpoint),
              stdin,
              () -> {
                throw new AssertionError("looked up for " + endpoint);
              })) {
        short expected = (short) (endpoint.equals("-") ? 2 : 1);
        source.read().ifPresent(f -> assertThat(f.samples()).containsExactly(expected));
        assertThat(source.read()).isEmpty();
      }
    }
  }

  // Whether it can be opened

  @Test
  void aBusyMicrophone() {
    assertThatThrownBy(() -> open(FakeDevice.busy(TargetDataLine.class, HEADSET)))
        .isInstanceOf(AudioException.class)
        .hasMessage(
            "The microphone "
                + HEADSET
                + " is busy; close the program that uses it, or name another with --mic.");
  }

  @Test
  void aForbiddenMicrophone() {
    assertThatThrownBy(() -> open(FakeDevice.forbidden(TargetDataLine.class, HEADSET)))
        .isInstanceOf(AudioException.class)
        .hasMessageContaining("may not use the microphone");
  }

  @Test
  void aMicrophoneWithStrangeFormats() {
    assertThatThrownBy(() -> open(picky(format -> format.getSampleRate() == 96_000)))
        .isInstanceOf(AudioException.class)
        .hasMessageContaining("knows neither 16, 44.1 nor 48 kHz at 16 bits");
  }

  @Test
  void oursIsTheFirstFormatAskedFor() throws IOException {
    FakeDevice<TargetDataLine> device = willing(HEADSET);
    open(device);
    AudioFormat format = device.line().getFormat();
    assertThat(format.matches(new AudioFormat(16_000, 16, 1, true, false))).isTrue();
    assertThat(device.line().getBufferSize()).as("a second").isEqualTo(32_000);
  }

  @ParameterizedTest
  @CsvSource({"48000, 1", "48000, 2", "44100, 1", "44100, 2"})
  void otherFormatsAreConverted(int rate, int channels) throws IOException {
    FakeDevice<TargetDataLine> device =
        picky(f -> f.getSampleRate() == rate && f.getChannels() == channels);
    AudioSource source = open(device);
    float[] tone = WavBytes.spread(Tones.sine(1_000, rate, rate / 2, 0.5), channels);
    device.line().capture(SampleEncoding.quantized(tone));
    short[] heard = new short[20 * Frame.LENGTH];
    for (int i = 0; i < 20; i++) {
      Frame frame = source.read().orElseThrow();
      assertThat(frame.position()).isEqualTo((long) i * Frame.LENGTH);
      System.arraycopy(frame.samples(), 0, heard, i * Frame.LENGTH, Frame.LENGTH);
    }
    assertThat(Tones.decibels(heard)).isCloseTo(0, within(0.1));
  }

  // Whether it goes on

  @Test
  void aMicrophoneIsStartedWhenFirstReadAndLetGoAtTheEnd() throws IOException {
    FakeDevice<TargetDataLine> device = willing(HEADSET);
    AudioSource source = open(device);
    assertThat(device.line().calls()).isEmpty();
    device.line().capture(new short[2 * Frame.LENGTH]);
    source.read();
    source.read();
    source.close();
    assertThat(device.line().calls()).containsExactly("start", "stop", "close");
  }

  @Test
  void anUnpluggedMicrophone() throws IOException {
    FakeDevice<TargetDataLine> device = willing(HEADSET);
    AudioSource source = open(device);
    device.line().capture(new short[Frame.LENGTH + 7]);
    assertThat(source.read()).isPresent();
    assertThatThrownBy(source::read)
        .isInstanceOf(AudioException.class)
        .hasMessage(
            "The microphone "
                + HEADSET
                + " has stopped; plug it in again or name another with --mic.");
  }

  @Test
  void aLateReaderMissesWhatWaitedAndIsTold() throws IOException {
    FakeDevice<TargetDataLine> device = willing(HEADSET);
    AudioSource source = open(device);
    device.line().capture(new short[Frame.LENGTH]);
    assertThat(source.read().orElseThrow().position()).isZero();

    device.line().capture(new short[Frame.RATE]); // as much as the line holds
    short[] now = new short[Frame.LENGTH];
    Arrays.fill(now, (short) 9);
    device.line().capture(now);
    Frame next = source.read().orElseThrow();
    assertThat(next.position()).isEqualTo(Frame.LENGTH + Frame.RATE);
    assertThat(next.samples()).isEqualTo(now);
  }
}
