package dev.knead.speech;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads {@code voice.yaml}. */
final class VoicePackReader {
  private VoicePackReader() {}

  @SuppressWarnings("unchecked")
  static VoicePack read(Path pack) throws VoiceException {
    Path file = pack.resolve("voice.yaml");
    try {
      Object root =
          new Load(LoadSettings.builder().setLabel(file.toString()).build())
              .loadFromString(Files.readString(file));
      Map<String, Object> keys = map(root);
      Map<String, String> words = new LinkedHashMap<>();
      map(keys.get("pronunciations")).forEach((k, v) -> words.put(k, String.valueOf(v)));
      return new VoicePack(
          pack.getFileName().toString(),
          pack,
          new VoicePack.About(
              text(keys, "name"),
              text(keys, "language"),
              text(keys, "licence"),
              text(keys, "author"),
              text(keys, "sample")),
          text(keys, "engine"),
          new PackSettings(map(keys.get("settings"))),
          new VoicePack.Manner(
              new Delivery(
                  (int) keys.getOrDefault("rate", 140), (int) keys.getOrDefault("pitch", 100)),
              ((Number) keys.getOrDefault("volume", 0)).doubleValue(),
              (int) keys.getOrDefault("clause-pause", 0)),
          words,
          java.util.Set.copyOf(
              (java.util.List<String>) keys.getOrDefault("vocabulary", java.util.List.of())));
    } catch (IllegalArgumentException | YamlEngineException e) {
      throw new VoiceException(file + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw new VoiceException(file + " can't be read: " + e.getMessage(), e);
    }
  }

  private static String text(Map<String, Object> keys, String key) {
    return String.valueOf(keys.get(key));
  }

  private static Map<String, Object> map(Object value) {
    Map<String, Object> texts = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> entries) {
      entries.forEach((key, item) -> texts.put(String.valueOf(key), item));
    }
    return texts;
  }
}
