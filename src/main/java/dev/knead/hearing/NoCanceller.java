package dev.knead.hearing;

/** Leaves the microphone as it is. */
public final class NoCanceller implements EchoCanceller {
  @Override
  public short[] cancel(short[] microphone, short[] loudspeaker) {
    return microphone.clone();
  }

  @Override
  public void reset() {}
}
