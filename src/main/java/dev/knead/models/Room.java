package dev.knead.models;

import java.io.IOException;

/** Asked as soon as it is known how much will be written, and before it is. */
interface Room {
  /** For what has been asked before. */
  Room CHECKED = bytes -> {};

  /**
   * Asks for room.
   *
   * @param bytes that will be written, at the least
   * @throws InstallException when there is no room for them
   */
  void require(long bytes) throws IOException;
}
