package dev.knead.cli;

import static dev.knead.cli.VoicesKit.yaml;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VoicesAddCommandTest {
  private static final String BIRD = yaml("bird", "example", "{}");
  private static final String HEX = "0".repeat(64);

  @TempDir Path folder;
  private VoicesKit kit;
  private Path added;

  @BeforeEach
  void noVoicesOfOnesOwn() {
    kit = new VoicesKit(folder);
    added = kit.home().ownVoices().resolve("bird");
  }

  @Test
  void aFolderIsAddedShownAndSpeaks() throws IOException {
    Path source = kit.pack("somewhere", BIRD);
    List<String> asked = new ArrayList<>();

    Terminal terminal =
        kit.runAsking(
            question -> {
              asked.add(question);
              return Asker.Answer.NO;
            },
            "add",
            source.toString());

    assertThat(terminal.err()).isEqualToNormalizingNewlines("Unpacked 100 %\n");
    assertThat(terminal.code()).isZero();
    assertThat(terminal.out())
        .isEqualToNormalizingNewlines(
            """
            bird  The voice of bird
              language  en-US
              author    Anna
              licence   CC0-1.0
              engine    example
            Added bird. Try it: knead voices try bird
            """);
    assertThat(asked).isEmpty();
    assertThat(source.resolve("voice.yaml")).exists();
    assertThat(kit.run("try", "bird", "--speaker", "null").out()).startsWith("bird (");
  }

  @Test
  void anArchiveIsAddedWhenItsHashIsRight() throws IOException {
    Path archive = kit.zip("bird.zip", "bird/voice.yaml", BIRD);

    Terminal wrong = kit.run("add", archive.toString(), "--sha256", HEX);
    assertThat(wrong.code()).isEqualTo(1);
    assertThat(wrong.err()).contains("is another file than you expect: its SHA-256 is ");
    assertNothingAdded();

    assertThat(kit.run("add", archive.toString()).code()).isZero();
    assertThat(added.resolve("voice.yaml")).hasContent(BIRD);
  }

  @Test
  void anArchiveThatLeadsOutsideIsRefused() throws IOException {
    Path archive = kit.zip("evil.zip", "../../bird/voice.yaml", BIRD);

    Terminal terminal = kit.run("add", archive.toString());

    assertThat(terminal.code()).isEqualTo(1);
    assertThat(terminal.err()).startsWith("knead: The voice pack " + archive).contains("..");
    assertNothingAdded();
    assertThat(kit.home().data().resolve("bird")).doesNotExist();
  }

  @Test
  void everyMistakeOfTheFileIsToldByItsLineAndNoPathOfOurs() throws IOException {
    Path source =
        kit.pack("bird", BIRD.replace("licence: CC0-1.0\n", "").replace("author", "auhtor"));

    Terminal terminal = kit.run("add", source.toString());

    assertThat(terminal.code()).isEqualTo(1);
    assertThat(terminal.out()).isEmpty();
    assertThat(terminal.err())
        .containsPattern("(?m)^voice.yaml:1:1: error: .*licence")
        .containsPattern("(?m)^voice.yaml:4:1: error: .*auhtor")
        .containsPattern("knead: The voice pack .* is refused: there are \\d mistakes in its")
        .endsWith("Nothing was installed" + System.lineSeparator())
        .doesNotContain(".work");
    assertNothingAdded();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://localhost:1/bird.zip",
        "http://localhost:1/bird.zip --sha256 HEX",
        "ftp://localhost:1/bird.zip --sha256 HEX",
        "https:///bird.zip --sha256 HEX",
        "https://localhost:1/a b.zip --sha256 HEX",
        "https://localhost:1/bird.zip --sha256 123",
        "FOLDER --sha256 HEX",
        ""
      })
  void whatCanNotBeRightIsWrongUsage(String words) throws IOException {
    String source = kit.pack("bird", BIRD).toString();
    List<String> arguments = new ArrayList<>(List.of("add"));
    for (String word : words.split(" (?=--)|(?<=--sha256) ", -1)) {
      if (!word.isEmpty()) {
        arguments.add(word.replace("HEX", HEX).replace("FOLDER", source));
      }
    }

    Terminal terminal = kit.run(arguments.toArray(String[]::new));

    assertThat(terminal.err()).as(terminal.err()).contains("Usage: voices add");
    assertThat(terminal.code()).isEqualTo(2);
    assertNothingAdded();
  }

  @Test
  void anAddressWithoutAHashSaysWhyItNeedsOne() {
    assertThat(kit.run("add", "https://localhost:1/bird.zip").err())
        .startsWith("an address needs --sha256: without it, anyone on the way");
    assertThat(kit.run("add", "http://localhost:1/bird.zip", "--sha256", HEX).err())
        .startsWith("voices are fetched from addresses that begin with https:// only");
  }

  @Test
  void aServerThatIsNotThereIsTold() {
    Terminal terminal = kit.run("add", "https://localhost:1/bird.zip", "--sha256", HEX);

    assertThat(terminal.code()).isEqualTo(1);
    assertThat(terminal.err()).contains("localhost can't be reached").doesNotContain("\tat ");
    assertNothingAdded();
  }

  @Test
  void whatIsNoPackIsTold() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("pictures"));
    Files.writeString(empty.resolve("cat.txt"), "meow");

    assertThat(kit.run("add", empty.toString()).err())
        .contains("is refused: it has no file voice.yaml, so it is no voice pack.");
    assertThat(kit.run("add", folder.resolve("none.zip").toString()).err())
        .contains("knead: There is no file ");
    assertThat(kit.run("add", empty.resolve("cat.txt").toString()).err())
        .contains("is neither a zip nor a tar.gz file");
    assertNothingAdded();
  }

  @Test
  void theIdOfAReadyVoiceAndAnUnknownEngineAreRefused() throws IOException {
    Path ready = kit.pack("kevin16", yaml("kevin16", "example", "{}"));
    Terminal taken = kit.run("add", ready.toString(), "--replace", "--yes");
    assertThat(taken.code()).isEqualTo(1);
    assertThat(taken.err())
        .contains("is refused: its id kevin16 is that of a voice that came with Knead");

    Path strange = kit.pack("strange", yaml("strange", "theremin", "{}"));
    Terminal unknown = kit.run("add", strange.toString(), "--yes");
    assertThat(unknown.code()).isEqualTo(1);
    assertThat(unknown.err()).contains("engine 'theremin', unknown here").contains("example");
    assertNothingAdded();
  }

  @Test
  void whatIsExecutedIsAgreedToAtTheTerminal() throws IOException {
    String source = kit.pack("bird", yaml("bird", "executing", "{program: parrot}")).toString();
    List<String> asked = new ArrayList<>();

    Terminal no =
        kit.runAsking(
            question -> {
              asked.add(question);
              return Asker.answer("n");
            },
            "add",
            source);
    assertThat(no.code()).isEqualTo(1);
    assertThat(asked).containsExactly("Add it?");
    assertThat(no.out())
        .contains("CC0-1.0")
        .endsWith("When it speaks, it executes: the program parrot" + System.lineSeparator());
    assertThat(no.err()).contains("is refused: you did not agree. Nothing was installed");
    assertNothingAdded();

    Terminal yes = kit.runAsking(question -> Asker.answer(" Y "), "add", source);
    assertThat(yes.code()).isZero();
    assertThat(added.resolve("voice.yaml")).exists();
    assertThat(added.resolve("opened")).as("nothing is executed while adding").doesNotExist();
  }

  @Test
  void withoutATerminalWhatIsExecutedNeedsYes() throws IOException {
    String source = kit.pack("bird", yaml("bird", "executing", "{program: parrot}")).toString();

    Terminal refused = kit.run("add", source);
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err())
        .contains("nobody is at a terminal to agree to this: When it speaks, it executes: the")
        .contains("add --yes");
    assertNothingAdded();

    assertThat(kit.run("add", source, "--yes").code()).isZero();
    assertThat(added.resolve("voice.yaml")).exists();
    assertThat(added.resolve("opened")).doesNotExist();
  }

  @Test
  void aPackCanNotHideWhatItExecutesFromATerminal() throws IOException {
    String hiding =
        yaml("bird", "executing", "{program: \"rm\\e[2K\\rharmless\"}")
            .replace("author: Anna", "author: \"Anna\\e[8m\\u202E\"");
    String source = kit.pack("bird", hiding).toString();

    Terminal terminal = kit.run("add", source);

    assertThat(terminal.out()).contains("the program rm?[2K?harmless").contains("Anna?[8m?");
    assertThat(terminal.out() + terminal.err()).doesNotContain("\u001B", "\u202E");
  }

  @Test
  void anotherOfTheSameIdNeedsReplace() throws IOException {
    kit.installed("bird", BIRD);
    String newer = kit.pack("bird", BIRD.replace("Anna", "Berta")).toString();

    Terminal kept = kit.run("add", newer);
    assertThat(kept.code()).isEqualTo(1);
    assertThat(kept.err()).contains("there is a voice bird already; --replace puts this one in");
    assertThat(added.resolve("voice.yaml")).content().contains("Anna");

    assertThat(kit.run("add", newer, "--replace").code()).isZero();
    assertThat(added.resolve("voice.yaml")).content().contains("Berta");
  }

  @Test
  void recordingsAreReplacedOnlyWhenSomebodyAgrees() throws IOException {
    kit.installed("bird", yaml("bird", "recorded", "{}"));
    String newer = kit.pack("bird", BIRD).toString();

    Terminal kept = kit.run("add", newer, "--replace");
    assertThat(kept.code()).isEqualTo(1);
    assertThat(kept.err()).contains("It takes the place of recordings, which can't be made again");
    assertThat(added.resolve("voice.yaml")).content().contains("recorded");

    assertThat(kit.run("add", newer, "--replace", "--yes").code()).isZero();
    assertThat(added.resolve("voice.yaml")).content().doesNotContain("recorded");
  }

  @Test
  void aMissingProgramIsANote() throws IOException {
    Path source = kit.pack("bird", yaml("bird", "executing", "{missing: parrot}"));

    Terminal terminal = kit.run("add", source.toString());

    assertThat(terminal.code()).isZero();
    assertThat(terminal.out())
        .contains("Added bird.")
        .contains("It can't speak here yet. The program parrot is not installed: apt-get install");
  }

  private void assertNothingAdded() {
    assertThat(added).doesNotExist();
    try (Stream<Path> packs =
        Files.isDirectory(added.getParent()) ? Files.list(added.getParent()) : Stream.of()) {
      assertThat(packs.map(pack -> pack.getFileName().toString()))
          .allMatch(name -> name.equals(".lock"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
