package dev.knead.hearing.echo;

/** Leaves the microphone as it is, and holds nothing in it for echo. */
public final class NoCanceller implements EchoCanceller {
  @Override
  public short[] cancel(short[] microphone, short[] loudspeaker) {
    return microphone.clone();
  }

  @Override
  public double residual() {
    return 0;
  }

  @Override
  public void reset() {}
}
