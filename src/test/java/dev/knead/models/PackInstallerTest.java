package dev.knead.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.knead.models.Archives.Item;
import dev.knead.models.PackInstaller.Existing;
import dev.knead.models.PackInstaller.Inspection;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackInstallerTest {
  private static final Limits LIMITS = new Limits(100_000, 10);
  private static final List<Item> PACK =
      List.of(new Item("nice/voice.yaml", "id: nice"), new Item("nice/data/a.wav", "la"));

  @TempDir Path folder;
  private final Heard heard = new Heard();
  private final List<String> ranges = Collections.synchronizedList(new ArrayList<>());
  private HttpServer server;
  private byte[] served = {};
  private Path packs;
  private Path archive;

  /** As the voices' own would do: reads the pack's file, and refuses what isn't right. */
  private static final Inspection READS_ID =
      pack -> {
        Path file = pack.resolve("voice.yaml");
        if (!Files.isRegularFile(file)) {
          throw new IOException(file + " is missing.");
        }
        return Files.readString(file).replace("id: ", "");
      };

  @BeforeEach
  void startServer() throws IOException {
    packs = folder.resolve("voices");
    archive = folder.resolve("archive");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String range = String.valueOf(exchange.getRequestHeaders().getFirst("Range"));
          ranges.add(range);
          try (exchange) {
            int from = range.equals("null") ? 0 : Integer.parseInt(range.replaceAll("[^0-9]", ""));
            if (from > 0) {
              exchange
                  .getResponseHeaders()
                  .set(
                      "Content-Range",
                      "bytes %d-%d/%d".formatted(from, served.length - 1, served.length));
            }
            exchange.sendResponseHeaders(from > 0 ? 206 : 200, served.length - from);
            exchange.getResponseBody().write(served, from, served.length - from);
          }
        });
    server.start();
  }

  @AfterEach
  void stopServer() {
    server.stop(0);
  }

  @Test
  void addsAFolder() throws IOException {
    Path source = source("nice");
    assertThat(add(new PackSource.Folder(source))).isEqualTo(packs.resolve("nice"));
    assertThat(files(packs.resolve("nice"))).containsExactly("data/a.wav", "voice.yaml");
    assertThat(packs.resolve("nice/data/a.wav")).hasContent("la");
    assertThat(files(source)).containsExactly("data/a.wav", "voice.yaml");
    assertThat(names()).containsExactly(".lock", "nice");
    assertThat(heard.lines()).containsExactly("begin UNPACK 10", "end");
    assertThat(heard.done()).isEqualTo(10);
  }

  @ParameterizedTest
  @EnumSource
  void addsAnArchiveWhateverItIsCalled(ArchiveFormat format) throws IOException {
    pack(PACK, format);
    assertThat(add(archive())).isEqualTo(packs.resolve("nice"));
    assertThat(files(packs.resolve("nice"))).containsExactly("data/a.wav", "voice.yaml");
    assertThat(archive).exists();
    assertThat(names()).containsExactly(".lock", "nice");
  }

  @ParameterizedTest
  @EnumSource
  void addsAnArchiveWithoutAFolderAtTheTop(ArchiveFormat format) throws IOException {
    pack(List.of(new Item("voice.yaml", "id: flat"), new Item("data/a.wav", "la")), format);
    add(archive());
    assertThat(files(packs.resolve("flat"))).containsExactly("data/a.wav", "voice.yaml");
  }

  @Test
  void stripsOneFolderOnly() throws IOException {
    pack(List.of(new Item("a/b/voice.yaml", "id: deep")), ArchiveFormat.ZIP);
    Inspection looks =
        pack -> {
          assertThat(files(pack)).containsExactly("b/voice.yaml");
          return "deep";
        };
    add(archive(), looks, Existing.KEEP);
    assertThat(packs.resolve("deep/b/voice.yaml")).exists();
  }

  @Test
  void theInspectedFolderIsCalledLikeTheSource() throws IOException {
    List<String> seen = new ArrayList<>();
    Inspection looks =
        pack -> {
          seen.add(pack.getFileName().toString());
          return "id" + seen.size();
        };
    add(new PackSource.Folder(source("My voice")), looks, Existing.KEEP);
    add(archive(pack(PACK, ArchiveFormat.ZIP)), looks, Existing.KEEP);
    List<Item> flat = List.of(new Item("voice.yaml", ""), new Item("b", ""));
    add(archive(Archives.tarGz(folder.resolve("flat.tar.gz"), flat)), looks, Existing.KEEP);
    serve(Archives.zip(archive, flat));
    add(web("/files/far-1.0.zip?x=y", sha256()), looks, Existing.KEEP);
    add(web("/..", sha256()), looks, Existing.KEEP);
    add(web("", sha256()), looks, Existing.KEEP);
    assertThat(seen).containsExactly("My-voice", "nice", "flat", "far-1.0", "pack", "pack");
  }

  @Test
  void fetchesAnArchive() throws IOException {
    serve(pack(PACK, ArchiveFormat.TAR_GZ));
    add(web("/nice.tar.gz", sha256()));
    assertThat(packs.resolve("nice/data/a.wav")).hasContent("la");
    assertThat(names()).containsExactly(".lock", "nice");
  }

  @Test
  void goesOnWithABrokenDownload() throws IOException {
    serve(pack(PACK, ArchiveFormat.ZIP));
    part(sha256(), 20);
    add(web("/nice.zip", sha256()));
    assertThat(ranges).containsExactly("bytes=20-");
    assertThat(names()).containsExactly(".lock", "nice");
  }

  @Test
  void aWholeDownloadIsNotFetchedAgain() throws IOException {
    serve(pack(PACK, ArchiveFormat.ZIP));
    part(sha256(), served.length);
    add(web("/nice.zip", sha256()));
    assertThat(ranges).isEmpty();
    assertThat(names()).containsExactly(".lock", "nice");
  }

  @Test
  void aDownloadOfAnotherFileIsNotResumedForEver() throws IOException {
    serve(pack(PACK, ArchiveFormat.ZIP));
    Files.createDirectories(packs);
    Files.write(packs.resolve(".%s.part".formatted(sha256().sha256())), new byte[20]);
    add(web("/nice.zip", sha256()));
    assertThat(ranges).containsExactly("bytes=20-", "null");
    assertThat(heard.lines()).anyMatch(line -> line.contains("starting anew"));
    assertThat(names()).containsExactly(".lock", "nice");
  }

  @Test
  void keepsOneBrokenDownloadOnly() throws IOException {
    serve(pack(PACK, ArchiveFormat.ZIP));
    part(new Checksum("0".repeat(64)), 20);
    add(web("/nice.zip", sha256()));
    assertThat(names()).containsExactly(".lock", "nice");
  }

  @Test
  void anotherFileIsDeletedAndBothHashesAreTold() throws IOException {
    serve(pack(PACK, ArchiveFormat.ZIP));
    Checksum expected = new Checksum("0123456789abcdef".repeat(4));
    refused(
        web("/nice.zip", expected),
        "What 127.0.0.1 gave is another file than you expect: its SHA-256 is %s…, not 0123456789ab…."
            .formatted(sha256().sha256().substring(0, 12)));
  }

  @Test
  void anArchiveWithAnotherHashIsRefusedAndStays() throws IOException {
    pack(PACK, ArchiveFormat.ZIP);
    Checksum expected = new Checksum("0123456789abcdef".repeat(4));
    refused(
        new PackSource.Archive(archive, Optional.of(expected)),
        "%s is another file than you expect: its SHA-256 is %s…, not 0123456789ab…."
            .formatted(archive, sha256().sha256().substring(0, 12)));
    assertThat(archive).exists();
    add(new PackSource.Archive(archive, Optional.of(sha256())));
    assertThat(packs.resolve("nice")).exists();
  }

  @Test
  void onlyHttpsIsFetched() throws IOException {
    serve(pack(PACK, ArchiveFormat.ZIP));
    PackSource plain = web("/nice.zip", sha256());
    assertThatThrownBy(
            () -> new PackInstaller(packs).add(plain, READS_ID, Existing.KEEP, Progress.SILENT))
        .isInstanceOf(InstallException.class)
        .hasMessageEndingWith("/nice.zip is not an https address");
    assertThat(ranges).isEmpty();
    assertThat(names()).containsExactly(".lock");
  }

  @Test
  void aDownloadOverTheLimitIsRefused() throws IOException {
    served = new byte[(int) LIMITS.bytes() + 1];
    refused(web("/nice.zip", new Checksum("0".repeat(64))), "offers 100001 bytes; at most 100000");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../evil",
        "nice/../../evil",
        "nice/..",
        "..\\evil",
        "nice/C:evil",
        "/evil",
        "//evil",
        "nice/a\nb"
      })
  void refusesPathsThatLeadOutside(String name) throws IOException {
    for (ArchiveFormat format : ArchiveFormat.values()) {
      pack(List.of(PACK.get(0), new Item(name, "x")), format);
      refused(archive(), "The voice pack %s is refused: the path ".formatted(archive));
      serve(archive);
      refused(web("/nice", sha256()), "is refused: the path ");
    }
    assertThat(folder.resolve("evil")).doesNotExist();
    assertThat(packs.resolve("evil")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      bytes = {
        TarConstants.LF_SYMLINK,
        TarConstants.LF_LINK,
        TarConstants.LF_CHR,
        TarConstants.LF_BLK,
        TarConstants.LF_FIFO
      })
  void refusesLinksAndDevicesOfTars(byte type) throws IOException {
    Archives.tarGzWithType(archive, "nice/voice.yaml", type);
    refused(archive(), "nice/voice.yaml is neither a file nor a folder");
  }

  @ParameterizedTest
  @ValueSource(ints = {0120777, 0020666, 0060666, 0010666, 0140777})
  void refusesLinksAndDevicesOfZips(int mode) throws IOException {
    Archives.zipWithMode(archive, "nice/voice.yaml", mode);
    refused(archive(), "nice/voice.yaml is neither a file nor a folder");
  }

  @Test
  void refusesAClaimOfTenGigabytesUnderTheRealLimitsToo() throws IOException {
    for (Path hostile :
        List.of(
            Archives.zipWithClaim(folder.resolve("zip"), "nice/voice.yaml", 10, 10_000_000_000L),
            Archives.tarGzWithClaim(folder.resolve("tar"), "nice/voice.yaml", 10_000_000_000L))) {
      assertThatThrownBy(
              () ->
                  new PackInstaller(packs)
                      .add(archive(hostile), READS_ID, Existing.KEEP, Progress.SILENT))
          .isInstanceOf(InstallException.class)
          .hasMessageContaining("unpacks to more than 2000000000 bytes");
      assertThat(names()).containsExactly(".lock");
    }
  }

  @ParameterizedTest
  @EnumSource
  void refusesABomb(ArchiveFormat format) throws IOException {
    pack(List.of(new Item("nice/voice.yaml", "0".repeat(200_000))), format);
    refused(archive(), "it unpacks to more than 100000 bytes");
  }

  @Test
  void refusesABombThatClaimsToBeSmall() throws IOException {
    Archives.zipWithClaim(archive, "nice/voice.yaml", 10_000_000, 10);
    refused(archive(), "it unpacks to more than 100000 bytes");
  }

  @ParameterizedTest
  @EnumSource
  void refusesTooManyEntries(ArchiveFormat format) throws IOException {
    List<Item> items = new ArrayList<>();
    for (int i = 0; i <= LIMITS.entries(); i++) {
      items.add(new Item("nice/" + i, ""));
    }
    pack(items, format);
    refused(archive(), "it holds more than 10 entries");
  }

  @Test
  void refusesWhatIsNoArchive() throws IOException {
    for (String content : List.of("", "P", "<html>Sign in to the hotel's network</html>")) {
      Files.writeString(archive, content);
      refused(archive(), "The voice pack %s is neither a zip nor a tar.gz file".formatted(archive));
      serve(archive);
      refused(web("/nice.zip", sha256()), "/nice.zip is neither a zip nor a tar.gz file");
    }
    Files.writeString(archive, "PK, but no zip");
    refused(archive(), "is no whole zip file");
    refused(archive(folder.resolve("nowhere.zip")), "There is no file ");
    refused(archive(Files.createDirectory(folder.resolve("f"))), "There is no file ");
  }

  @Test
  void refusesAFolderWithALink() throws IOException {
    Path source = source("nice");
    for (Path to : List.of(Path.of("voice.yaml"), Path.of("/etc/passwd"), Path.of("data"))) {
      Path link = Files.createSymbolicLink(source.resolve("data/link"), to);
      refused(new PackSource.Folder(source), "data/link is neither a file nor a folder");
      Files.delete(link);
    }
    Path link = Files.createSymbolicLink(folder.resolve("link"), source);
    add(new PackSource.Folder(link));
    assertThat(packs.resolve("nice/voice.yaml")).isRegularFile();
  }

  @Test
  void refusesAFolderOverTheLimits() throws IOException {
    Path big = source("big");
    Files.write(big.resolve("b"), new byte[60_000]);
    Files.write(big.resolve("c"), new byte[60_000]);
    refused(new PackSource.Folder(big), "it unpacks to more than 100000 bytes");
    Path many = source("many");
    for (int i = 0; i < LIMITS.entries(); i++) {
      Files.createDirectory(many.resolve("d" + i));
    }
    refused(new PackSource.Folder(many), "it holds more than 10 entries");
    assertThat(heard.lines()).isEmpty();
  }

  @Test
  void refusesAFolderWithNamesThatWouldBeRefusedInAnArchive() throws IOException {
    Path source = source("nice");
    Files.writeString(source.resolve("Voice.yaml"), "id: other");
    refused(new PackSource.Folder(source), "differ by case only");
    Files.move(source.resolve("Voice.yaml"), source.resolve("a\nb"));
    refused(new PackSource.Folder(source), "the path a?b has control characters");
  }

  @Test
  void refusesAFolderThatIsNoneOrEmptyOrHoldsThePacks() throws IOException {
    refused(new PackSource.Folder(folder.resolve("nowhere")), "There is no folder ");
    refused(
        new PackSource.Folder(Files.createDirectory(folder.resolve("empty"))), "it holds no files");
    refused(new PackSource.Folder(folder), "lie one within the other");
    refused(new PackSource.Folder(packs), "lie one within the other");
    Path inside = Files.createDirectories(packs.resolve("inside"));
    assertThatThrownBy(() -> add(new PackSource.Folder(inside)))
        .hasMessageContaining("lie one within the other");
  }

  @ParameterizedTest
  @EnumSource
  void aPackThatTheInspectionRefusesLeavesNothing(ArchiveFormat format) throws IOException {
    pack(List.of(new Item("nice/data/a.wav", "la")), format);
    refused(
        archive(),
        "The voice pack %s is refused: voice.yaml is missing. Nothing was installed"
            .formatted(archive));
    serve(archive);
    refused(web("/nice.zip", sha256()), "is refused: voice.yaml is missing. Nothing was installed");
    Path source = source("nice");
    Files.delete(source.resolve("voice.yaml"));
    refused(new PackSource.Folder(source), "is refused: voice.yaml is missing. Nothing was");
  }

  @Test
  void anInspectionThatFailsInAnUnforeseenWayLeavesNothingEither() throws IOException {
    pack(PACK, ArchiveFormat.ZIP);
    Inspection fails =
        pack -> {
          throw new IllegalStateException("unforeseen");
        };
    assertThatThrownBy(() -> add(archive(), fails, Existing.KEEP)).hasMessage("unforeseen");
    assertThat(names()).containsExactly(".lock");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Nice",
        "../nice",
        "ni/ce",
        ".nice",
        "-nice",
        "ni ce",
        "nice\n",
        "né",
        "x123456789012345678901234567890123456789012345678901234567890"
      })
  void refusesABadId(String id) throws IOException {
    pack(PACK, ArchiveFormat.ZIP);
    assertThatThrownBy(() -> add(archive(), pack -> id, Existing.KEEP))
        .isInstanceOf(InstallException.class)
        .hasMessageContaining("is not made of at most 60 lower-case letters, digits and hyphens");
    assertThat(names()).containsExactly(".lock");
    assertThatThrownBy(() -> installer().remove(id, heard))
        .hasMessageEndingWith("is not installed, so there is nothing to remove");
  }

  @Test
  void aPackThatIsThereStaysUnlessToBeReplaced() throws IOException {
    add(new PackSource.Folder(source("nice")));
    pack(List.of(PACK.get(0), new Item("nice/new", "new")), ArchiveFormat.ZIP);
    assertThatThrownBy(() -> add(archive()))
        .isInstanceOf(InstallException.class)
        .hasMessage("There is a voice pack nice already. Remove it with: knead voices remove nice");
    assertThat(files(packs.resolve("nice"))).containsExactly("data/a.wav", "voice.yaml");
    assertThat(names()).containsExactly(".lock", "nice");

    add(archive(), READS_ID, Existing.REPLACE);
    assertThat(files(packs.resolve("nice"))).containsExactly("new", "voice.yaml");
    assertThat(names()).containsExactly(".lock", "nice");
  }

  @Test
  void theOldPackStaysWhenTheNewOneIsRefused() throws IOException {
    add(new PackSource.Folder(source("nice")));
    pack(List.of(new Item("nice/new", "new")), ArchiveFormat.ZIP);
    assertThatThrownBy(() -> add(archive(), READS_ID, Existing.REPLACE))
        .hasMessageContaining("voice.yaml is missing");
    pack(List.of(PACK.get(0), new Item("nice/../x", "")), ArchiveFormat.ZIP);
    assertThatThrownBy(() -> add(archive(), READS_ID, Existing.REPLACE))
        .hasMessageContaining("leads outside");
    assertThat(files(packs.resolve("nice"))).containsExactly("data/a.wav", "voice.yaml");
    assertThat(names()).containsExactly(".lock", "nice");
  }

  @Test
  void whileAPackIsMadeItHasNoName() throws IOException {
    pack(PACK, ArchiveFormat.ZIP);
    Inspection looks =
        pack -> {
          // Were the program killed now, a listing would find just this.
          assertThat(names()).containsExactly(".lock", ".work");
          assertThat(pack).startsWith(packs.resolve(".work"));
          return "nice";
        };
    add(archive(), looks, Existing.KEEP);
    Files.createDirectories(packs.resolve(".work/nice"));
    Files.createDirectories(packs.resolve(".discarded/nice"));
    add(archive(), READS_ID, Existing.REPLACE);
    assertThat(names()).containsExactly(".lock", "nice");
  }

  @Test
  void removesAPack() throws IOException {
    add(new PackSource.Folder(source("nice")));
    installer().remove("nice", heard);
    assertThat(names()).containsExactly(".lock");
    assertThatThrownBy(() -> installer().remove("nice", heard))
        .isInstanceOf(InstallException.class)
        .hasMessage("The voice pack nice is not installed, so there is nothing to remove");
  }

  @Test
  void aFullDiskIsToldBeforeAnythingIsWritten() throws IOException {
    PackInstaller full = new PackInstaller(packs, LIMITS, anyScheme(), place -> 5);
    pack(PACK, ArchiveFormat.ZIP);
    serve(archive);
    for (PackSource source :
        List.of(new PackSource.Folder(source("nice")), archive(), web("/nice.zip", sha256()))) {
      assertThatThrownBy(() -> full.add(source, READS_ID, Existing.KEEP, heard))
          .isInstanceOf(InstallException.class)
          .hasMessageStartingWith("Installing the voice pack takes up to ")
          .hasMessageEndingWith("make room there, and see that you may write to it");
      assertThat(names()).containsExactly(".lock");
    }
    assertThat(heard.lines()).isEmpty();
  }

  private void refused(PackSource source, String why) throws IOException {
    assertThatThrownBy(() -> add(source))
        .isInstanceOf(InstallException.class)
        .hasMessageContaining(why);
    assertThat(names()).containsExactly(".lock");
  }

  private Path add(PackSource source) throws IOException {
    return add(source, READS_ID, Existing.KEEP);
  }

  private Path add(PackSource source, Inspection inspection, Existing existing) throws IOException {
    return installer().add(source, inspection, existing, heard);
  }

  private PackInstaller installer() {
    return new PackInstaller(packs, LIMITS, anyScheme(), place -> Long.MAX_VALUE);
  }

  private static WebDownload anyScheme() {
    return new WebDownload(Duration.ofSeconds(5), Duration.ofSeconds(5), address -> true);
  }

  private Path source(String name) throws IOException {
    Path source = Files.createDirectories(folder.resolve("sources").resolve(name));
    Files.createDirectories(source.resolve("data"));
    Files.writeString(source.resolve("voice.yaml"), "id: nice");
    Files.writeString(source.resolve("data/a.wav"), "la");
    return source;
  }

  private Path pack(List<Item> items, ArchiveFormat format) throws IOException {
    return switch (format) {
      case ZIP -> Archives.zip(archive, items);
      case TAR_GZ -> Archives.tarGz(archive, items);
    };
  }

  private PackSource archive() {
    return archive(archive);
  }

  private static PackSource archive(Path file) {
    return new PackSource.Archive(file, Optional.empty());
  }

  private void serve(Path file) throws IOException {
    served = Files.readAllBytes(file);
  }

  private PackSource web(String path, Checksum checksum) {
    return new PackSource.Web(
        URI.create("http://127.0.0.1:%d%s".formatted(server.getAddress().getPort(), path)),
        checksum);
  }

  private Checksum sha256() throws IOException {
    return new Checksum(Sha256.of(archive, done -> {}));
  }

  /** What a broken download has left. */
  private void part(Checksum checksum, int bytes) throws IOException {
    Files.createDirectories(packs);
    Files.write(
        packs.resolve(".%s.part".formatted(checksum.sha256())), Arrays.copyOf(served, bytes));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> entries = Files.list(packs)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    }
  }
}
