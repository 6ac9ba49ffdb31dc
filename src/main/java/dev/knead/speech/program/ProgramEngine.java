package dev.knead.speech.program;

import dev.knead.audio.AudioException;
import dev.knead.audio.Loudness;
import dev.knead.audio.Pcm;
import dev.knead.speech.Ability;
import dev.knead.speech.ClauseEngine;
import dev.knead.speech.Delivery;
import dev.knead.speech.VoiceException;
import dev.knead.speech.VoicePack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A program that is executed once for each clause. */
final class ProgramEngine extends ClauseEngine {
  private final ProgramSettings settings;
  private final Duration timeLimit;

  /**
   * @param timeLimit for one clause
   */
  ProgramEngine(VoicePack pack, ProgramSettings settings, Duration timeLimit) {
    super(pack);
    this.settings = settings;
    this.timeLimit = timeLimit;
  }

  @Override
  protected Pcm say(String words, Delivery delivery) throws IOException {
    Pcm sound = rendered(words, delivery);
    if (Loudness.isSilent(sound.samples())) {
      throw new VoiceException(
          "The program %s made no sound for: %s".formatted(settings.name(), LastLine.plain(words)));
    }
    return sound;
  }

  private Pcm rendered(String words, Delivery delivery) throws IOException {
    if (!settings.has(Placeholder.FILE)) {
      return rendered(words, delivery, Optional.empty());
    }
    try (ScratchFile file = new ScratchFile(settings.output())) {
      return rendered(words, delivery, Optional.of(file.path()));
    }
  }

  private Pcm rendered(String words, Delivery delivery, Optional<Path> file) throws IOException {
    CommandLine line = new CommandLine(settings, pack(), file);
    RenderedBytes rendered = new RenderedBytes(settings);
    Execution.Outcome outcome =
        new Execution("The program " + settings.name(), timeLimit, rendered.most(), file)
            .run(line.with(program(), words, delivery), line.input(words));
    if (outcome.exitCode() != 0) {
      throw new VoiceException(
          "The program %s ended with exit code %d%s; try it in a terminal, or choose another voice."
              .formatted(settings.name(), outcome.exitCode(), outcome.complaint()));
    }
    try {
      return rendered.sound(outcome, file);
    } catch (AudioException e) {
      throw new VoiceException(e.getMessage(), e);
    }
  }

  private Path program() throws VoiceException {
    return settings
        .program(pack())
        .orElseThrow(() -> new VoiceException(settings.obstacle(pack()).orElse("")));
  }

  @Override
  protected Set<Ability> abilities() {
    Set<Ability> abilities = EnumSet.noneOf(Ability.class);
    if (settings.has(Placeholder.RATE) || settings.has(Placeholder.STRETCH)) {
      abilities.add(Ability.RATE);
    }
    if (settings.has(Placeholder.PITCH) || settings.has(Placeholder.PITCH_99)) {
      abilities.add(Ability.PITCH);
    }
    return abilities;
  }

  /** Path, size and age of the program and of the files it needs: an update changes these. */
  @Override
  public String version() {
    return Stream.concat(settings.program(pack()).stream(), settings.files().stream())
        .map(ProgramEngine::version)
        .collect(Collectors.joining(", "));
  }

  private static String version(Path file) {
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      return List.of(file.toAbsolutePath(), now.size(), now.lastModifiedTime()).toString();
    } catch (IOException e) {
      return file + " is away";
    }
  }

  @Override
  public void close() {}
}
