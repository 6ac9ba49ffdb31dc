package dev.knead.audio;

/** No loudspeaker: takes everything at once and keeps nothing. */
public final class NullSink implements AudioSink {
  @Override
  public void write(Frame frame) {}

  @Override
  public String name() {
    return "null";
  }

  @Override
  public void close() {}
}
