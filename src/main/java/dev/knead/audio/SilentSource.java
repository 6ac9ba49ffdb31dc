package dev.knead.audio;

import java.util.Optional;

/** No microphone: a stream that has ended before it began. */
public final class SilentSource implements AudioSource {
  @Override
  public Optional<Frame> read() {
    return Optional.empty();
  }

  @Override
  public String name() {
    return "null";
  }

  @Override
  public void close() {}
}
