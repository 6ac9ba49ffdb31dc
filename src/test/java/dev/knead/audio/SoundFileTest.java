package dev.knead.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SoundFileTest {
  private static final byte[] NO_BYTES = {};

  @TempDir private Path folder;

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("speech"), bytes);
  }

  private short[] read(byte[] bytes) throws IOException {
    return SoundFile.read(file(bytes)).samples();
  }

  private AbstractThrowableAssert<?, ?> assertRefused(byte[] bytes) throws IOException {
    Path file = file(bytes);
    return assertThatThrownBy(() -> SoundFile.read(file))
        .isInstanceOf(AudioException.class)
        .hasMessageStartingWith(file.toString());
  }

  // What can be read

  @ParameterizedTest
  @CsvSource({
    "lower-22050-mono.ogg, 0.99",
    "lower-44100-stereo.ogg, 0.99",
    "lower-16000-one-page.ogg, 0.97", // at the lowest quality
    "lower-16000-mono-16.flac, 0.9999",
    "lower-44100-stereo-16.flac, 0.9999",
    "lower-48000-mono-24.flac, 0.9999",
    "lower-8000-mono-8.flac, 0.99" // what lies over 4 kHz is gone
  })
  void everyKindIsTheSoundItWasMadeOf(String name, double likeness) throws IOException {
    short[] original = read(Samples.bytes("lower.wav"));

    short[] samples = read(Samples.bytes(name));

    assertThat(samples.length).isCloseTo(original.length, within(2));
    assertThat(correlation(samples, original)).isGreaterThan(likeness);
  }

  private static double correlation(short[] a, short[] b) {
    double ab = 0;
    double aa = 0;
    double bb = 0;
    for (int i = 0; i < Math.min(a.length, b.length); i++) {
      ab += (double) a[i] * b[i];
      aa += (double) a[i] * a[i];
      bb += (double) b[i] * b[i];
    }
    return ab / Math.sqrt(aa * bb);
  }

  @Test
  void flacAtOurRateLosesNothing() throws IOException {
    assertThat(read(Samples.bytes("lower-16000-mono-16.flac")))
        .containsExactly(read(Samples.bytes("lower.wav")));
  }

  @ParameterizedTest
  @CsvSource({
    "lower-44100-stereo-16.flac, 0.75", // the second channel has half the level
    "lower-48000-mono-24.flac, 1",
    "lower-44100-stereo.ogg, 1"
  })
  void theLevelIsThatOfAllChannels(String name, double gain) throws IOException {
    double original = Loudness.rms(read(Samples.bytes("lower.wav")));

    assertThat(Loudness.rms(read(Samples.bytes(name))) / original).isCloseTo(gain, within(0.02));
  }

  @ParameterizedTest
  @ValueSource(strings = {"lower.wav", "lower-22050-mono.ogg", "lower-8000-mono-8.flac"})
  void theNameDoesNotMatter(String name) throws IOException {
    Path misnamed = Files.write(folder.resolve("speech.mp3"), Samples.bytes(name));

    assertThat(SoundFile.read(misnamed).samples()).hasSize(8_000);
  }

  @Test
  void tagsOfAnySizeAreSkipped() throws IOException {
    byte[] claims = {-1, -1, -1, 0x7F, -1, -1, -1, 0x7F};
    byte[] file =
        FlacBytes.of(1, 16_000, 16, 0)
            .block(FlacBytes.TAGS, claims.length, claims)
            .block(6, 1 << 20, new byte[1 << 20]) // a picture
            .lastBlock()
            .constant(5, 3)
            .toBytes();

    assertThat(read(file)).containsExactly(5, 5, 5);
  }

  @Test
  void whatFollowsTheClaimedLengthIsNoSound() throws IOException {
    byte[] trailer = new byte[2_000];
    Arrays.fill(trailer, (byte) 0xFF);
    byte[] file = FlacBytes.of(1, 16_000, 16, 3).lastBlock().constant(5, 3).raw(trailer).toBytes();

    assertThat(read(file)).containsExactly(5, 5, 5);
  }

  @Test
  void theLastFrameIsCutToTheClaimedLength() throws IOException {
    byte[] file =
        FlacBytes.of(1, 16_000, 16, 4).lastBlock().constant(5, 3).constant(6, 3).toBytes();

    assertThat(read(file)).containsExactly(5, 5, 5, 6);
  }

  @Test
  void noSoundIsASoundToo() throws IOException {
    assertThat(read(FlacBytes.of(1, 16_000, 16, 0).lastBlock().toBytes())).isEmpty();
    byte[] headers = Arrays.copyOf(Samples.bytes("lower-16000-one-page.ogg"), 3_409);
    assertThat(read(headers)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "lower-44100-stereo-16.flac, 0.6",
    "lower-48000-mono-24.flac, 0.6",
    "lower-44100-stereo.ogg, 0.6"
  })
  void aFileThatBreaksOffIsReadAsFarAsItGoes(String name, double share) throws IOException {
    byte[] whole = Samples.bytes(name);
    short[] original = read(whole);

    short[] samples = read(Arrays.copyOf(whole, (int) (share * whole.length)));

    assertThat(samples.length).isBetween(1_000, 7_000);
    int settled = samples.length - 500; // the resampler sees the end coming
    assertThat(Arrays.copyOf(samples, settled)).isEqualTo(Arrays.copyOf(original, settled));
  }

  @Test
  void aSecondStreamBehindTheFirstIsLeftOut() throws IOException {
    byte[] one = Samples.bytes("lower-16000-one-page.ogg");
    byte[] two = Arrays.copyOf(one, 2 * one.length);
    System.arraycopy(one, 0, two, one.length, one.length);

    assertThat(read(two)).containsExactly(read(one));
  }

  // What can't be read

  @ParameterizedTest
  @CsvSource({
    "ID3, is an MP3 file",
    "____ftypM4A, is an MP4 (M4A) file",
    "hello, is not a WAV file",
    "RIFF____WEBP, holds no WAV sound"
  })
  void otherKindsAreNamed(String head, String kind) throws IOException {
    assertRefused(Arrays.copyOf(head.getBytes(StandardCharsets.ISO_8859_1), 1_000))
        .hasMessageContaining(kind);
  }

  @Test
  void anEmptyFileIsRefused() throws IOException {
    assertRefused(NO_BYTES).hasMessageEndingWith("is empty; record it again.");
  }

  @Test
  void aMissingFileAndAFolderAreRefused() {
    Path missing = folder.resolve("missing.ogg");
    assertThatThrownBy(() -> SoundFile.read(missing))
        .isInstanceOf(AudioException.class)
        .hasMessage("There is no file " + missing + "; check its name.");
    assertThatThrownBy(() -> SoundFile.read(folder))
        .isInstanceOf(AudioException.class)
        .hasMessageContaining("is a folder");
  }

  @Test
  @EnabledOnOs(OS.LINUX) // for its device that never ends
  void aDeviceIsRefused() {
    assertThatThrownBy(() -> SoundFile.read(Path.of("/dev/zero")))
        .isInstanceOf(AudioException.class)
        .hasMessageContaining("is a device or a pipe");
  }

  @ParameterizedTest
  @CsvSource({
    "OpusHead, Opus sound",
    "Speex   , Speex sound",
    "\u007FFLAC, FLAC sound",
    "\u0080theora, no Vorbis sound"
  })
  void otherSoundInsideAnOggFileIsNamed(String head, String kind) throws IOException {
    byte[] packet = Arrays.copyOf(head.getBytes(StandardCharsets.ISO_8859_1), 20);
    assertRefused(new OggBytes().page(OggBytes.FIRST, 0, packet).toBytes())
        .hasMessageEndingWith(
            "is an Ogg file with "
                + kind
                + " inside, which Knead can't read; convert it, for example: ffmpeg -i in.ogg"
                + " out.wav");
  }

  @Test
  void aFlacHeaderThatCannotBeIsRefused() throws IOException {
    assertRefused(FlacBytes.of(1, 0, 16, 0).lastBlock().toBytes())
        .hasMessageContaining("has 0 samples a second");
    assertRefused(FlacBytes.of(1, 655_350, 16, 0).lastBlock().toBytes())
        .hasMessageContaining("has 655,350 samples a second");
    assertRefused(FlacBytes.of(1, 16_000, 3, 0).lastBlock().toBytes())
        .hasMessageContaining("says that its samples have 3 bits");
    assertRefused(FlacBytes.of(1, 16_000, 16, (1L << 36) - 1).lastBlock().toBytes())
        .hasMessageContaining("longer than two hours");
    byte[] headless = FlacBytes.of(1, 16_000, 16, 0).lastBlock().toBytes();
    headless[4] = 1;
    assertRefused(headless).hasMessageContaining("has sound before saying its format");
  }

  @ParameterizedTest
  @CsvSource({
    "11, 0, says that it has no channels",
    "11, 9, has 9 channels",
    "13, 0, has 128 samples a second", // of 0x3E80
    "14, 255, 'has 16,727,680 samples a second'",
    "28, 0, has blocks of an impossible size",
    "29, 0, contradicts itself before its sound begins"
  })
  void anOggHeaderThatCannotBeIsRefused(int at, int value, String words) throws IOException {
    byte[] file = Samples.bytes("lower-16000-one-page.ogg");
    file[28 + at] = (byte) value; // behind the head of the first page
    assertRefused(OggBytes.mended(file)).hasMessageContaining(words);
  }

  @Test
  void framesOfAnotherFormatThanTheHeaderAreRefused() throws IOException {
    assertRefused(FlacBytes.of(2, 16_000, 16, 0).lastBlock().constant(1, 9).toBytes())
        .hasMessageContaining("contradicts its own checksums");
  }

  @ParameterizedTest
  @ValueSource(strings = {"lower-48000-mono-24.flac", "lower-44100-stereo.ogg"})
  void aHoleInTheMiddleIsRefused(String name) throws IOException {
    byte[] file = Samples.bytes(name);
    file[file.length * 6 / 10] ^= 0x55;
    assertRefused(file).hasMessageMatching(".* is damaged: it .*; copy or record it again\\.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"lower-8000-mono-8.flac", "lower-16000-one-page.ogg"})
  void aFileThatBreaksOffBeforeItsSoundIsRefused(String name) throws IOException {
    byte[] whole = Samples.bytes(name);
    for (int length = 4; length < 46; length++) {
      assertRefused(Arrays.copyOf(whole, length)).hasMessageContaining("breaks off");
    }
  }

  /** With the limit at a minute, since two hours take their time. */
  private void assertTooLong(byte[] bytes) throws IOException {
    Path file = file(bytes);
    assertThatThrownBy(() -> SoundFile.read(file, 60 * Frame.RATE))
        .isInstanceOf(AudioException.class)
        .hasMessage(file + " is longer than two hours; cut it into parts.");
  }

  @Test
  void flacThatDoesNotEndIsRefused() throws IOException {
    FlacBytes file = FlacBytes.of(1, 4_000, 16, 0).lastBlock();
    for (int i = 0; i < 4; i++) { // 240,000 samples are a minute
      file.constant(1, 65_536);
    }
    assertTooLong(file.toBytes());
  }

  @Test
  void oggThatDoesNotEndIsRefused() throws IOException {
    OggBytes file = new OggBytes().pages(Samples.bytes("lower-16000-one-page.ogg"), 2);
    byte[][] silence = new byte[255][];
    Arrays.fill(silence, new byte[] {0x0E}); // a long block between long ones, with no floor
    for (int i = 0; i < 8; i++) { // a minute, in blocks of 512 new samples or more
      file.page(0, -1, silence);
    }
    assertTooLong(file.toBytes());
  }
}
