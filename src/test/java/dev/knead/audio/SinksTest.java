package dev.knead.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SinksTest {
  @TempDir private Path folder;

  private static final OutputStream BROKEN =
      new OutputStream() {
        @Override
        public void write(int b) throws IOException {
          throw new IOException("Broken pipe");
        }
      };

  @Test
  void aBrokenPipeSaysSo() {
    assertThatThrownBy(() -> new PipeSink(BROKEN).write(Frame.silence(0)))
        .isInstanceOf(AudioException.class)
        .hasMessageContaining("Standard output takes no more sound");
  }

  @Test
  void aPrintStreamHidesNothing() {
    PrintStream quiet = new PrintStream(BROKEN, false, StandardCharsets.UTF_8);
    assertThatThrownBy(() -> new PipeSink(quiet).write(Frame.silence(0)))
        .isInstanceOf(AudioException.class)
        .hasMessageContaining("Standard output takes no more sound");
  }

  @Test
  void aPipeGetsEveryFrameAtOnce() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PipeSink sink = new PipeSink(new BufferedOutputStream(bytes));
    sink.write(new Frame(0, new short[] {1, -2, 0x1234}));
    assertThat(bytes.toByteArray()).containsExactly(1, 0, 0xFE, 0xFF, 0x34, 0x12);
  }

  @Test
  void aFileStandsUnderItsNameOnceItIsWhole() throws IOException {
    Path file = folder.resolve("coach.wav");
    WavSink sink = new WavSink(file);
    sink.write(new Frame(0, new short[] {1, 2}));
    assertThat(file).doesNotExist();
    sink.write(new Frame(2, new short[] {3}));
    sink.close();
    assertThat(Wav.read(file).samples()).containsExactly(1, 2, 3);
    assertThat(folder).isDirectoryContaining(path -> path.equals(file));
    assertThat(Files.size(file)).isEqualTo(44 + 6);
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void whatACrashLeavesBehindCanBeRead() throws IOException {
    try (WavSink sink = new WavSink(folder.resolve("coach.wav"))) {
      sink.write(new Frame(0, new short[] {1, 2}));
      assertThat(Wav.read(folder.resolve("coach.wav.part")).samples()).containsExactly(1, 2);
    }
  }

  @Test
  void closingTwiceIsHarmless() throws IOException {
    Path file = folder.resolve("coach.wav");
    WavSink sink = new WavSink(file);
    sink.close();
    assertThatCode(sink::close).doesNotThrowAnyException();
    assertThat(Wav.read(file).samples()).isEmpty();
  }

  @Test
  void aFileThatCannotBeMadeIsRefusedAtOnce() {
    assertThatThrownBy(() -> new WavSink(folder.resolve("no/coach.wav")))
        .isInstanceOf(AudioException.class)
        .hasMessageContaining("its folder does not exist");
  }
}
