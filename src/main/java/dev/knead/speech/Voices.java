package dev.knead.speech;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The voice packs in some folders, and the engines that speak them. Immutable. */
public final class Voices {
  /** The voice that is always there. */
  public static final String BUILT_IN = "kevin16";

  /** What makes a folder a voice pack. */
  public static final String FILE = "voice.yaml";

  private static final Logger LOG = LoggerFactory.getLogger(Voices.class);

  private final List<Path> folders;

  /** The packs that are being opened by way of this: a voice may lean on another one. */
  private final Set<String> opening;

  /**
   * The packs in these folders.
   *
   * @param folders one folder a pack in each, with a {@code voice.yaml}; a folder that is not there
   *     holds none; of two packs with the same id, the first one counts
   */
  public Voices(Path... folders) {
    this(List.of(folders), Set.of());
  }

  private Voices(List<Path> folders, Set<String> opening) {
    this.folders = folders;
    this.opening = opening;
  }

  /** The ids of all packs, readable or not, in the order of the folders and of the alphabet. */
  public List<String> ids() throws VoiceException {
    return List.copyOf(places().keySet());
  }

  /** All packs that can be read, in the order of {@link #ids}; a broken one hides no other. */
  public List<VoicePack> all() throws VoiceException {
    List<VoicePack> readable = new ArrayList<>();
    for (Map.Entry<String, Path> place : places().entrySet()) {
      try {
        readable.add(named(VoicePackReader.read(place.getValue()), place.getKey()));
      } catch (VoiceException e) {
        LOG.debug("{} is left out", place.getKey(), e);
      }
    }
    return readable;
  }

  /**
   * The pack with this id.
   *
   * @throws VoiceException when there is none, or it can't be read
   */
  public VoicePack find(String id) throws VoiceException {
    Map<String, Path> places = places();
    if (!places.containsKey(id)) {
      throw new VoiceException(
          "There is no voice '%s'. There are: %s"
              .formatted(id, String.join(", ", places.keySet())));
    }
    return named(VoicePackReader.read(places.get(id)), id);
  }

  /** Where each pack is, by its id. */
  private Map<String, Path> places() throws VoiceException {
    Map<String, Path> places = new LinkedHashMap<>();
    for (Path folder : folders) {
      packs(folder).forEach(pack -> places.putIfAbsent(pack.getFileName().toString(), pack));
    }
    return places;
  }

  private static VoicePack named(VoicePack voice, String folder) throws VoiceException {
    if (!voice.id().equals(folder)) {
      throw new VoiceException(
          "%s: the id is '%s', but the folder is called '%s': make them the same"
              .formatted(voice.folder().resolve(FILE), voice.id(), folder));
    }
    return voice;
  }

  /**
   * An engine that speaks this voice, as loud as all others.
   *
   * @throws VoiceException when its engine is unknown, or can't speak it
   */
  public SpeechEngine open(VoicePack voice) throws VoiceException {
    if (opening.contains(voice.id())) {
      throw new VoiceException(
          "The voices fall back on each other in a circle: %s, %s. Give one another fall-back."
              .formatted(String.join(", ", opening), voice.id()));
    }
    Set<String> now = new LinkedHashSet<>(opening);
    now.add(voice.id());
    return new LevelledEngine(provider(voice).open(voice, new Voices(folders, now)), voice);
  }

  /** Why this voice can't speak on this computer, and what to do: one line. */
  public static Optional<String> obstacle(VoicePack voice) {
    try {
      return provider(voice).obstacle(voice);
    } catch (VoiceException e) {
      return Optional.of(e.getMessage());
    }
  }

  /** What is executed when this voice speaks; see {@link SpeechEngineProvider#executes}. */
  public static Optional<String> executes(VoicePack voice) throws VoiceException {
    return provider(voice).executes(voice);
  }

  private static SpeechEngineProvider provider(VoicePack voice) throws VoiceException {
    Set<String> engines = new HashSet<>();
    for (SpeechEngineProvider provider : ServiceLoader.load(SpeechEngineProvider.class)) {
      if (provider.engine().equals(voice.engine())) {
        return provider;
      }
      engines.add(provider.engine());
    }
    throw new VoiceException(
        "The voice '%s' asks for the engine '%s', unknown here. There are: %s"
            .formatted(
                voice.id(), voice.engine(), String.join(", ", engines.stream().sorted().toList())));
  }

  private static List<Path> packs(Path folder) throws VoiceException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          // What begins with a dot is only being added.
          .filter(entry -> !entry.getFileName().toString().startsWith("."))
          .filter(entry -> Files.exists(entry.resolve(FILE)))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new VoiceException(
          "The voices in " + folder + " can't be listed; is the program's folder whole?", e);
    }
  }
}
