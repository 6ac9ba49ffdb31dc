package dev.knead.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.fuzz.Fuzzed;
import dev.knead.fuzz.Hostile;
import dev.knead.fuzz.Mutations;
import dev.knead.fuzz.Seed;
import dev.knead.fuzz.Trial;
import dev.knead.models.Archives.Item;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/**
 * Whatever an archive holds, it is unpacked into its folder, or refused; nothing is left beside.
 */
final class ArchiveFuzzTest {
  private static final Trial TRIAL = Trial.refusingWith(InstallException.class);
  private static final Limits LIMITS = new Limits(100_000, 20);

  @Fuzzed
  void zip(@ForAll("zips") Hostile hostile) throws IOException {
    TRIAL.read(hostile, "hostile.zip", file -> unpack(file, ArchiveFormat.ZIP));
  }

  @Fuzzed
  void tarGz(@ForAll("tarGzs") Hostile hostile) throws IOException {
    TRIAL.read(hostile, "hostile.tar.gz", file -> unpack(file, ArchiveFormat.TAR_GZ));
  }

  /** The hostility is in the tar, which is packed after that: its checksum is right. */
  @Fuzzed
  void tarInASoundGz(@ForAll("tars") Hostile hostile) throws IOException {
    TRIAL.read(
        hostile,
        "hostile.tar.gz",
        file -> unpack(Files.write(file, packed(Files.readAllBytes(file))), ArchiveFormat.TAR_GZ));
  }

  /** As `knead voices add` takes it: the ready pack's place is either empty or has a whole pack. */
  @Fuzzed
  void voicePack(@ForAll("any") Hostile hostile) throws IOException {
    TRIAL.read(
        hostile,
        "hostile",
        file -> {
          Path packs = file.resolveSibling("packs");
          try {
            new PackInstaller(packs, LIMITS, null, FreeSpace.OF_THE_DISK)
                .add(
                    new PackSource.Archive(file, Optional.empty()),
                    pack -> "pack",
                    PackInstaller.Existing.KEEP,
                    Progress.SILENT);
          } finally {
            assertThat(names(file.getParent())).containsExactlyInAnyOrder("hostile", "packs");
            assertThat(names(packs)).isSubsetOf("pack", ".lock");
          }
        });
  }

  private static void unpack(Path archive, ArchiveFormat format) throws IOException {
    Path target = Files.createDirectory(archive.resolveSibling("target"));
    Parcel parcel = new Parcel("The archive", format, Optional.empty(), LIMITS, List.of());
    try {
      Unpacker.unpack(archive, parcel, target, Room.CHECKED, Progress.SILENT);
    } finally {
      assertThat(names(archive.getParent()))
          .containsExactlyInAnyOrder("target", archive.getFileName().toString());
      try (Stream<Path> files = Files.walk(target)) {
        for (Path file : (Iterable<Path>) files::iterator) {
          assertThat(Files.isSymbolicLink(file)).isFalse();
          assertThat(Files.isDirectory(file) || Files.size(file) <= LIMITS.bytes()).isTrue();
        }
      }
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  @Provide
  Arbitrary<Hostile> zips() throws IOException {
    return Mutations.ofBytes(made(Archives::zip, "zip"));
  }

  @Provide
  Arbitrary<Hostile> tarGzs() throws IOException {
    return Mutations.ofBytes(made(Archives::tarGz, "tar.gz"));
  }

  @Provide
  Arbitrary<Hostile> tars() throws IOException {
    return Mutations.ofBytes(
        made(
            (file, items) -> {
              Archives.tarGz(file, items);
              return Files.write(file, unpacked(Files.readAllBytes(file)));
            },
            "tar"));
  }

  @Provide
  Arbitrary<Hostile> any() throws IOException {
    return Mutations.ofBytes(
        Stream.of(made(Archives::zip, "zip"), made(Archives::tarGz, "tar.gz"))
            .flatMap(List::stream)
            .toList());
  }

  /** Packs files. */
  private interface Packing {
    Path pack(Path file, List<Item> items) throws IOException;
  }

  private static List<Seed> made(Packing packing, String format) throws IOException {
    Path file = Files.createTempFile("knead-fuzz-", "." + format);
    try {
      return Stream.of(
              Archives.whole(),
              List.of(new Item("a/" + "long name/".repeat(12) + "b", "x".repeat(3_000))),
              List.of(new Item("\u00e9/\uD83D\uDE00", "z"), new Item("empty", "")))
          .map(items -> seed(packing, file, items))
          .toList();
    } finally {
      Files.delete(file);
    }
  }

  private static Seed seed(Packing packing, Path file, List<Item> items) {
    try {
      return Seed.of(items.get(0).name(), Files.readAllBytes(packing.pack(file, items)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] unpacked(byte[] gz) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(gz))) {
      return in.readAllBytes();
    }
  }

  private static byte[] packed(byte[] tar) throws IOException {
    ByteArrayOutputStream gz = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(gz)) {
      out.write(tar);
    }
    return gz.toByteArray();
  }
}
