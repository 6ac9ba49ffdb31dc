package dev.knead.cli;

import dev.knead.audio.Endpoint;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The value of {@code --mic} or {@code --speaker}. */
final class EndpointOption {
  private EndpointOption() {}

  /**
   * What a person named.
   *
   * @param option as it is written on the command line, for the message
   * @throws ParameterException when nothing could have that name: wrong usage
   */
  static Endpoint parse(CommandLine line, String option, String text) {
    try {
      return Endpoint.parse(text);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(line, option + ": " + e.getMessage(), e);
    }
  }
}
