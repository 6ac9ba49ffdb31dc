package dev.knead.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What is given to people, unpacked and used on a computer that has nothing. Runs only with the
 * profile {@code dist}, which makes it.
 */
class DistributionIT {
  /** The beginning of the path of each file. */
  private static final String DISTRIBUTION = System.getProperty("knead.distribution");

  private static final Path TRIED = Path.of(DISTRIBUTION).resolveSibling("tried");

  /** A folder with blanks and umlauts in its name; only this link has a plain one. */
  private static Path program;

  private BareComputer computer;

  @BeforeAll
  static void unpack() throws IOException, InterruptedException {
    program =
        Unpacked.strangely(
            Path.of(DISTRIBUTION + "-linux-x86_64.tar.gz"),
            Unpacked.emptied(TRIED.resolve("archive")));
  }

  @BeforeEach
  void bareComputer() throws IOException, InterruptedException {
    computer = BareComputer.with(Unpacked.emptied(TRIED.resolve("run")));
  }

  @Test
  void playsTheDemoWithoutJavaAndNetworkFromAFolderThatCannotBeWrittenTo() throws Exception {
    Outcome demo = computer.run(program.resolve("knead").toString(), "demo");
    assertThat(demo.said()).contains("32 of 32 commands taken as they were meant");
    assertThat(demo.exitCode()).isZero();
    assertThat(TRIED.resolve("run/demo.wav")).isNotEmptyFile();
    assertThat(computer.leftBehind()).isEmpty();
  }

  @Test
  void beginsAMassageWithFilesInsteadOfSoundHardware() throws Exception {
    Outcome massage =
        computer.run(
            program.resolve("knead").toString(),
            "start",
            "sciatica-self",
            "--mic",
            "null",
            "--speaker",
            "coach.wav");
    assertThat(massage.said()).contains("Self massage of the leg");
    assertThat(massage.exitCode()).isZero();
    assertThat(TRIED.resolve("run/coach.wav")).isNotEmptyFile();
    assertThat(TRIED.resolve("run/home/.local/share/knead/diary.db")).isNotEmptyFile();
    assertThat(computer.leftBehind()).isEmpty();
  }

  @Test
  void examinesItself() throws Exception {
    Outcome doctor = computer.run(program.resolve("knead").toString(), "doctor");
    assertThat(doctor.said())
        .containsPattern(
            "ok +speech model +vosk-model-.* in\\s+.*Gr\u00f6\u00dfe,\\s+\u00dcbung/knead-")
        .containsPattern("ok +voice +kevin16");
    Outcome version = computer.run(program.resolve("knead").toString(), "--version");
    assertThat(version.said())
        .contains(Path.of(DISTRIBUTION).getFileName().toString().substring(6));
    assertThat(version.exitCode()).isZero();
  }

  @Test
  void usesTheSharedClassesWhereverItLies() throws Exception {
    String strictly = "JDK_JAVA_OPTIONS=-Xshare:on";
    assertThat(computer.run(strictly, program.resolve("knead").toString(), "list").exitCode())
        .isZero();
    Path library = program.resolve("knead.jar");
    FileTime made = Files.getLastModifiedTime(library);
    try {
      Files.setLastModifiedTime(library, FileTime.from(Instant.EPOCH));
      assertThat(computer.run(strictly, program.resolve("knead").toString(), "list").exitCode())
          .isNotZero();
      assertThat(computer.run(program.resolve("knead").toString(), "list").exitCode()).isZero();
    } finally {
      Files.setLastModifiedTime(library, made);
    }
  }

  @Test
  void startsThroughALinkToALink() throws Exception {
    Path links = Files.createDirectory(TRIED.resolve("run/links"));
    Files.createSymbolicLink(links.resolve("first"), program.resolve("knead"));
    Files.createSymbolicLink(links.resolve("second"), Path.of("first"));
    assertThat(computer.run(links.resolve("second").toString(), "list").said())
        .contains("sciatica-self");
  }

