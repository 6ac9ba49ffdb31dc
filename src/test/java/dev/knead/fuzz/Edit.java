package dev.knead.fuzz;

/**
 * One change to a file.
 *
 * @param at where, in parts of {@link #WHOLE}
 * @param length of the piece, in bytes, as far as there are so many
 * @param choice which of the stroke's possibilities; any number
 */
record Edit(Stroke stroke, int at, int length, int choice) {
  /** The end of the file, whatever its size. */
  static final int WHOLE = 1 << 20;

  /** The file after the change; the given one is left as it is. */
  byte[] applyTo(byte[] bytes, Seed other) {
    int from = (int) ((long) bytes.length * at / WHOLE);
    int to = Math.min(bytes.length, from + length);
    return stroke.apply(bytes.clone(), from, to, choice, other);
  }
}
