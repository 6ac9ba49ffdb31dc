package dev.knead.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingSourceTest {
  private static final Frame FIRST = new Frame(0, new short[Frame.LENGTH]);
  private static final Frame LAST = new Frame(Frame.LENGTH, new short[] {1, -2, 3});

  private final List<Frame> written = new ArrayList<>();
  private final List<String> closed = new ArrayList<>();

  /** What happens when something is let go of. */
  private interface Closing {
    void close() throws IOException;
  }

  @Test
  void framesPassUnchangedAndAreWritten() throws IOException {
    try (RecordingSource source = new RecordingSource(source(() -> {}), sink(() -> {}))) {
      assertThat(source.read()).containsSame(FIRST);
      assertThat(written).containsExactly(FIRST);
      assertThat(source.read()).containsSame(LAST);
      assertThat(written).containsExactly(FIRST, LAST);
    }
  }

  @Test
  void theEndPassesAndNothingIsWrittenOfIt() throws IOException {
    try (RecordingSource source = new RecordingSource(source(() -> {}), sink(() -> {}))) {
      source.read();
      source.read();

      assertThat(source.read()).isEmpty();
      assertThat(source.read()).isEmpty();
      assertThat(written).hasSize(2);
    }
  }

  @Test
  void aFileIsKeptToTheSample(@TempDir Path folder) throws IOException {
    short[] sound = new short[2 * Frame.LENGTH + 7];
    for (int i = 0; i < sound.length; i++) {
      sound[i] = (short) (i * 37 - 9_000);
    }
    Path heard = folder.resolve("heard.wav");
    Path kept = folder.resolve("kept.wav");
    Wav.write(heard, new Pcm(sound));

    int frames = 0;
    try (RecordingSource source = new RecordingSource(new WavSource(heard), new WavSink(kept))) {
      while (source.read().isPresent()) {
        frames++;
      }
    }

    assertThat(frames).isEqualTo(3);
    assertThat(kept).hasSameBinaryContentAs(heard);
  }

  @Test
  void aFullDiskEndsTheRecordingAndNotTheSource() throws IOException {
    AudioSink full =
        new AudioSink() {
          @Override
          public void write(Frame frame) throws IOException {
            written.add(frame);
            throw new AudioException("No space left.");
          }

          @Override
          public String name() {
            return "the recording";
          }

          @Override
          public void close() {}
        };

    try (RecordingSource source = new RecordingSource(source(() -> {}), full)) {
      assertThat(source.read()).containsSame(FIRST);
      assertThat(source.read()).containsSame(LAST);
    }
    assertThat(written).containsExactly(FIRST);
  }

  @Test
  void isCalledAsItsSourceIs() throws IOException {
    try (RecordingSource source = new RecordingSource(source(() -> {}), sink(() -> {}))) {
      assertThat(source.name()).isEqualTo("the source");
    }
  }

  @Test
  void closesBoth() throws IOException {
    new RecordingSource(source(() -> {}), sink(() -> {})).close();

    assertThat(closed).containsExactlyInAnyOrder("source", "sink");
  }

  @Test
  void closesTheRecordingThoughTheSourceFails() {
    Closing failing = failing("unplugged");

    assertThatThrownBy(() -> new RecordingSource(source(failing), sink(() -> {})).close())
        .hasMessage("unplugged");
    assertThat(closed).containsExactlyInAnyOrder("source", "sink");
  }

  @Test
  void closesTheSourceThoughTheRecordingFails() {
    Closing failing = failing("disk full");

    assertThatThrownBy(() -> new RecordingSource(source(() -> {}), sink(failing)).close())
        .hasMessage("disk full");
    assertThat(closed).containsExactlyInAnyOrder("source", "sink");
  }

  @Test
  void whenBothFailBothAreTold() {
    RecordingSource source =
        new RecordingSource(source(failing("unplugged")), sink(failing("disk full")));

    assertThatThrownBy(source::close)
        .hasMessage("unplugged")
        .satisfies(
            failure ->
                assertThat(failure.getSuppressed())
                    .extracting(Throwable::getMessage)
                    .containsExactly("disk full"));
  }

  private static Closing failing(String why) {
    return () -> {
      throw new AudioException(why);
    };
  }

  private AudioSource source(Closing closing) {
    return new AudioSource() {
      private final List<Frame> left = new ArrayList<>(List.of(FIRST, LAST));

      @Override
      public Optional<Frame> read() {
        return left.isEmpty() ? Optional.empty() : Optional.of(left.remove(0));
      }

      @Override
      public String name() {
        return "the source";
      }

      @Override
      public void close() throws IOException {
        closed.add("source");
        closing.close();
      }
    };
  }

  private AudioSink sink(Closing closing) {
    return new AudioSink() {
      @Override
      public void write(Frame frame) {
        written.add(frame);
      }

      @Override
      public String name() {
        return "the recording";
      }

      @Override
      public void close() throws IOException {
        closed.add("sink");
        closing.close();
      }
    };
  }
}
