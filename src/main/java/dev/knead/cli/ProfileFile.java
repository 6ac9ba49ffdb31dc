package dev.knead.cli;

import dev.knead.hearing.Profile;
import dev.knead.session.Command;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The file in which a calibration's {@link Profile} is kept. Written whole or not at all; read
 * strictly, as nobody writes it by hand: whatever is not as it was written makes it useless.
 *
 * @param path where it is; need not exist
 */
record ProfileFile(Path path) {
  /** Grows when older programs would misread the file. */
  private static final int VERSION = 1;

  /** In bytes; ten times what is written. */
  private static final int LARGEST = 16 * 1024;

  /**
   * The profile; empty when there is no such file.
   *
   * @throws ProfileException when it is damaged, or of a newer version
   */
  Optional<Profile> read() throws ProfileException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(path)) {
      bytes = in.readNBytes(LARGEST + 1);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw useless("can't be read: " + Failures.reason(e), e);
    }
    try {
      require(bytes.length <= LARGEST, "is too large");
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      Object root =
          new Load(LoadSettings.builder().setMaxAliasesForCollections(0).build())
              .loadFromString(text);
      return Optional.of(profile(root));
    } catch (CharacterCodingException | YamlEngineException e) {
      throw useless("is damaged", e);
    } catch (IllegalArgumentException e) {
      throw useless(e.getMessage(), e);
    }
  }

  /**
   * The profile, or that of a stranger where there is none, or none to be used; that is told.
   *
   * @param err gets a line when the file is of no use
   */
  Profile readOrTell(PrintWriter err) {
    try {
      return read().orElse(Profile.NONE);
    } catch (ProfileException e) {
      err.println("knead: " + e.getMessage());
      err.flush();
      return Profile.NONE;
    }
  }

  /** Keeps a profile, in place of an older one. */
  void write(Profile profile) throws IOException {
    Path fresh = null;
    try {
      Files.createDirectories(path.getParent());
      fresh = Files.createTempFile(path.getParent(), "profile", ".tmp");
      Files.writeString(fresh, text(profile));
      Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (fresh != null) {
        Files.deleteIfExists(fresh);
      }
      throw new IOException(
          "The profile can't be written to " + path + ": " + Failures.reason(e) + ".", e);
    }
  }

  /**
   * Removes it.
   *
   * @return whether there was one
   */
  boolean forget() throws IOException {
    try {
      return Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new IOException(path + " can't be removed: " + Failures.reason(e) + ".", e);
    }
  }

  private static String text(Profile profile) {
    StringBuilder text = new StringBuilder();
    line(text, "# Measured by `knead calibrate`; `knead calibrate --forget` removes it.");
    line(text, "version: %d", VERSION);
    line(text, "# The quiet room's root mean square, of 32768.");
    line(text, "noise: %.1f", profile.noise());
    profile
        .echo()
        .ifPresent(
            echo -> {
              line(text, "# The loudspeaker in the microphone.");
              line(
                  text,
                  "echo: {delay-ms: %d, level-db: %.1f}",
                  echo.delayMillis(),
                  echo.decibels());
            });
    if (!profile.ease().isEmpty()) {
      line(text, "# By how much the score of a word may be lower than usual.");
      line(text, "ease:");
      profile.ease().forEach((word, much) -> line(text, "  %s: %.3f", key(word), much));
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  private static Profile profile(Object root) {
    Map<?, ?> keys = mapping(root, "it");
    if (keys.get("version") instanceof Integer version && version > VERSION) {
      throw new IllegalArgumentException("was written by a newer version of Knead");
    }
    require(Integer.valueOf(VERSION).equals(keys.get("version")), "has no version");
    known(keys, Set.of("version", "noise", "echo", "ease"));
    Map<Command, Double> ease = new EnumMap<>(Command.class);
    if (keys.containsKey("ease")) {
      mapping(keys.get("ease"), "ease")
          .forEach((word, much) -> ease.put(command(word), number(much, word)));
    }
    return new Profile(
        number(keys.get("noise"), "noise"),
        keys.containsKey("echo") ? Optional.of(echo(keys.get("echo"))) : Optional.empty(),
        ease);
  }

  private static Profile.Echo echo(Object value) {
    Map<?, ?> echo = mapping(value, "echo");
    known(echo, Set.of("delay-ms", "level-db"));
    return new Profile.Echo(
        Math.round(number(echo.get("delay-ms"), "delay-ms")),
        number(echo.get("level-db"), "level-db"));
  }

  private static void known(Map<?, ?> keys, Set<String> names) {
    keys.keySet()
        .forEach(key -> require(key instanceof String && names.contains(key), "has odd keys"));
  }

  private static Map<?, ?> mapping(Object value, String name) {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw new IllegalArgumentException("is damaged: " + name + " is no mapping");
  }

  private static double number(Object value, Object name) {
    if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
      return number.doubleValue();
    }
    throw new IllegalArgumentException("is damaged: " + name + " is no number");
  }

  private static Command command(Object name) {
    return List.of(Command.values()).stream()
        .filter(command -> key(command).equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("is damaged: no word is " + name));
  }

  private static String key(Command command) {
    return command.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new IllegalArgumentException("is damaged: it " + otherwise);
    }
  }

  private ProfileException useless(String why, Throwable cause) {
    return new ProfileException(
        "The profile %s %s, and is not used; knead calibrate makes it anew."
            .formatted(path, why.strip().replaceAll("\\s+", " ")),
        cause);
  }
}
