package dev.knead.speech;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** The voice packs in a folder, and the engines that speak them. */
public final class Voices {
  /** The voice that is always there. */
  public static final String BUILT_IN = "kevin16";

  private final Path folder;

  /**
   * @param folder one folder a pack, each with a {@code voice.yaml}
   */
  public Voices(Path folder) {
    this.folder = folder;
  }

  /** All packs, by id. */
  public List<VoicePack> all() throws VoiceException {
    List<VoicePack> packs = new ArrayList<>();
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path entry : entries.sorted().toList()) {
        if (Files.exists(entry.resolve("voice.yaml"))) {
          packs.add(read(entry));
        }
      }
    } catch (VoiceException e) {
      throw e;
    } catch (IOException e) {
      throw new VoiceException(
          "The voices in " + folder + " can't be listed; is the program's folder whole?", e);
    }
    return packs;
  }

  /** The pack with this id. */
  public VoicePack find(String id) throws VoiceException {
    List<VoicePack> packs = all();
    return packs.stream()
        .filter(pack -> pack.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new VoiceException(
                    "There is no voice '"
                        + id
                        + "'. There are: "
                        + String.join(", ", packs.stream().map(VoicePack::id).toList())));
  }

  /** An engine that speaks this voice. */
  public static SpeechEngine open(VoicePack voice) throws VoiceException {
    for (SpeechEngineProvider provider : ServiceLoader.load(SpeechEngineProvider.class)) {
      if (provider.engine().equals(voice.engine())) {
        return provider.open(voice);
      }
    }
    throw new VoiceException(
        "The voice '"
            + voice.id()
            + "' asks for the engine '"
            + voice.engine()
            + "', unknown here.");
  }

  private static VoicePack read(Path pack) throws VoiceException {
    Path file = pack.resolve("voice.yaml");
    try {
      Object root =
          new Load(LoadSettings.builder().setLabel(file.toString()).build())
              .loadFromString(Files.readString(file));
      Map<String, String> keys = texts(root);
      return new VoicePack(
          pack.getFileName().toString(),
          required(keys, "name", file),
          required(keys, "language", file),
          required(keys, "licence", file),
          required(keys, "engine", file),
          root instanceof Map<?, ?> map ? texts(map.get("settings")) : Map.of(),
          new Delivery(
              Integer.parseInt(required(keys, "rate", file)),
              Integer.parseInt(required(keys, "pitch", file))),
          required(keys, "sample", file));
    } catch (NumberFormatException e) {
      throw new VoiceException(file + ": rate and pitch are whole numbers", e);
    } catch (IllegalArgumentException | YamlEngineException e) {
      throw new VoiceException(file + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw e instanceof VoiceException known
          ? known
          : new VoiceException(file + " can't be read: " + e.getMessage(), e);
    }
  }

  private static Map<String, String> texts(Object value) {
    Map<String, String> texts = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> entries) {
      entries.forEach((key, item) -> texts.put(String.valueOf(key), String.valueOf(item)));
    }
    return texts;
  }

  private static String required(Map<String, String> keys, String key, Path file)
      throws VoiceException {
    String value = keys.get(key);
    if (value == null || value.isBlank()) {
      throw new VoiceException(file + ": the key '" + key + "' is missing");
    }
    return value;
  }
}
