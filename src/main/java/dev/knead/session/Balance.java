package dev.knead.session;

/**
 * What either side of the body has got so far.
 *
 * @param left milliseconds of work on the left side
 * @param right milliseconds of work on the right side
 * @param owed milliseconds that the left side has got more than the right in steps that give each
 *     the same, and that a later step makes up for; negative where the right has got more
 */
public record Balance(long left, long right, long owed) {
  /** Nobody has got anything. */
  public static final Balance NOTHING = new Balance(0, 0, 0);
}
