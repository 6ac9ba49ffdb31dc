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
    unpack(pack(Archives.whole(), format), format);

    assertThat(files(target)).containsExactly("am/final.mdl", "conf/model.conf", Manifest.NAME);
    assertThat(target.resolve("am/final.mdl")).hasContent("acoustics");
    assertThat(Manifest.read(target).faults(target, Progress.SILENT)).isEmpty();
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
          .isInstanceOf(ModelException.class)
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
    Path zip = Archives.zipWithClaim(folder.resolve("zip"), name, 10, 4_000_000_000L);
    assertThatThrownBy(() -> unpack(zip, ArchiveFormat.ZIP))
        .hasMessageContaining("unpacks to more than 100000 bytes");

    Path tar = Archives.tarGzWithClaim(folder.resolve("tar"), name, 8_000_000_000L);
    assertThatThrownBy(() -> unpack(tar, ArchiveFormat.TAR_GZ))
        .hasMessageContaining("unpacks to more than 100000 bytes");
    assertThat(files(target)).isEmpty();
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
  void refusesTooManyEntries(ArchiveFormat format) throws IOException {
    List<Item> items = new ArrayList<>(Archives.whole());
    for (int i = items.size(); i <= Archives.LIMITS.entries(); i++) {
      items.add(new Item("pack/model/" + i, ""));
    }
    Path hostile = pack(items, format);
    assertThatThrownBy(() -> unpack(hostile, format)).hasMessageContaining("more than 10 entries");
  }

  @ParameterizedTest
  @ValueSource(strings = {"am/final.mdl", Manifest.NAME})
  void refusesAFileThatWouldOverwriteAnother(String file) throws IOException {
    List<Item> items = new ArrayList<>(Archives.whole());
    items.add(new Item("pack/model/./" + file, "again"));
    Path hostile = pack(items, ArchiveFormat.TAR_GZ);
    assertThatThrownBy(() -> unpack(hostile, ArchiveFormat.TAR_GZ))
        .hasMessageContaining("it holds %s twice".formatted(file));
  }

  @ParameterizedTest
  @EnumSource
  void refusesAFileWhereAFolderIs(ArchiveFormat format) throws IOException {
    List<Item> items = new ArrayList<>(Archives.whole());
    items.add(new Item("pack/model/am", "a file"));
    Path hostile = pack(items, format);
    assertThatThrownBy(() -> unpack(hostile, format)).isInstanceOf(ModelException.class);
  }

  @ParameterizedTest
  @EnumSource
  void refusesWhatLacksAFile(ArchiveFormat format) throws IOException {
    Path hostile = pack(Archives.whole().subList(0, 1), format);
    assertThatThrownBy(() -> unpack(hostile, format))
        .hasMessageContaining("it lacks pack/model/conf/model.conf");
    assertThat(target.resolve(Manifest.NAME)).doesNotExist();
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
    Unpacker.unpack(honest, Archives.model("m", honest, format), target, heard);
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

  private void unpack(Path file, ArchiveFormat format) throws IOException {
    Unpacker.unpack(file, Archives.model("m", file, format), target, Progress.SILENT);
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
}
