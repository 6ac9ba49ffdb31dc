package dev.knead.audio;

import java.io.IOException;
import java.util.Optional;

/** A source that is heard by a sink too, such as a file that keeps it. Closes both. */
public final class RecordingSource implements AudioSource {
  private final AudioSource source;
  private final AudioSink recording;

  public RecordingSource(AudioSource source, AudioSink recording) {
    this.source = source;
    this.recording = recording;
  }

  @Override
  public Optional<Frame> read() throws IOException {
    Optional<Frame> frame = source.read();
    if (frame.isPresent()) {
      recording.write(frame.get());
    }
    return frame;
  }

  @Override
  public String name() {
    return source.name();
  }

  @Override
  public void close() throws IOException {
    try (recording) {
      source.close();
    }
  }
}
