package dev.knead.session;

/**
 * A command as it was spoken.
 *
 * @param command what was asked
 * @param number the number that came with it, from 1: which routine to choose; 0 with any other
 *     command
 */
public record Spoken(Command command, int number) {
  public Spoken {
    if ((command == Command.CHOOSE) != (number > 0)) {
      throw new IllegalArgumentException("a number belongs to CHOOSE alone: " + number);
    }
  }

  /** A command without a number. */
  public static Spoken of(Command command) {
    return new Spoken(command, 0);
  }
}
