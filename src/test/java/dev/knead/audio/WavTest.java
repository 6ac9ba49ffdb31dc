package dev.knead.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
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

class WavTest {
  @TempDir private Path folder;

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("speech.wav"), bytes);
  }

  private AbstractThrowableAssert<?, ?> assertRefused(byte[] bytes) throws IOException {
    Path file = file(bytes);
    return assertThatThrownBy(() -> Wav.read(file))
        .isInstanceOf(AudioException.class)
        .hasMessageStartingWith(file.toString());
  }

  private static byte[] startingWith(int... head) {
    byte[] bytes = new byte[1000];
    for (int i = 0; i < head.length; i++) {
      bytes[i] = (byte) head[i];
    }
    return bytes;
  }

  private static byte[] startingWith(String head) {
    return startingWith(head.chars().toArray());
  }

  // What can't be read

  @ParameterizedTest
  @CsvSource({
    "ID3, an MP3 file, sox in.mp3 out.wav",
    "OggS, an Ogg file, sox in.ogg out.wav",
    "fLaC, a FLAC file, sox in.flac out.wav",
    "FORM____AIFF, an AIFF file, sox in.aiff out.wav",
    ".snd, an AU file, sox in.au out.wav",
    "____ftypM4A, an MP4 (M4A) file, ffmpeg -i in.m4a out.wav",
    "#!AMR, an AMR file, ffmpeg -i in.amr out.wav",
    "RIFF____AVI LIST, an AVI file, ffmpeg -i in.avi out.wav"
  })
  void otherKindsAreNamed(String head, String kind, String command) throws IOException {
    assertRefused(startingWith(head))
        .hasMessageEndingWith("is " + kind + ", not WAV; convert it, for example: " + command);
  }

  @Test
  void mp3WithoutATagIsToldToo() throws IOException {
    assertRefused(startingWith(0xFF, 0xFB, 0x90, 0x64)).hasMessageContaining("is an MP3 file");
    assertRefused(startingWith(0xFF, 0xF1, 0x50, 0x80)).hasMessageContaining("is an AAC file");
    assertRefused(startingWith(0x1A, 0x45, 0xDF, 0xA3)).hasMessageContaining("Matroska");
  }

  @Test
  void textIsNotSound() throws IOException {
    assertRefused(startingWith("hello")).hasMessageContaining("is not a WAV file");
    assertRefused(new byte[] {'R'}).hasMessageContaining("is not a WAV file");
    assertRefused(startingWith("RIFF____WEBP")).hasMessageContaining("no WAV sound");
  }

  @Test
  void anEmptyFileIsRefused() throws IOException {
    assertRefused(new byte[0]).hasMessageEndingWith("is empty; record it again.");
  }

  @Test
  void aFileThatBreaksOffBeforeItsSoundIsRefused() throws IOException {
    byte[] whole = WavBytes.file(1, 1, 16_000, 16, new byte[100]);
    for (int length = 4; length < 44; length++) {
      assertRefused(Arrays.copyOf(whole, length)).hasMessageContaining("breaks off");
    }
  }

  @Test
  void aHeaderThatCannotBeIsRefused() throws IOException {
    assertRefused(WavBytes.file(1, 0, 16_000, 16, new byte[8])).hasMessageContaining("no channels");
    assertRefused(WavBytes.file(1, 1, 0, 16, new byte[8])).hasMessageContaining("0 samples");
    assertRefused(WavBytes.file(1, 1, -1, 16, new byte[8])).hasMessageContaining("4,294,967,295");
    assertRefused(WavBytes.file(1, 1, 16_000, 0, new byte[8])).hasMessageContaining("0-bit");
    assertRefused(WavBytes.file(1, 1, 16_000, 40, new byte[8])).hasMessageContaining("40-bit");
    assertRefused(WavBytes.file(3, 1, 16_000, 16, new byte[8])).hasMessageContaining("16-bit");
    assertRefused(WavBytes.file(7, 1, 16_000, 16, new byte[8])).hasMessageContaining("contradicts");
    byte[] crooked = WavBytes.file(1, 2, 16_000, 16, new byte[8]);
    crooked[32] = 3; // bytes in a frame of two channels
    assertRefused(crooked).hasMessageContaining("contradicts itself about its channels");
  }

  @ParameterizedTest
  @CsvSource({"2, ADPCM", "17, ADPCM", "49, GSM", "85, MP3", "4660, 0x1234"})
  void compressedSoundInsideAWavIsNamed(int tag, String kind) throws IOException {
    assertRefused(WavBytes.file(tag, 1, 16_000, 16, new byte[8]))
        .hasMessageContaining(kind)
        .hasMessageContaining("sox in.wav");
  }

  @Test
  void soundBeforeItsFormatIsRefused() throws IOException {
    assertRefused(WavBytes.riff().chunk("data", new byte[8]).toBytes())
        .hasMessageContaining("sound before saying its format");
  }

  @Test
  void aMissingFileAndAFolderAreRefused() {
    Path missing = folder.resolve("missing.wav");
    assertThatThrownBy(() -> Wav.read(missing))
        .isInstanceOf(AudioException.class)
        .hasMessage("There is no file " + missing + "; check its name.");
    assertThatThrownBy(() -> Wav.read(folder))
        .isInstanceOf(AudioException.class)
        .hasMessageContaining("is a folder");
  }

  @Test
  void aForbiddenFileIsRefused() {
    // Made by hand, since the tests may run as a user who is forbidden nothing.
    assertThat(AudioException.reading("a.wav", new AccessDeniedException("a.wav")))
        .hasMessageStartingWith("a.wav may not be read; give yourself permission");
  }

  // What can be read

  @ParameterizedTest
  @CsvSource({
    "8, 44100, 1",
    "16, 44100, 2",
    "24, 48000, 1",
    "32, 48000, 2",
    "16, 8000, 1",
    "16, 22050, 6",
    "24, 96000, 3",
    "16, 16000, 2"
  })
  void integersOfAnyWidthRateAndChannelCount(int bits, int rate, int channels) throws IOException {
    float[] tone = WavBytes.spread(Tones.sine(1_000, rate, rate, 0.5), channels);
    Path file = file(WavBytes.file(1, channels, rate, bits, WavBytes.integers(bits, tone)));
    assertIsToneOfASecond(Wav.read(file));
  }

  @Test
  void floatsOfBothWidths() throws IOException {
    float[] tone = Tones.sine(1_000, 44_100, 44_100, 0.5);
    assertIsToneOfASecond(Wav.read(file(WavBytes.file(3, 1, 44_100, 32, WavBytes.floats(tone)))));
    assertIsToneOfASecond(Wav.read(file(WavBytes.file(3, 1, 44_100, 64, WavBytes.doubles(tone)))));
  }

  @Test
  void theExtensibleFormat() throws IOException {
    float[] tone = Tones.sine(1_000, 48_000, 48_000, 0.5);
    byte[] bytes =
        WavBytes.riff().extensible(3, 1, 48_000, 32).chunk("data", WavBytes.floats(tone)).toBytes();
    assertIsToneOfASecond(Wav.read(file(bytes)));
  }

  private static void assertIsToneOfASecond(Pcm sound) {
    assertThat(sound.samples()).hasSize(16_000);
    assertThat(Tones.decibels(sound.samples())).isCloseTo(0, within(0.1));
  }

  @Test
  void logarithmicSamplesAreThoseOfG711() throws IOException {
    byte[] codes = {(byte) 0xFF, 0x7F, (byte) 0x80, 0x00, (byte) 0xE0, (byte) 0xEF};
    assertThat(Wav.read(file(WavBytes.file(7, 1, 16_000, 8, codes))).samples())
        .containsExactly(0, 0, 32_124, -32_124, 372, 132);
    byte[] aLaw = {(byte) 0xD5, 0x55, (byte) 0xAA, 0x2A, (byte) 0xC5};
    assertThat(Wav.read(file(WavBytes.file(6, 1, 16_000, 8, aLaw))).samples())
        .containsExactly(8, -8, 32_256, -32_256, 264);
  }

  @Test
  void sixteenBitsAtSixteenKilohertzComeThroughUntouched() throws IOException {
    short[] samples = {0, 1, -1, 12_345, Short.MAX_VALUE, Short.MIN_VALUE};
    Path file = folder.resolve("exact.wav");
    Wav.write(file, new Pcm(samples));
    assertThat(Wav.read(file).samples()).containsExactly(samples);
  }

  @Test
  void channelsAreAveraged() throws IOException {
    byte[] data = {0, 0x40, 0, 0x20, 0, (byte) 0xC0, 0, 0x40}; // 0.5 and 0.25, -0.5 and 0.5
    assertThat(Wav.read(file(WavBytes.file(1, 2, 16_000, 16, data))).samples())
        .containsExactly(12_288, 0);
  }

  @Test
  void straysAmongFloatsDoNotSpread() throws IOException {
    float[] tone = Tones.sine(1_000, 48_000, 48_000, 0.5);
    tone[1_000] = Float.NaN;
    tone[2_000] = Float.POSITIVE_INFINITY;
    tone[3_000] = Float.MAX_VALUE;
    Pcm sound = Wav.read(file(WavBytes.file(3, 1, 48_000, 32, WavBytes.floats(tone))));
    assertThat(Tones.decibels(sound.samples())).isCloseTo(0, within(0.1));
  }

  @Test
  void otherPartsAreSkipped() throws IOException {
    byte[] bytes =
        WavBytes.riff()
            .chunk("LIST", new byte[7]) // odd, so padded
            .format(1, 1, 16_000, 16)
            .chunk("fact", new byte[4])
            .chunk("data", new byte[] {1, 0, 2, 0})
            .chunk("LIST", new byte[70])
            .toBytes();
    assertThat(Wav.read(file(bytes)).samples()).containsExactly(1, 2);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, Integer.MAX_VALUE, 1_000_000})
  void aFileThatClaimsMoreThanItHasIsReadAsFarAsItGoes(int claim) throws IOException {
    byte[] bytes =
        WavBytes.riff()
            .format(1, 1, 16_000, 16)
            .ascii("data")
            .int32(claim)
            .ascii("\1\0\2\0\3") // and a sample and a half more
            .toBytes();
    assertThat(Wav.read(file(bytes)).samples()).containsExactly(1, 2);
  }

  @Test
  void noSoundIsASoundToo() throws IOException {
    assertThat(Wav.read(file(WavBytes.file(1, 1, 44_100, 16, new byte[0]))).samples()).isEmpty();
  }

  // Writing

  @Test
  void stereoHoldsLeftAndRightAndPadsTheShorter() throws IOException {
    Path file = folder.resolve("demo.wav");
    Wav.writeStereo(file, new Pcm(new short[] {1, 2, 3}), new Pcm(new short[] {-1}));
    byte[] samples = {1, 0, -1, -1, 2, 0, 0, 0, 3, 0, 0, 0};
    byte[] expected = WavBytes.file(1, 2, 16_000, 16, samples);
    expected[4] = (byte) (expected.length - 8);
    assertThat(Files.readAllBytes(file)).isEqualTo(expected);
  }

  @Test
  void longStereoKeepsBothSidesTogether() throws IOException {
    Path file = folder.resolve("demo.wav");
    Wav.writeStereo(file, Tones.tone(1_000, 50_000), Tones.tone(1_000, 50_000));
    assertThat(Wav.read(file).samples()).isEqualTo(Tones.tone(1_000, 50_000).samples());
  }

  @Test
  void writingSaysWhatIsWrong() {
    Pcm sound = new Pcm(new short[10]);
    assertThatThrownBy(() -> Wav.write(folder, sound)).hasMessageContaining("is a folder");
    assertThatThrownBy(() -> Wav.write(folder.resolve("no/such.wav"), sound))
        .isInstanceOf(AudioException.class)
        .hasMessageContaining("its folder does not exist");
    assertThat(AudioException.writing("a.wav", new AccessDeniedException("a.wav")))
        .hasMessage("a.wav may not be written; name a file in a folder of yours.");
  }

  @Test
  @EnabledOnOs(OS.LINUX) // for its device that is always full
  void aFullDiskLeavesTheOldFileAndNoPart() throws IOException {
    Path file = file(new byte[] {1, 2, 3});
    Path part = folder.resolve("speech.wav.part");
    Files.createSymbolicLink(part, Path.of("/dev/full"));
    assertThatThrownBy(() -> Wav.write(file, new Pcm(new short[10])))
        .isInstanceOf(AudioException.class)
        .hasMessageStartingWith(file.toString())
        .hasMessageContaining("free some space");
    assertThat(file).hasBinaryContent(new byte[] {1, 2, 3});
    assertThat(Files.exists(part, LinkOption.NOFOLLOW_LINKS)).isFalse();
  }
}
