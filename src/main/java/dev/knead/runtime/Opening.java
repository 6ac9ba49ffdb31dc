package dev.knead.runtime;

import java.io.IOException;

/**
 * Opens a device; each time anew.
 *
 * @param <D> the device
 */
@FunctionalInterface
public interface Opening<D> {
  /**
   * The device, open; may take long where a sound server hangs.
   *
   * @throws IOException when it is not there or busy, with a sentence that says so
   */
  D open() throws IOException;
}
