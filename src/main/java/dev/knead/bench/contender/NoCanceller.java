package dev.knead.bench.contender;

import dev.knead.hearing.EchoCanceller;

/** Leaves the microphone as it is. */
final class NoCanceller implements EchoCanceller {
  @Override
  public short[] cancel(short[] microphone, short[] loudspeaker) {
    return microphone.clone();
  }

  @Override
  public void reset() {}
}
