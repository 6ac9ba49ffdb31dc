package dev.knead.audio;

import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A source that is heard by a sink too, such as a file that keeps it. Closes both. A sink that
 * fails, as where the disk is full, gets nothing more; the source is read on.
 */
public final class RecordingSource implements AudioSource {
  private static final Logger LOG = LoggerFactory.getLogger(RecordingSource.class);

  private final AudioSource source;
  private final AudioSink recording;
  private Presence kept = Presence.THERE;

  public RecordingSource(AudioSource source, AudioSink recording) {
    this.source = source;
    this.recording = recording;
  }

  @Override
  public Optional<Frame> read() throws IOException {
    Optional<Frame> frame = source.read();
    if (frame.isPresent() && kept == Presence.THERE) {
      keep(frame.get());
    }
    return frame;
  }

  private void keep(Frame frame) {
    try {
      recording.write(frame);
    } catch (IOException e) {
      kept = Presence.AWAY;
      LOG.warn("{} The recording ends here.", e.getMessage());
    }
  }

  @Override
  public Presence presence() {
    return source.presence();
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