  @Test
  void leavesTheBenchmarkToTheSources() throws Exception {
    Outcome bench = computer.run(program.resolve("knead").toString(), "bench", "start");
    assertThat(bench.said())
        .isEqualToIgnoringNewLines(
            "knead: the benchmark is no part of what is installed; it runs from the sources.");
    assertThat(bench.exitCode()).isEqualTo(1);
  }

  @Test
  void isInstalledAsADebianPackage() throws Exception {
    Path root =
        Unpacked.debian(
            Path.of(DISTRIBUTION + "-amd64.deb"), Unpacked.emptied(TRIED.resolve("debian")));
    Outcome demo = computer.run(root.resolve("usr/bin/knead").toString(), "demo");
    assertThat(demo.said()).contains("32 of 32 commands taken as they were meant");
    assertThat(demo.exitCode()).isZero();
    assertThat(
            computer
                .run(
                    "JDK_JAVA_OPTIONS=-Xshare:on", root.resolve("usr/bin/knead").toString(), "list")
                .exitCode())
        .isZero();
    assertThat(root.resolve("usr/share/man/man1/knead-start.1.gz")).isNotEmptyFile();
    assertThat(root.resolve("usr/share/bash-completion/completions/knead")).isNotEmptyFile();
    assertThat(root.resolve("usr/share/doc/knead/copyright")).isNotEmptyFile();
  }

  @Test
  void theArchiveForAnySystemRunsWithAnInstalledJava() throws Exception {
    Path any =
        Unpacked.zip(Path.of(DISTRIBUTION + "-any.zip"), Unpacked.emptied(TRIED.resolve("any")));
    Outcome list =
        computer.run(
            "JAVA_HOME=" + System.getProperty("java.home"),
            any.resolve("knead").toString(),
            "rehearse",
            "sciatica-self",
            "--script",
            any.resolve("routines/rehearsals/demo.yaml").toString());
    assertThat(list.exitCode()).isZero();
    assertThat(any.resolve("knead.bat")).isNotEmptyFile();
    Outcome withoutJava = computer.run(any.resolve("knead").toString(), "list");
    assertThat(withoutJava.said()).contains("Java was not found");
    assertThat(withoutJava.exitCode()).isEqualTo(1);
  }

  @Test
  void theBillOfMaterialsNamesEveryLibrary() throws IOException {
    JsonNode bill = new ObjectMapper().readTree(program.resolve("sbom/knead.cdx.json").toFile());
    List<String> named = new ArrayList<>();
    for (JsonNode part : bill.path("components")) {
      assertThat(part.path("licenses")).as(part.path("name").asText()).isNotEmpty();
      named.add(part.path("name").asText() + "-" + part.path("version").asText() + ".jar");
    }
    try (Stream<Path> files = Files.list(program.resolve("lib"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .filteredOn(name -> name.endsWith(".jar"))
          .containsExactlyInAnyOrderElementsOf(named);
    }
    assertThat(program.resolve("sbom/knead.cdx.xml")).isNotEmptyFile();
  }

  @Test
  void bringsTheLicencesAlong() {
    assertThat(program.resolve("LICENSE")).isNotEmptyFile();
    assertThat(program.resolve("licences/README.md"))
        .hasSameTextualContentAs(
            Path.of(System.getProperty("knead.home"), "src", "dist", "licences", "README.md"));
    assertThat(program.resolve("licences/LGPL-2.1.txt")).isNotEmptyFile();
    assertThat(program.resolve("runtime/legal/java.base/LICENSE")).isNotEmptyFile();
  }

  @Test
  void theChecksumsAreThoseOfTheFiles() throws Exception {
    Process check =
        new ProcessBuilder("sha256sum", "--check", "--strict", "SHA256SUMS")
            .directory(TRIED.getParent().toFile())
            .inheritIO()
            .start();
    assertThat(check.waitFor()).isZero();
  }
}
