package dev.knead.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Installs speech models: fetch, verify, unpack beside, and give it its name at one stroke.
 * Whatever is cut off on the way leaves nothing that could be taken for a model.
 *
 * <p>The archive is deleted once it is unpacked: the manifest is enough to verify the model, and
 * fetching it again is a rare thing, while 50 MB of cache would stay for good.
 *
 * <p>Threads and programs that install at the same time take turns.
 */
public final class ModelInstaller {
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration STALL = Duration.ofSeconds(30);
  private static final Duration NPM = Duration.ofMinutes(15);

  private final Store store;
  private final InstalledModels installed;
  private final WebDownload download;
  private final NpmClient client;
  private final FreeSpace space;

  /**
   * Prepares, but touches nothing.
   *
   * @param folder in which models are installed; is made when needed
   * @param ready the folder of those that came with the program; need not exist
   */
  public ModelInstaller(Path folder, Path ready) {
    this(
        folder,
        new InstalledModels(folder, ready),
        new WebDownload(CONNECT, STALL, WebDownload.HTTPS),
        new NpmProgram(List.of("npm"), NPM),
        FreeSpace.OF_THE_DISK);
  }

  ModelInstaller(Path folder, WebDownload download, NpmClient client, FreeSpace space) {
    this(folder, new InstalledModels(folder), download, client, space);
  }

  private ModelInstaller(
      Path folder,
      InstalledModels installed,
      WebDownload download,
      NpmClient client,
      FreeSpace space) {
    this.store = Store.ofModels(folder);
    this.installed = installed;
    this.download = download;
    this.client = client;
    this.space = space;
  }

  /**
   * Sees to it that one of the models is there and whole. If one is, it is left as it is; otherwise
   * a damaged one is replaced, or else the first that can be fetched is installed.
   *
   * @param candidates at least one, the best first
   * @throws InstallException when none can be installed
   */
  public synchronized Installation install(List<SpeechModel> candidates, Progress progress)
      throws IOException {
    return FolderLock.during(
        store,
        progress,
        () -> {
          List<SpeechModel> damaged = new ArrayList<>();
          for (SpeechModel model : candidates) {
            if (installed.state(model) == InstalledModels.State.ABSENT) {
              continue;
            }
            List<String> faults = installed.verify(model, progress);
            if (faults.isEmpty()) {
              return there(model, Installation.Outcome.ALREADY_THERE);
            }
            damaged.add(model);
            progress.note("%s is damaged (%s).".formatted(model.name(), String.join(", ", faults)));
          }
          return fetchFirst(
              Stream.concat(damaged.stream(), candidates.stream()).distinct().toList(), progress);
        });
  }

  /**
   * Installs the model whose archive this file is; the file stays.
   *
   * @param candidates the models that it may be
   * @throws InstallException when the file is none of them, or can't be installed
   */
  public synchronized Installation installFrom(
      Path archive, List<SpeechModel> candidates, Progress progress) throws IOException {
    SpeechModel model = identify(archive, candidates, progress);
    return FolderLock.during(
        store,
        progress,
        () -> {
          Installation.Outcome outcome = outcomeOfReplacing(model);
          if (outcome == Installation.Outcome.MENDED
              && installed.verify(model, progress).isEmpty()) {
            return there(model, Installation.Outcome.ALREADY_THERE);
          }
          requireSpace(model, 0);
          unpack(archive, model, progress);
          return there(model, outcome);
        });
  }

  private Installation fetchFirst(List<SpeechModel> candidates, Progress progress)
      throws IOException {
    SourceException last = null;
    for (SpeechModel model : candidates) {
      for (Source source : model.sources()) {
        if (last != null) {
          progress.note(last.getMessage() + ".");
        }
        progress.note("Fetching %s with %s.".formatted(model.name(), source.title()));
        Installation.Outcome outcome = outcomeOfReplacing(model);
        try {
          unpack(fetch(source, model, progress), model, progress);
          Files.delete(installed.part(model));
          return there(model, outcome);
        } catch (SourceException e) {
          last = e;
        }
      }
    }
    throw exhausted(last, candidates);
  }

