package dev.knead.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.knead.models.Archives.Item;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnpackerTest {
  @TempDir Path folder;
  private Path target;
  private Path archive;

  @BeforeEach
  void emptyTarget() throws IOException {
    target = Files.createDirectory(folder.resolve("target"));
    archive = folder.resolve("archive");
  }

  @ParameterizedTest
  @EnumSource
  void unpacksTheModelsFolderAndNothingElse(ArchiveFormat format) throws IOException {
    Manifest manifest = unpack(pack(Archives.whole(), format), format);

    assertThat(files(target)).containsExactly("am/final.mdl", "conf/model.conf");
    assertThat(target.resolve("am/final.mdl")).hasContent("acoustics");
    assertThat(manifest.files()).containsOnlyKeys("am/final.mdl", "conf/model.conf");
    assertThat(manifest.faults(target, Progress.SILENT)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../evil",
        "pack/model/../../../evil",
        "pack/model/..",
        "..\\evil",
        "pack/model/C:evil",
        "/evil",
        "//evil",
        "pack/model/a\nb"
      })
  void refusesPathsThatLeadOutside(String name) throws IOException {
    for (ArchiveFormat format : ArchiveFormat.values()) {
      Path hostile = pack(List.of(new Item(name, "x")), format);
      assertThatThrownBy(() -> unpack(hostile, format))
          .as(format.toString())
          .isInstanceOf(InstallException.class)
          .hasMessageContaining("refused: the path");
    }
    assertThat(files(target)).isEmpty();
    assertThat(folder.resolve("evil")).doesNotExist();
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
    Path hostile = Archives.tarGzWithType(archive, "pack/model/am/final.mdl", type);
    assertThatThrownBy(() -> unpack(hostile, ArchiveFormat.TAR_GZ))
        .hasMessageContaining("am/final.mdl is neither a file nor a folder");
    assertThat(files(target)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0120777, 0020666, 0060666, 0010666, 0140777})
  void refusesLinksAndDevicesOfZips(int mode) throws IOException {
    Path hostile = Archives.zipWithMode(archive, "pack/model/am/final.mdl", mode);
    assertThatThrownBy(() -> unpack(hostile, ArchiveFormat.ZIP))
        .hasMessageContaining("am/final.mdl is neither a file nor a folder");
    assertThat(files(target)).isEmpty();
  }

  @Test
  void refusesLinksOutsideTheModelsFolderToo() throws IOException {
    Path hostile = Archives.tarGzWithType(archive, "elsewhere", TarConstants.LF_SYMLINK);
    assertThatThrownBy(() -> unpack(hostile, ArchiveFormat.TAR_GZ))
        .hasMessageContaining("elsewhere is neither a file nor a folder");
  }

  @Test
  void refusesAClaimOfManyGigabytesBeforeWritingAnything() throws IOException {
    String name = "pack/model/am/final.mdl";
    Path zip = Archives.zipWithClaim(folder.resolve("zip"), name, 10, 10_000_000_000L);
    assertThatThrownBy(() -> unpack(zip, ArchiveFormat.ZIP))
        .hasMessageContaining("unpacks to more than 100000 bytes");

    Path tar = Archives.tarGzWithClaim(folder.resolve("tar"), name, 10_000_000_000L);
    assertThatThrownBy(() -> unpack(tar, ArchiveFormat.TAR_GZ))
        .hasMessageContaining("unpacks to more than 100000 bytes");
    assertThat(files(target)).isEmpty();
  }

  /** As numbers with a sign, these claims are below every limit. */
  @ParameterizedTest
  @ValueSource(longs = {-1, Long.MIN_VALUE})
  void refusesANegativeClaim(long claim) throws IOException {
    Path zip = Archives.zipWithClaim(archive, "pack/model/am/final.mdl", 200_000, claim);
    assertThatThrownBy(() -> unpack(zip, ArchiveFormat.ZIP)).isInstanceOf(InstallException.class);
    assertThat(size(target)).isLessThanOrEqualTo(Archives.LIMITS.bytes());
  }

  @ParameterizedTest
  @EnumSource
  void refusesNamesThatDifferByCaseOnly(ArchiveFormat format) throws IOException {
    for (String other : List.of("pack/model/AM/final.mdl", "pack/model/am/Final.mdl")) {
      List<Item> items = new ArrayList<>(Archives.whole());
      items.add(new Item(other, "again"));
      Store.delete(target);
      Files.createDirectory(target);
      Path hostile = pack(items, format);
      assertThatThrownBy(() -> unpack(hostile, format))
          .isInstanceOf(InstallException.class)
          .hasMessageContaining("differ by case only");
    }
  }

  @Test
  void refusesNamesThatAreTheSameOnceTheirAccentsAreComposed() throws IOException {
    List<Item> items = List.of(new Item("m/\u00e9", "one"), new Item("m/e\u0301", "two"));
    Path hostile = pack(items, ArchiveFormat.ZIP);
    // In the locale C no accent can be written at all.
    assertThatThrownBy(() -> unpackAll(hostile, ArchiveFormat.ZIP))
        .isInstanceOf(InstallException.class)
        .hasMessageContaining("is refused: ");
  }

  @ParameterizedTest
  @EnumSource
  void refusesPathsThatAreTooLong(ArchiveFormat format) throws IOException {
    for (String name :
        List.of(
            "x".repeat(256), "é".repeat(128), "x/".repeat(32) + "x", "name/".repeat(200) + "x")) {
      Path hostile = pack(List.of(new Item("pack/" + name, "x")), format);
      assertThatThrownBy(() -> unpack(hostile, format))
          .isInstanceOf(InstallException.class)
          .hasMessageContaining(" is too long. Nothing was installed")
          .extracting(Throwable::getMessage)
          .asString()
          .hasSizeLessThan(200);
    }
  }

  @Test
  void takesNamesAsLongAsTheFileSystemDoes() throws IOException {
    String longest = "x".repeat(255);
    unpackAll(pack(List.of(new Item(longest, "")), ArchiveFormat.ZIP), ArchiveFormat.ZIP);
    assertThat(files(target)).containsExactly(longest);
  }

  @Test
  void aNameThatWouldFillTheMemoryIsNotReadToItsEnd() throws IOException {
    assertThatThrownBy(
            () -> unpack(Archives.tarGzWithName(archive, 5_000_000), ArchiveFormat.TAR_GZ))
        .isInstanceOf(InstallException.class)
        .hasMessageContaining("headers of more than 1048576 bytes");
    assertThatThrownBy(() -> unpack(Archives.tarGzWithName(archive, 900_000), ArchiveFormat.TAR_GZ))
        .isInstanceOf(InstallException.class)
        .hasMessageContaining(" is too long");
  }

  @Test
  void refusesCompressionForWhichALibraryIsMissing() throws IOException {
    Archives.zip(archive, Archives.whole());
    byte[] bytes = Files.readAllBytes(archive);
    for (int method : List.of(93, 95, 97)) {
      assertThatThrownBy(
              () -> unpack(Archives.zipWithMethod(archive, bytes, method), ArchiveFormat.ZIP))
          .isInstanceOf(InstallException.class)
          .hasMessageContaining("compression method %d is not supported".formatted(method));
    }
  }

  @ParameterizedTest
  @EnumSource
  void unpacksAWholeArchiveWhenNoFolderIsNamed(ArchiveFormat format) throws IOException {
    unpackAll(pack(Archives.whole(), format), format);
    assertThat(files(target))
        .containsExactly("pack/model/am/final.mdl", "pack/model/conf/model.conf", "pack/other.txt");
  }

  @ParameterizedTest
  @EnumSource
  void refusesAnEmptyArchive(ArchiveFormat format) throws IOException {
    Path empty = pack(List.of(), format);
    assertThatThrownBy(() -> unpackAll(empty, format)).hasMessageContaining("it holds no files");
  }

  @Test
  void asksForRoomBeforeItWrites() throws IOException {
    Path honest = pack(Archives.whole(), ArchiveFormat.ZIP);
    long bytes = Archives.whole().stream().mapToLong(item -> item.content().length()).sum();
    Room none =
        needed -> {
          throw new InstallException("%d bytes are too many".formatted(needed));
        };
    Parcel parcel = Parcel.of(Archives.model("m", honest, ArchiveFormat.ZIP));
    assertThatThrownBy(() -> Unpacker.unpack(honest, parcel, target, none, Progress.SILENT))
        .hasMessage("%d bytes are too many".formatted(bytes));
    assertThat(files(target)).isEmpty();
  }

  /** Whatever is broken, it is told as such: no unchecked exception, and nothing outside. */
  @ParameterizedTest
  @EnumSource
  void everyBrokenByteIsEitherHarmlessOrRefused(ArchiveFormat format) throws IOException {
    byte[] whole = Files.readAllBytes(pack(List.of(new Item("pack/a", "content")), format));
    for (int at = 0; at < whole.length; at++) {
      byte[] broken = whole.clone();
      broken[at] ^= (byte) 0xff;
      Files.write(archive, broken);
      Store.delete(target);
      Files.createDirectory(target);
      try {
        unpackAll(archive, format);
      } catch (InstallException e) {
        assertThat(e).hasMessageContaining("Nothing was installed");
      }
    }
    try (Stream<Path> beside = Files.list(folder)) {
      assertThat(beside).containsExactlyInAnyOrder(archive, target);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"pack/model/am/final.mdl", "outside/the/model"})
  void refusesABombThatClaimsToBeSmall(String name) throws IOException {
    Path bomb = Archives.zipWithClaim(archive, name, 10_000_000, 10);
    assertThatThrownBy(() -> unpack(bomb, ArchiveFormat.ZIP))
        .hasMessageContaining("unpacks to more than 100000 bytes");
    assertThat(size(target)).isLessThanOrEqualTo(Archives.LIMITS.bytes());
  }

  @ParameterizedTest
  @EnumSource
  void refusesABombThatIsHonest(ArchiveFormat format) throws IOException {
    Path bomb = pack(List.of(new Item("pack/model/am/final.mdl", "0".repeat(1_000_000))), format);
    assertThat(bomb).satisfies(file -> assertThat(Files.size(file)).isLessThan(10_000));
    assertThatThrownBy(() -> unpack(bomb, format))
        .hasMessageContaining("unpacks to more than 100000 bytes");
    assertThat(files(target)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void refusesTooManyEntries(ArchiveFormat format) throws IOException {
    List<Item> items = new ArrayList<>(Archives.whole());
    for (int i = items.size(); i <= Archives.LIMITS.entries(); i++) {
      items.add(new Item("pack/model/" + i, ""));
    }
    Path hostile = pack(items, format);
    assertThatThrownBy(() -> unpack(hostile, format)).hasMessageContaining("more than 10 entries");
  }

  @Test
  void refusesAFileThatWouldOverwriteAnother() throws IOException {
    List<Item> items = new ArrayList<>(Archives.whole());
    items.add(new Item("pack/model/./am/final.mdl", "again"));
    Path hostile = pack(items, ArchiveFormat.TAR_GZ);
    assertThatThrownBy(() -> unpack(hostile, ArchiveFormat.TAR_GZ))
        .hasMessageContaining("it holds am/final.mdl twice");
  }

  @ParameterizedTest
  @EnumSource
  void refusesAFileWhereAFolderIs(ArchiveFormat format) throws IOException {
    List<Item> items = new ArrayList<>(Archives.whole());
    items.add(new Item("pack/model/am", "a file"));
    Path hostile = pack(items, format);
    assertThatThrownBy(() -> unpack(hostile, format)).isInstanceOf(InstallException.class);
  }

  @ParameterizedTest
  @EnumSource
  void refusesWhatLacksAFile(ArchiveFormat format) throws IOException {
    Path hostile = pack(Archives.whole().subList(0, 1), format);
    assertThatThrownBy(() -> unpack(hostile, format))
        .hasMessageContaining("it lacks pack/model/conf/model.conf");
  }

  @ParameterizedTest
  @EnumSource
  void refusesATruncatedArchive(ArchiveFormat format) throws IOException {
    byte[] all = Files.readAllBytes(pack(Archives.whole(), format));
    Files.write(archive, Arrays.copyOf(all, all.length / 2));
    assertThatThrownBy(() -> unpack(archive, format))
        .hasMessageContaining("is no whole %s file".formatted(format.extension()));
  }

  @ParameterizedTest
  @EnumSource
  void refusesWhatIsNoArchive(ArchiveFormat format) throws IOException {
    for (String content : List.of("", "<html>Sign in to the hotel's network</html>")) {
      Files.writeString(archive, content);
      assertThatThrownBy(() -> unpack(archive, format))
          .hasMessageContaining("is no whole %s file".formatted(format.extension()));
    }
  }

  @ParameterizedTest
  @EnumSource
  void progressEndsAtTheTotal(ArchiveFormat format) throws IOException {
    Path honest = pack(Archives.whole(), format);
    Heard heard = new Heard();
    Unpacker.unpack(
        honest, Parcel.of(Archives.model("m", honest, format)), target, Room.CHECKED, heard);
    assertThat(heard.lines()).first().asString().startsWith("begin UNPACK ");
    assertThat(heard.lines()).last().isEqualTo("end");
    assertThat(heard.done()).isEqualTo(heard.total()).isPositive();
  }

  private Path pack(List<Item> items, ArchiveFormat format) throws IOException {
    return switch (format) {
      case ZIP -> Archives.zip(archive, items);
      case TAR_GZ -> Archives.tarGz(archive, items);
    };
  }

  private Manifest unpack(Path file, ArchiveFormat format) throws IOException {
    Parcel parcel = Parcel.of(Archives.model("m", file, format));
    return Unpacker.unpack(file, parcel, target, Room.CHECKED, Progress.SILENT);
  }

  private void unpackAll(Path file, ArchiveFormat format) throws IOException {
    Parcel all = new Parcel("It", format, Optional.empty(), Archives.LIMITS, List.of());
    Unpacker.unpack(file, all, target, Room.CHECKED, Progress.SILENT);
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  private static long size(Path folder) throws IOException {
    long sum = 0;
    for (String file : files(folder)) {
      sum += Files.size(folder.resolve(file));
    }
    return sum;
  }

  /** Once told in the words of the system, as a fault of this computer. */
  @ParameterizedTest
  @EnumSource
  void refusesAFileThatIsAFolderToo(ArchiveFormat format) throws IOException {
    Path hostile = pack(List.of(new Item("a", "x"), new Item("a/b/c", "y")), format);
    assertThatThrownBy(() -> unpackAll(hostile, format))
        .isInstanceOf(InstallException.class)
        .hasMessageContaining("it holds a twice");
  }

  /** Once gave "null" as the reason. */
  @Test
  void tellsThatAnArchiveBreaksOff() throws IOException {
    Files.write(archive, new byte[] {0x1f, (byte) 0x8b, 8});
    assertThatThrownBy(() -> unpackAll(archive, ArchiveFormat.TAR_GZ))
        .isInstanceOf(InstallException.class)
        .hasMessageContaining("is no whole tar.gz file")
        .message()
        .doesNotContain("null");
  }
}
