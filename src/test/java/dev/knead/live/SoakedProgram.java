package dev.knead.live;

import dev.knead.audio.Frame;
import dev.knead.audio.Pcm;
import dev.knead.cli.Screened;
import dev.knead.hearing.InstalledModel;
import dev.knead.speech.Delivery;
import dev.knead.speech.ReadyVoices;
import dev.knead.speech.SpeechEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** {@code knead} as its launcher starts it, for somebody who has answered the safety questions. */
final class SoakedProgram {
  private static final Path HOME = Path.of(System.getProperty("knead.home"));

  /** As slow and as high as the person here speaks. */
  private static final Delivery PERSON = new Delivery(190, 135);

  private SoakedProgram() {}

  static Program start(Path folder, Map<String, String> environment, String... arguments)
      throws IOException {
    ProcessBuilder knead = new ProcessBuilder(HOME.resolve("knead").toString());
    knead.command().addAll(List.of(arguments));
    knead.environment().putAll(environment);
    knead.environment().keySet().removeIf(name -> name.startsWith("KNEAD_"));
    knead.environment().remove("XDG_CONFIG_HOME");
    knead.environment().put("XDG_DATA_HOME", folder.resolve("data").toString());
    Screened.in(folder.resolve("data").resolve("knead").resolve("diary.db"));
    knead
        .environment()
        .put("XDG_CACHE_HOME", cacheWith(InstalledModel.folder(), folder).toString());
    return Program.start(knead);
  }

  /** A cache with the installed models and nothing else: no sentence has been spoken yet. */
  private static Path cacheWith(Path model, Path folder) throws IOException {
    Path cache = folder.resolve("cache");
    Files.createDirectories(cache.resolve("knead"));
    Files.createSymbolicLink(cache.resolve("knead").resolve("speech"), model.getParent());
    return cache;
  }

  /** The words, with quiet around them. */
  static Pcm spoken(String words) throws IOException {
    try (SpeechEngine engine = ReadyVoices.open()) {
      short[] sound = engine.render(words, PERSON).samples();
      short[] padded = new short[sound.length + Frame.RATE];
      System.arraycopy(sound, 0, padded, Frame.RATE / 2, sound.length);
      return new Pcm(padded);
    }
  }
}
