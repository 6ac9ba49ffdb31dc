package dev.knead.speech;

import dev.knead.audio.Pcm;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sentences that have been spoken, kept on disk for the next time. A file holds the SHA-256 of its
 * samples, and then these, 16-bit little-endian; what doesn't fit its hash is thrown away. Where
 * the disk is full or may not be written to, the newest sentences are kept in memory alone: nobody
 * has to do without a coach for that.
 *
 * <p>Several programs may use one folder; each program's cache is used by one thread at a time.
 */
public final class PhraseCache {
  private static final Logger LOG = LoggerFactory.getLogger(PhraseCache.class);

  /** Some 2 hours of speech: each routine in several voices. */
  public static final long USUAL_BYTES = 200_000_000;

  /** Some 8 minutes: a step and its answers. */
  private static final int MEMORY_SAMPLES = 8_000_000;

  private static final String ENDING = ".phrase";
  private static final int HASH = 32;

  /** Looking through all files takes a while, so it is done once for so many new bytes. */
  private static final long LOOK_EVERY = 5_000_000;

  private final Path folder;
  private final long most;
  private final Clock clock;
  private final Map<String, Pcm> memory = new LinkedHashMap<>(16, 0.75f, true);
  private int samplesInMemory;
  private long writtenSinceLook;
  private Disk disk = Disk.WORKS;

  private enum Disk {
    WORKS,
    /** Told once; what is there can still be read. */
    TAKES_NOTHING
  }

  /**
   * Prepares, but touches nothing.
   *
   * @param folder is made when needed
   * @param most bytes on disk; when there are more, those go that were not used for the longest
   *     time
   * @param clock tells when a sentence was used
   */
  public PhraseCache(Path folder, long most, Clock clock) {
    this.folder = folder;
    this.most = most;
    this.clock = clock;
    this.writtenSinceLook = LOOK_EVERY;
  }

  /** The name of a sentence: different for all that makes it sound otherwise. */
  static String key(String... parts) {
    MessageDigest digest = Fingerprint.digest();
    for (String part : parts) {
      // The length, too: "a", "bc" is not "ab", "c".
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
      digest.update(bytes);
    }
    return Fingerprint.hex(digest);
  }

  /** The sound of that name, whole. */
  Optional<Pcm> get(String key) {
    Pcm remembered = memory.get(key);
    if (remembered != null) {
      return Optional.of(remembered);
    }
    Path file = file(key);
    try {
      Optional<Pcm> sound = read(Files.readAllBytes(file));
      if (sound.isPresent()) {
        touch(file);
        remember(key, sound.get());
      } else {
        Files.deleteIfExists(file);
      }
      return sound;
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      giveUp(e);
      return Optional.empty();
    }
  }

  /** Keeps a sound. */
  void put(String key, Pcm sound) {
    remember(key, sound);
    if (disk == Disk.TAKES_NOTHING) {
      return;
    }
    byte[] bytes = bytes(sound);
    try {
      Files.createDirectories(folder);
      makeRoom(bytes.length);
      Path fresh = Files.createTempFile(folder, ".", ENDING);
      try {
        Files.write(fresh, bytes);
        Files.move(fresh, file(key), StandardCopyOption.ATOMIC_MOVE);
        touch(file(key));
      } finally {
        Files.deleteIfExists(fresh);
      }
    } catch (IOException e) {
      giveUp(e);
    }
  }

  private Path file(String key) {
    return folder.resolve(key + ENDING);
  }

  private void giveUp(IOException e) {
    if (disk == Disk.WORKS) {
      disk = Disk.TAKES_NOTHING;
      LOG.warn("Spoken sentences can't be kept in {} ({}); they are spoken anew.", folder, e);
    }
  }

  private void remember(String key, Pcm sound) {
    Pcm before = memory.put(key, sound);
    samplesInMemory += sound.samples().length - (before == null ? 0 : before.samples().length);
    var eldest = memory.values().iterator();
    while (samplesInMemory > MEMORY_SAMPLES && memory.size() > 1) {
      samplesInMemory -= eldest.next().samples().length;
      eldest.remove();
    }
  }

  private void touch(Path file) throws IOException {
    if (disk == Disk.WORKS) {
      Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
    }
  }

  private static byte[] bytes(Pcm sound) {
    ByteBuffer bytes =
        ByteBuffer.allocate(HASH + 2 * sound.samples().length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.position(HASH);
    bytes.asShortBuffer().put(sound.samples());
    MessageDigest digest = Fingerprint.digest();
    digest.update(bytes.array(), HASH, bytes.capacity() - HASH);
    bytes.put(0, digest.digest());
    return bytes.array();
  }

  private static Optional<Pcm> read(byte[] bytes) {
    if (bytes.length < HASH || bytes.length % 2 != 0) {
      return Optional.empty();
    }
    MessageDigest digest = Fingerprint.digest();
    digest.update(bytes, HASH, bytes.length - HASH);
    if (!Arrays.equals(digest.digest(), Arrays.copyOf(bytes, HASH))) {
      return Optional.empty();
    }
    short[] samples = new short[(bytes.length - HASH) / 2];
    ByteBuffer.wrap(bytes, HASH, bytes.length - HASH)
        .order(ByteOrder.LITTLE_ENDIAN)
        .asShortBuffer()
        .get(samples);
    return Optional.of(new Pcm(samples));
  }

  /** Takes away what was not used for the longest time, so that there is room for so much. */
  private void makeRoom(long bytes) throws IOException {
    writtenSinceLook += bytes;
    if (writtenSinceLook < Math.min(LOOK_EVERY, most / 10)) {
      return;
    }
    writtenSinceLook = 0;
    List<Phrase> phrases = phrases();
    long sum = bytes + phrases.stream().mapToLong(Phrase::bytes).sum();
    for (Phrase phrase : phrases) {
      if (sum <= most) {
        break;
      }
      Files.deleteIfExists(phrase.file());
      sum -= phrase.bytes();
    }
  }

  private record Phrase(Path file, long bytes, FileTime used) {}

  private List<Phrase> phrases() throws IOException {
    List<Phrase> phrases = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(name -> name.toString().endsWith(ENDING)).toList()) {
        try {
          phrases.add(new Phrase(file, Files.size(file), Files.getLastModifiedTime(file)));
        } catch (NoSuchFileException e) {
          LOG.debug("Another program was quicker to take {} away", file);
        }
      }
    }
    phrases.sort(Comparator.comparing(Phrase::used).thenComparing(Phrase::file));
    return phrases;
  }
}
