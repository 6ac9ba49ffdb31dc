package dev.knead.speech.freetts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.speech.freetts.en.us.cmu_us_kal.KevinVoiceDirectory;
import dev.knead.audio.Level;
import dev.knead.audio.Pcm;
import dev.knead.markup.Ssml;
import dev.knead.speech.PackSettings;
import dev.knead.speech.ReadyVoices;
import dev.knead.speech.SpeechEngine;
import dev.knead.speech.VoiceException;
import dev.knead.speech.VoicePack;
import dev.knead.speech.Voices;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Alan, voices in jars, and those of MBROLA. */
class FreeTtsVoicesTest {
  @TempDir Path folder;

  private VoicePack pack(Map<String, Object> settings) throws IOException {
    VoicePack kevin = ReadyVoices.builtIn();
    return new VoicePack(
        "mine",
        folder,
        kevin.about(),
        "freetts",
        new PackSettings(settings),
        kevin.manner(),
        Map.of(),
        Set.of());
  }

  private SpeechEngine open(VoicePack pack) throws IOException {
    return new Voices(folder).open(pack);
  }

  @Test
  void alanTellsTheTimeAndSaysWhatHeCanNotSay() throws IOException {
    VoicePack alan = ReadyVoices.all().find("alan");
    try (SpeechEngine engine = ReadyVoices.all().open(alan)) {
      Pcm time = engine.render(alan.about().sample(), alan.delivery());
      assertThat(Level.of(time).peak()).isGreaterThan(1_000);

      assertThatThrownBy(() -> engine.render("Rub the thigh, now.", alan.delivery()))
          .isInstanceOf(VoiceException.class)
          .hasMessageMatching("The voice alan knows \\d+ words only, and not: rub, thigh\\.");
    }
  }

  @Test
  void alanCanSayEveryWordOfHisVocabulary() throws IOException {
    VoicePack alan = ReadyVoices.all().find("alan");
    try (SpeechEngine engine = ReadyVoices.all().open(alan)) {
      for (String word : alan.vocabulary()) {
        Pcm sound = engine.render("The time is now, exactly " + word + ".", alan.delivery());
        assertThat(Level.of(sound).peak()).as(word).isGreaterThan(1_000);
      }
    }
  }

  @Test
  void soundsAreSpokenAsTheyAreWritten() throws Exception {
    VoicePack kevin = ReadyVoices.builtIn();
    try (SpeechEngine engine = ReadyVoices.open()) {
      short[] written = engine.render("sacred", kevin.delivery()).samples();
      short[] sounds =
          engine
              .render(Ssml.parse("<phoneme ph='ˈseɪkrəd'>x</phoneme>"), kevin.delivery())
              .samples();
      short[] others =
          engine
              .render(Ssml.parse("<phoneme ph='ˈmuːnbi'>x</phoneme>"), kevin.delivery())
              .samples();

      // The same word but for its stress.
      assertThat(sounds.length).isBetween(written.length * 8 / 10, written.length * 12 / 10);
      assertThat(others).isNotEqualTo(sounds);
    }
  }

  /** A jar as FreeTTS defines voices, with the class in the program itself. */
  private void jar(String name, Map<String, String> attributes) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.forEach(manifest.getMainAttributes()::putValue);
    try (OutputStream out = Files.newOutputStream(folder.resolve(name))) {
      new JarOutputStream(out, manifest).close();
    }
  }

  @Test
  void aVoiceInAJarSpeaks() throws IOException {
    jar(
        "voice.jar",
        Map.of(
            "FreeTTSVoiceDefinition", "true", "Main-Class", KevinVoiceDirectory.class.getName()));
    VoicePack pack = pack(Map.of("voice", "kevin", "jars", List.of("voice.jar")));

    assertThat(Voices.executes(pack)).contains("code of its own, in voice.jar");
    try (SpeechEngine engine = open(pack)) {
      assertThat(Level.of(engine.render("Begin now.", pack.delivery())).peak()).isPositive();
    }
  }

  @Test
  void aJarWithoutAVoiceIsTold() throws IOException {
    VoicePack pack = pack(Map.of("voice", "kevin", "jars", "voice.jar"));
    assertThat(Voices.obstacle(pack).orElseThrow()).startsWith("There is no voice.jar in ");

    jar("voice.jar", Map.of("Main-Class", KevinVoiceDirectory.class.getName()));
    assertThatThrownBy(() -> open(pack)).hasMessageContaining("FreeTTSVoiceDefinition");

    jar("voice.jar", Map.of("FreeTTSVoiceDefinition", "true", "Main-Class", "java.lang.Object"));
    assertThatThrownBy(() -> open(pack)).hasMessageContaining("no VoiceDirectory");

    jar("voice.jar", Map.of("FreeTTSVoiceDefinition", "true", "Main-Class", "not.There"));
    assertThatThrownBy(() -> open(pack)).hasMessageContaining("can't be loaded");

    Files.writeString(folder.resolve("voice.jar"), "no jar");
    assertThatThrownBy(() -> open(pack)).hasMessageContaining("is no jar");

    assertThat(Voices.obstacle(pack(Map.of("jars", "../voice.jar")))).isPresent();
  }

  @Test
  void mbrolaNeedsItsProgramAndItsVoice() throws IOException {
    assertThat(Voices.executes(pack(Map.of("voice", "mbrola_us1")))).contains("the program mbrola");
    assertThat(Voices.executes(pack(Map.of("voice", "kevin")))).isEmpty();
    Path program = Files.writeString(folder.resolve("mbrola"), "#!/bin/sh\n");
    assertThat(new MbrolaVoices(Optional.empty(), List.of(folder)).obstacle("mbrola_us1"))
        .contains("The program mbrola is not installed: apt-get install mbrola");
    assertThat(new MbrolaVoices(Optional.of(program), List.of(folder)).obstacle("mbrola_us1"))
        .contains("The MBROLA voice us1 is not installed: apt-get install mbrola-us1");
  }

  /** A program that answers whatever phones it gets with a fixed sound stands for MBROLA. */
  @Test
  void mbrolaIsGivenPhonesAndItsSoundIsTaken() throws IOException {
    Files.createDirectories(folder.resolve("us1"));
    Files.writeString(folder.resolve("us1/us1"), "a voice");
    Path program =
        Files.writeString(
            folder.resolve("mbrola"),
            """
            #!/bin/sh
            cat > "%1$s/phones"
            echo "$@" > "%1$s/arguments"
            head -c 64000 "%2$s"
            """
                .formatted(folder, noise()));
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    MbrolaVoices voices = new MbrolaVoices(Optional.of(program), List.of(folder));
    assertThat(voices.obstacle("mbrola_us1")).isEmpty();
    try (SpeechEngine engine =
        new FreeTtsEngine(pack(Map.of()), voices.voice("mbrola_us1").orElseThrow())) {
      Pcm sound = engine.render("Begin now.", ReadyVoices.builtIn().delivery());

      assertThat(sound.samples()).hasSize(32_000);
      assertThat(Files.readString(folder.resolve("phones"))).containsPattern("(?m)^n \\d+");
      assertThat(Files.readString(folder.resolve("arguments"))).contains("/us1/us1 - -.raw");
    }
  }

  private Path noise() throws IOException {
    byte[] bytes = new byte[64_000];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 31 % 17);
    }
    return Files.write(folder.resolve("noise"), bytes);
  }
}