  private Installation.Outcome outcomeOfReplacing(SpeechModel model) throws IOException {
    return installed.state(model) == InstalledModels.State.ABSENT
        ? Installation.Outcome.INSTALLED
        : Installation.Outcome.MENDED;
  }

  private Installation there(SpeechModel model, Installation.Outcome outcome) {
    return new Installation(model, installed.place(model.name()), outcome);
  }

  /** The archive, verified. */
  private Path fetch(Source source, SpeechModel model, Progress progress) throws IOException {
    Path part = installed.part(model);
    long resumed = size(part);
    requireSpace(model, Math.max(0, model.archive().bytes() - resumed));
    if (resumed == model.archive().bytes() && isArchive(part, model, progress)) {
      return part;
    }
    if (source instanceof Source.Web web) {
      download.fetch(web.address(), part, new FileSize.Exactly(model.archive().bytes()), progress);
    } else if (source instanceof Source.Npm npm) {
      // npm can't go on where it stopped.
      Files.deleteIfExists(part);
      pack(npm.specification(), part, progress);
    }
    if (isArchive(part, model, progress)) {
      return part;
    }
    Files.delete(part);
    if (source instanceof Source.Web && resumed > 0) {
      progress.note("What was left of an earlier download is of another file: starting anew.");
      return fetch(source, model, progress);
    }
    throw new SourceException(
        "What %s gave is not the archive of %s (size or SHA-256 differ) and was deleted"
            .formatted(source.title(), model.name()));
  }

  private void pack(String specification, Path part, Progress progress) throws IOException {
    Path work = store.emptyWorkplace();
    progress.begin(Progress.Work.FETCH, Progress.UNKNOWN);
    try {
      Files.move(client.pack(specification, work), part, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      progress.end();
      Store.delete(work);
    }
  }

  private static boolean isArchive(Path file, SpeechModel model, Progress progress)
      throws IOException {
    return Files.size(file) == model.archive().bytes()
        && hash(file, progress).equals(model.archive().sha256());
  }

  private static String hash(Path file, Progress progress) throws IOException {
    progress.begin(Progress.Work.VERIFY, Files.size(file));
    try {
      return Sha256.of(file, progress::at);
    } finally {
      progress.end();
    }
  }

  private static SpeechModel identify(Path archive, List<SpeechModel> candidates, Progress progress)
      throws IOException {
    if (!Files.isRegularFile(archive)) {
      throw new InstallException("There is no file " + archive);
    }
    for (SpeechModel model : candidates) {
      if (isArchive(archive, model, progress)) {
        return model;
      }
    }
    throw new InstallException(
        "%s is not the archive of a model of the catalogue; right would be %s"
            .formatted(
                archive,
                candidates.stream()
                    .map(
                        model ->
                            "%s (%d bytes, SHA-256 %s)"
                                .formatted(
                                    model.name(),
                                    model.archive().bytes(),
                                    model.archive().sha256()))
                    .collect(Collectors.joining(" or "))));
  }

  private void unpack(Path archive, SpeechModel model, Progress progress) throws IOException {
    Path work = store.emptyWorkplace();
    try {
      // The room was checked before the archive was fetched.
      Unpacker.unpack(archive, Parcel.of(model), work, Room.CHECKED, progress).write(work);
      store.put(work, model.name());
    } finally {
      Store.delete(work);
    }
  }

  private void requireSpace(SpeechModel model, long toFetch) throws IOException {
    space.require(store, model.name(), toFetch + model.limits().bytes());
  }

  private static InstallException exhausted(SourceException last, List<SpeechModel> candidates) {
    return new InstallException(
        ("%s. No other source is left: check the network, or fetch the archive of %s on another"
                + " computer and run: knead models install --from FILE")
            .formatted(last.getMessage(), candidates.get(0).name()),
        last);
  }

  private static long size(Path part) throws IOException {
    return Files.exists(part) ? Files.size(part) : 0;
  }
}
