package dev.knead.session;

/**
 * A command as it was spoken.
 *
 * @param command what was asked
 * @param number the number that came with it: which routine to choose, from 1, or the pain rating,
 *     0 to 10; 0 with any other command
 */
public record Spoken(Command command, int number) {
  public Spoken {
    boolean fits =
        switch (command) {
          case CHOOSE -> number >= 1;
          case RATE -> number >= 0 && number <= 10;
          default -> number == 0;
        };
    if (!fits) {
      throw new IllegalArgumentException("%s does not go with %d".formatted(command, number));
    }
  }

  /** A command without a number. */
  public static Spoken of(Command command) {
    return new Spoken(command, 0);
  }

  /** Whether a number belongs to it. */
  public boolean numbered() {
    return command == Command.CHOOSE || command == Command.RATE;
  }
}
