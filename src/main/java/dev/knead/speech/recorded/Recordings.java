package dev.knead.speech.recorded;

import dev.knead.audio.Pcm;
import dev.knead.audio.Wav;
import dev.knead.speech.Fingerprint;
import dev.knead.speech.VoiceException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The recordings in a folder, as they were when it was opened, and what was added by way of this.
 * Used by one thread.
 */
public final class Recordings {
  /** Of files with the same name, the first one counts: what the program itself has written. */
  private static final List<String> ENDINGS = List.of(".wav", ".flac", ".ogg");

  private final Path folder;
  private final RecordingNames names;
  private final Map<String, Path> files = new HashMap<>();
  private RecordedWords words;

  /**
   * Looks through a folder.
   *
   * @param folder need not exist; then there are none
   * @param names of the language's sentences
   * @throws VoiceException when it can't be listed, or its {@code words.yaml} can't be read
   */
  public Recordings(Path folder, RecordingNames names) throws VoiceException {
    this.folder = folder;
    this.names = names;
    this.words = RecordedWords.read(folder);
    List<Path> all = list(folder);
    for (String ending : ENDINGS) {
      for (Path file : all) {
        String name = file.getFileName().toString();
        if (name.toLowerCase(Locale.ROOT).endsWith(ending)) {
          files.putIfAbsent(name.substring(0, name.length() - ending.length()), file);
        }
      }
    }
  }

  private static List<Path> list(Path folder) throws VoiceException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new VoiceException("The recordings in " + folder + " can't be listed.", e);
    }
  }

  /** What there is of a sentence, by the words that are shown. */
  public Recorded of(String sentence) {
    Optional<Recorded> outdated = Optional.empty();
    for (String name : names.allOf(sentence)) {
      Path file = files.get(name);
      if (file != null) {
        String recorded = words.of(name).orElse(sentence);
        if (recorded.equals(sentence)) {
          return new Recorded.Usable(file);
        }
        outdated = Optional.of(new Recorded.OtherWords(file, recorded));
      }
    }
    return outdated.orElseGet(Recorded.Lacking::new);
  }

  /**
   * Keeps a sentence's recording, in place of an older one.
   *
   * @return its file
   * @throws IOException when it can't be written, with the reason; no half file is left
   */
  public Path keep(String sentence, Pcm sound) throws IOException {
    String name = names.of(sentence);
    Path file = folder.resolve(name + ENDINGS.get(0));
    Files.createDirectories(folder);
    // The sound first: where the words don't follow, those of an older sound keep it from being
    // taken for what it is not, and at worst it is recorded once more.
    Wav.write(file, sound);
    // Another program may have added some.
    words = RecordedWords.read(folder).with(name, sentence);
    words.write(folder);
    files.put(name, file);
    return file;
  }

  /** Another one whenever a recording is added, taken away, changed or can no longer be read. */
  String version() throws VoiceException {
    try {
      MessageDigest digest = Fingerprint.digest();
      for (Map.Entry<String, Path> entry : new TreeMap<>(files).entrySet()) {
        digest.update(state(entry.getValue()));
      }
      digest.update(new TreeMap<>(words.byName()).toString().getBytes(StandardCharsets.UTF_8));
      return Fingerprint.hex(digest);
    } catch (IOException e) {
      throw new VoiceException("The recordings in " + folder + " can't be looked at.", e);
    }
  }

  private static byte[] state(Path file) throws IOException {
    return "%s %d %s %s\n"
        .formatted(
            file.getFileName(),
            Files.size(file),
            Files.getLastModifiedTime(file),
            Files.isReadable(file) ? "readable" : "unreadable")
        .getBytes(StandardCharsets.UTF_8);
  }
}
