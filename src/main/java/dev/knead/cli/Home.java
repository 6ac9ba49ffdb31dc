package dev.knead.cli;

import dev.knead.models.InstalledModels;
import dev.knead.speech.Voices;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where things are on this computer.
 *
 * @param program the folder that holds {@code routines} and {@code models}
 * @param config the user's settings, {@code $XDG_CONFIG_HOME/knead}
 * @param data what the user has added, and can't be made again, {@code $XDG_DATA_HOME/knead}
 * @param cache what can be fetched or made again, {@code $XDG_CACHE_HOME/knead}
 */
record Home(Path program, Path config, Path data, Path cache) {
  /** From the system property {@code knead.home}, or else from where the program's jar lies. */
  static Home locate() {
    return locate(System.getenv());
  }

  static Home locate(Map<String, String> environment) {
    // Not the property user.home first: Java takes that from the password file.
    Path user = absolute(environment, "HOME", Path.of(System.getProperty("user.home")));
    return new Home(
        programFolder(),
        absolute(environment, "XDG_CONFIG_HOME", user.resolve(".config")).resolve("knead"),
        absolute(environment, "XDG_DATA_HOME", user.resolve(".local").resolve("share"))
            .resolve("knead"),
        absolute(environment, "XDG_CACHE_HOME", user.resolve(".cache")).resolve("knead"));
  }

  /** The routines that came with the program. */
  Path routines() {
    return program.resolve("routines");
  }

  /** The user's settings; need not exist. */
  Path settings() {
    return config.resolve("config.yaml");
  }

  /** What is known of the user's voice and room; need not exist. */
  Path profile() {
    return config.resolve("profile.yaml");
  }

  /** The user's own routines. */
  Path ownRoutines() {
    return config.resolve("routines");
  }

  /** The catalogue of speech models. */
  Path modelCatalog() {
    return program.resolve("models").resolve("catalog.yaml");
  }

  /** All voices: the ready ones, and the user's own. */
  Voices voices() {
    return new Voices(readyVoices(), ownVoices());
  }

  /** The voice packs that came with the program. */
  Path readyVoices() {
    return program.resolve("models").resolve("voices");
  }

  /** The voice packs that the user has added or recorded. */
  Path ownVoices() {
    return data.resolve("voices");
  }

  /** What is remembered of the sessions; need not exist. */
  Path diary() {
    return data.resolve("diary.db");
  }

  /** Sentences that have been spoken, kept for the next time. */
  Path phrases() {
    return cache.resolve("phrases");
  }

  /** Where speech models are installed. */
  Path speechModels() {
    return cache.resolve("speech");
  }

  /** The speech models that came with the program; need not exist. */
  Path readySpeechModels() {
    return program.resolve("models").resolve("speech");
  }

  /** All speech models: the installed ones, and those that came with the program. */
  InstalledModels installedModels() {
    return new InstalledModels(speechModels(), readySpeechModels());
  }

  private static Path absolute(Map<String, String> environment, String name, Path otherwise) {
    String value = environment.get(name);
    // As the XDG specification says of its own: a relative path is to be ignored.
    return value == null || !Path.of(value).isAbsolute() ? otherwise : Path.of(value);
  }

  private static Path programFolder() {
    String told = System.getProperty("knead.home");
    if (told != null) {
      return Path.of(told).toAbsolutePath().normalize();
    }
    try {
      Path place = Path.of(Home.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      for (Path folder = place; folder != null; folder = folder.getParent()) {
        if (Files.isDirectory(folder.resolve("routines"))) {
          return folder;
        }
      }
    } catch (URISyntaxException e) {
      // A class path that is no file: fall through to the working folder.
    }
    return Path.of("").toAbsolutePath();
  }
}
