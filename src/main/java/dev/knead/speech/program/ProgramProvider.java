package dev.knead.speech.program;

import dev.knead.speech.SpeechEngine;
import dev.knead.speech.SpeechEngineProvider;
import dev.knead.speech.VoiceException;
import dev.knead.speech.VoicePack;
import dev.knead.speech.Voices;
import java.util.List;
import java.util.Optional;

/**
 * The voices of other programs: of any that takes words as an argument or on standard input, and
 * writes a WAV or raw samples to a file or to standard output.
 */
public final class ProgramProvider implements SpeechEngineProvider {
  @Override
  public String engine() {
    return "program";
  }

  @Override
  public SpeechEngine open(VoicePack pack, Voices others) throws VoiceException {
    ProgramSettings settings = ProgramSettings.of(pack);
    Optional<String> obstacle = settings.obstacle(pack);
    if (obstacle.isPresent()) {
      throw new VoiceException(obstacle.get());
    }
    return new ProgramEngine(pack, settings, settings.timeLimit());
  }

  @Override
  public Optional<String> obstacle(VoicePack pack) {
    try {
      return ProgramSettings.of(pack).obstacle(pack);
    } catch (VoiceException e) {
      return Optional.of(e.getMessage());
    }
  }

  /** With all arguments: some programs can be told by these to do anything. */
  @Override
  public Optional<String> executes(VoicePack pack) {
    List<String> command = pack.settings().texts("command");
    return command.stream()
        .findFirst()
        .map(
            program ->
                ProgramSettings.ownProgram(program)
                    ? "a program of its own, " + ProgramSettings.name(program)
                    : "the program " + program)
        .map(program -> LastLine.whole(program + ": " + String.join(" ", command)));
  }
}
