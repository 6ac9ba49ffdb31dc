package dev.knead.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourcesTest {
  @TempDir private Path folder;

  private static List<Frame> frames(AudioSource source) throws IOException {
    List<Frame> frames = new ArrayList<>();
    for (Optional<Frame> next = source.read(); next.isPresent(); next = source.read()) {
      frames.add(next.get());
    }
    assertThat(source.read()).as("after the end").isEmpty();
    return frames;
  }

  /** The samples one after the other; fails unless positions and lengths are those of a stream. */
  private static short[] joined(List<Frame> frames) {
    SampleQueue samples = new SampleQueue();
    for (int i = 0; i < frames.size(); i++) {
      assertThat(frames.get(i).position()).isEqualTo((long) i * Frame.LENGTH);
      if (i < frames.size() - 1) {
        assertThat(frames.get(i).samples()).hasSize(Frame.LENGTH);
      }
      samples.add(frames.get(i).samples());
    }
    return samples.take(samples.size());
  }

  @Test
  void aPipeThatBreaksSaysSo() throws IOException {
    InputStream broken = InputStream.nullInputStream();
    broken.close();
    assertThatThrownBy(() -> new PipeSource(broken).read())
        .isInstanceOf(AudioException.class)
        .hasMessageContaining("standard input broke off");
  }

  @Test
  void aFileThatIsNoWavIsRefusedAtOnce() throws IOException {
    Path file = Files.writeString(folder.resolve("notes.wav"), "buy oil");
    assertThatThrownBy(() -> new WavSource(file)).hasMessageContaining("is not a WAV file");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 319, 320, 321, 640, 100_000})
  void aFileComesInFrames(int length) throws IOException {
    Pcm tone = Tones.tone(440, length);
    Path file = folder.resolve("tone.wav");
    Wav.write(file, tone);
    try (WavSource source = new WavSource(file)) {
      assertThat(joined(frames(source))).isEqualTo(tone.samples());
      assertThat(source.name()).isEqualTo(file.toString());
    }
  }

  @Test
  void aFileOfAnotherRateIsTheSameInFramesAsWhole() throws IOException {
    float[] tone = Tones.sine(440, 44_100, 100_000, 0.5);
    byte[] bytes = WavBytes.file(1, 2, 44_100, 24, WavBytes.integers(24, WavBytes.spread(tone, 2)));
    Path file = Files.write(folder.resolve("tone.wav"), bytes);
    try (WavSource source = new WavSource(file)) {
      assertThat(joined(frames(source))).isEqualTo(Wav.read(file).samples()).hasSize(36_282);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 640, 10_000})
  void aPipeIsReadWhateverComesAtATime(int most) throws IOException {
    byte[] bytes = new byte[1_501]; // the last is half a sample
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) i;
    }
    InputStream dripping =
        new ByteArrayInputStream(bytes) {
          @Override
          public synchronized int read(byte[] into, int offset, int length) {
            return super.read(into, offset, Math.min(length, most));
          }
        };
    short[] samples = joined(frames(new PipeSource(dripping)));
    assertThat(samples).hasSize(750);
    assertThat(samples[0]).isEqualTo((short) 0x0100);
    assertThat(samples[749]).isEqualTo((short) 0xDBDA);
  }

  @Test
  void noMicrophoneIsAnEndedStream() throws IOException {
    assertThat(frames(new SilentSource())).isEmpty();
  }
}
