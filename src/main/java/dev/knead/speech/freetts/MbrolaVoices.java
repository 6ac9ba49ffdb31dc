package dev.knead.speech.freetts;

import com.sun.speech.freetts.Age;
import com.sun.speech.freetts.Gender;
import com.sun.speech.freetts.Voice;
import com.sun.speech.freetts.en.us.CMULexicon;
import de.dfki.lt.freetts.en.us.MbrolaVoice;
import dev.knead.speech.InstalledProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Voices of <a href="https://github.com/numediart/MBROLA">MBROLA</a>: FreeTTS says which phones,
 * how long and how high, and the program {@code mbrola} makes them sound. American English only
 * (us1, us2, us3), as FreeTTS names its phones so.
 *
 * @param program where {@code mbrola} is
 * @param folders where voices may be, {@code us1/us1} in one of them
 */
record MbrolaVoices(Optional<Path> program, List<Path> folders) implements VoiceSource {
  static final String PREFIX = "mbrola_";

  /** As Debian, and as those who build it themselves, install them. */
  MbrolaVoices() {
    this(
        InstalledProgram.find("mbrola"),
        List.of(Path.of("/usr/share/mbrola"), Path.of("/usr/local/share/mbrola")));
  }

  @Override
  public Optional<String> obstacle(String name) {
    String database = database(name);
    if (program.isEmpty()) {
      return Optional.of("The program mbrola is not installed: apt-get install mbrola");
    }
    return file(database).isPresent()
        ? Optional.empty()
        : Optional.of(
            "The MBROLA voice %1$s is not installed: apt-get install mbrola-%1$s"
                .formatted(database));
  }

  @Override
  public Optional<Voice> voice(String name) {
    String database = database(name);
    return file(database)
        .filter(file -> program.isPresent() && List.of("us1", "us2", "us3").contains(database))
        .map(file -> new Installed(name, database, file));
  }

  private static String database(String name) {
    return name.substring(PREFIX.length());
  }

  private Optional<Path> file(String database) {
    return folders.stream()
        .map(folder -> folder.resolve(database).resolve(database))
        .filter(Files::isRegularFile)
        .findFirst();
  }

  /** FreeTTS itself wants program and voices in one folder, which no package makes. */
  private final class Installed extends MbrolaVoice {
    private final Path file;

    Installed(String name, String database, Path file) {
      super(
          database,
          database,
          150,
          180,
          22,
          name,
          Gender.NEUTRAL,
          Age.NEUTRAL,
          "MBROLA " + database,
          Locale.US,
          "general",
          "mbrola",
          new CMULexicon("cmulex"));
      this.file = file;
    }

    @Override
    public String getMbrolaBinary() {
      return program.orElseThrow().toString();
    }

    @Override
    public String getDatabase() {
      return file.toString();
    }
  }
}
