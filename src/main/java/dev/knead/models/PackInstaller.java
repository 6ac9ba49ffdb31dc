package dev.knead.models;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Installs voice packs: fetch, verify, unpack or copy beside, have it inspected, and give it its
 * name at one stroke. Whatever is cut off on the way leaves nothing that could be taken for a pack,
 * if a listing passes over names that begin with a dot.
 *
 * <p>Of a broken download what has come is kept, and gone on with when the same checksum is asked
 * for again; it is deleted when another one is.
 *
 * <p>Threads and programs that install at the same time take turns.
 */
public final class PackInstaller {
  /** A neural voice has some 100 MB, a big one with several speakers a few hundred. */
  private static final long MOST_BYTES = 2_000_000_000;

  /** A voice of recorded syllables has a few thousand files. */
  private static final int MOST_ENTRIES = 10_000;

  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration STALL = Duration.ofSeconds(30);
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
  private static final int LONGEST_NAME = 60;

  private final Store store;
  private final Limits limits;
  private final PackDownload download;
  private final FreeSpace space;

  /** What to do when a pack of the same id is there. */
  public enum Existing {
    /** It stays, and the new one is refused. */
    KEEP,
    /** The new one takes its place. The old one is deleted only after that. */
    REPLACE
  }

  /**
   * Looks at a pack that is not yet installed, on the thread that installs it. Nothing of the pack
   * may be executed here: no one has decided to trust it.
   */
  public interface Inspection {
    /**
     * The id under which the pack will be installed.
     *
     * @param unpacked the pack's folder, for now; it is called like the source: the folder that was
     *     copied, the only folder at the top of the archive, or else the archive, without its
     *     ending
     * @return lower-case letters, digits and hyphens, at most 60
     * @throws IOException when this is no right pack; the message says why. Where it has the path
     *     of the folder, only what comes after that is shown
     */
    String id(Path unpacked) throws IOException;
  }

  /**
   * Prepares, but touches nothing.
   *
   * @param folder of all packs; is made when needed
   */
  public PackInstaller(Path folder) {
    this(
        folder,
        new Limits(MOST_BYTES, MOST_ENTRIES),
        new WebDownload(CONNECT, STALL, WebDownload.HTTPS),
        FreeSpace.OF_THE_DISK);
  }

  PackInstaller(Path folder, Limits limits, WebDownload download, FreeSpace space) {
    this.store = Store.ofPacks(folder);
    this.limits = limits;
    this.download = new PackDownload(store, download);
    this.space = space;
  }

  /**
   * Installs a pack.
   *
   * @return the folder it is in, called by its id
   * @throws InstallException when it can't be fetched or read, is refused, or is there already; the
   *     folder of the packs is then as it was before
   */
  public synchronized Path add(
      PackSource source, Inspection inspection, Existing existing, Progress progress)
      throws IOException {
    return FolderLock.during(
        store,
        progress,
        () -> {
          Path work = store.emptyWorkplace();
          try {
            Path pack = bring(source, work, progress);
            String id = inspect(title(source), pack, inspection);
            if (existing == Existing.KEEP && store.holds(id)) {
              throw new InstallException(
                  "There is a voice pack %1$s already. Remove it with: knead voices remove %1$s"
                      .formatted(id));
            }
            store.put(pack, id);
            return store.place(id);
          } finally {
            Store.delete(work);
          }
        });
  }

  /**
   * Removes a pack, whatever is in it.
   *
   * @throws InstallException when there is none of that id
   */
  public synchronized void remove(String id, Progress progress) throws IOException {
    // A path would lead elsewhere.
    if (!ID.matcher(id).matches() || !store.holds(id)) {
      throw new InstallException(
          "The voice pack %s is not installed, so there is nothing to remove"
              .formatted(Intake.printable(id)));
    }
    FolderLock.during(
        store,
        progress,
        () -> {
          store.discard(id);
          return id;
        });
  }

  /** For messages: begins them. */
  private static String title(PackSource source) {
    return "The voice pack " + source.title();
  }

