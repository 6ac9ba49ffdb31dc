package dev.knead.runtime;

import java.io.IOException;

/**
 * Opens something that others may have or break, such as a device or a voice; each time anew.
 *
 * @param <D> what is opened
 */
@FunctionalInterface
public interface Opening<D> {
  /**
   * What is wanted, open; may take long where a sound server hangs.
   *
   * @throws IOException when it is not there or busy, with a sentence that says so
   */
  D open() throws IOException;
}
