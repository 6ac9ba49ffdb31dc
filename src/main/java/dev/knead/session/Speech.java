package dev.knead.session;

/**
 * What has been said.
 *
 * @param last id of the newest speech; 0 before the first
 * @param awaited id of the speech whose end is awaited; 0 when none is
 */
record Speech(long last, long awaited) {
  static final Speech NONE = new Speech(0, 0);

  /** A new one begins. */
  Speech begin() {
    return new Speech(last + 1, last + 1);
  }

  /** No end is awaited any more. */
  Speech over() {
    return new Speech(last, 0);
  }
}