  /** The pack's folder, in the workplace. */
  private Path bring(PackSource source, Path work, Progress progress) throws IOException {
    if (source instanceof PackSource.Folder folder) {
      return copy(folder.path(), title(source), work, progress);
    }
    if (source instanceof PackSource.Archive archive) {
      verify(archive, progress);
      return unpack(
          archive.path(),
          baseName(String.valueOf(archive.path().getFileName())),
          title(source),
          work,
          progress);
    }
    PackSource.Web web = (PackSource.Web) source;
    Path part = download.fetch(web, new FileSize.AtMost(limits.bytes(), this::room), progress);
    try {
      return unpack(part, baseName(web.address()), title(source), work, progress);
    } finally {
      // Right or wrong: it is what was asked for, so fetching it again would bring nothing else.
      Files.delete(part);
    }
  }

  private Path copy(Path source, String title, Path work, Progress progress) throws IOException {
    if (!Files.isDirectory(source)) {
      throw new InstallException("There is no folder " + source);
    }
    Path real = source.toRealPath();
    Path packs = store.folder().toRealPath();
    if (real.startsWith(packs) || packs.startsWith(real)) {
      throw new InstallException(
          "%s and the folder of the installed voice packs, %s, lie one within the other: give a folder elsewhere"
              .formatted(source, store.folder()));
    }
    Path target = Files.createDirectory(work.resolve(plain(String.valueOf(real.getFileName()))));
    FolderCopy.copy(title, real, limits, target, this::room, progress);
    return target;
  }

  private static void verify(PackSource.Archive archive, Progress progress) throws IOException {
    if (!Files.isRegularFile(archive.path())) {
      throw new InstallException("There is no file " + archive.path());
    }
    if (!Files.isReadable(archive.path())) {
      throw new InstallException("%s can't be read: see its permissions".formatted(archive.path()));
    }
    if (archive.checksum().isPresent()) {
      Checksum right = archive.checksum().get();
      Checksum real = Checksum.of(archive.path(), progress);
      if (!real.equals(right)) {
        throw new InstallException(
            "%s is another file than you expect: its SHA-256 is %s, not %s. Nothing was installed"
                .formatted(archive.path(), real.shown(), right.shown()));
      }
    }
  }

  private void room(long bytes) throws IOException {
    space.require(store, "the voice pack", bytes);
  }

  private Path unpack(Path archive, String name, String title, Path work, Progress progress)
      throws IOException {
    ArchiveFormat format =
        ArchiveFormat.of(archive)
            .orElseThrow(
                () ->
                    new InstallException(
                        "%s is neither a zip nor a tar.gz file. Nothing was installed"
                            .formatted(title)));
    Path target = Files.createDirectory(work.resolve(name));
    Unpacker.unpack(
        archive,
        new Parcel(title, format, Optional.empty(), limits, List.of()),
        target,
        this::room,
        progress);
    return withoutTop(target);
  }

  /** Most archives hold one folder, and that is the pack; others hold its files. */
  private static Path withoutTop(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      List<Path> top = entries.limit(2).toList();
      return top.size() == 1 && Files.isDirectory(top.get(0)) ? top.get(0) : folder;
    }
  }

  private static String baseName(URI address) {
    String path = address.getPath();
    return baseName(path.substring(path.lastIndexOf('/') + 1));
  }

  private static String baseName(String archive) {
    return plain(archive.replaceFirst("(?i)\\.(zip|tar\\.gz|tgz)$", ""));
  }

  /** A name that is harmless, and not hidden. */
  private static String plain(String name) {
    String plain = name.replaceAll("[^A-Za-z0-9._-]", "-").replaceFirst("^[.-]+", "");
    return plain.isEmpty() ? "pack" : plain.substring(0, Math.min(LONGEST_NAME, plain.length()));
  }

  private static String inspect(String title, Path pack, Inspection inspection)
      throws InstallException {
    String id;
    try {
      id = inspection.id(pack);
    } catch (IOException e) {
      String reason =
          FolderLock.reason(e).replace(pack + File.separator, "").replaceFirst("\\.$", "");
      throw refused(title, reason, e);
    }
    if (!ID.matcher(id).matches()) {
      throw refused(
          title,
          "its id %s is not made of at most 60 lower-case letters, digits and hyphens"
              .formatted(Intake.printable(id)),
          null);
    }
    return id;
  }

  private static InstallException refused(String title, String reason, Throwable cause) {
    return new InstallException(
        "%s is refused: %s. Nothing was installed".formatted(title, reason), cause);
  }
}
