package dev.knead.runtime;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Opens a device anew, but gives one that is open already the first time. Any thread may ask.
 *
 * @param <D> the device
 */
final class FirstOpen<D> implements Opening<D> {
  private final AtomicReference<D> first;
  private final Opening<D> later;

  FirstOpen(D first, Opening<D> later) {
    this.first = new AtomicReference<>(first);
    this.later = later;
  }

  @Override
  public D open() throws IOException {
    D device = first.getAndSet(null);
    return device != null ? device : later.open();
  }
}
