package dev.knead.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.routine.SpokenRules;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** {@code list}, {@code show} and {@code check}, with the shipped routines and a user's own. */
final class RoutineCommandsTest {
  private static final String OWN =
      """
      id: %s
      title: My own
      summary: Rests.
      performer: self
      steps:
        - {title: Rest, technique: hold, say: Hold still., duration: 61s}
      """;

  @TempDir Path folder;

  private Home home;
  private RoutineLibrary library;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void setUp() throws IOException {
    home = Homes.in(folder);
    library = new RoutineLibrary(home, new SpokenRules(Set.of("stop"), Set.of("next")));
    Files.createDirectories(home.ownRoutines());
  }

  @Test
  void listNamesTheShippedRoutinesAndHowToBegin() {
    assertThat(run(new ListCommand(library))).isZero();
    assertThat(out.toString())
        .contains("sciatica-self       Self massage of the leg, 18 minutes")
        .contains("Begin one with 'knead start', as in 'knead start calves'.")
        .doesNotContain("your own");
    assertThat(out.toString().lines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  void listMarksOnesOwn() throws IOException {
    own("mine", OWN.formatted("mine"));

    assertThat(run(new ListCommand(library))).isZero();
    assertThat(out.toString()).contains("mine                My own, 2 minutes (your own)");
  }

  @Test
  void anOwnRoutineTakesThePlaceOfAShippedOne() throws IOException {
    own("sciatica-self", OWN.formatted("sciatica-self"));

    assertThat(run(new ListCommand(library))).isZero();
    assertThat(out.toString())
        .contains("sciatica-self       My own, 2 minutes (your own)")
        .contains("sciatica-full       The full massage, 16 minutes")
        .doesNotContain("Self massage of the leg");
  }

  @Test
  void listShowsABrokenRoutineWithItsFirstMistakeAndAllTheOthers() throws IOException {
    own("broken", "\tid: broken\n");
    Files.createDirectories(home.ownRoutines().resolve("folder.yaml"));
    Files.createSymbolicLink(home.ownRoutines().resolve("gone.yaml"), folder.resolve("gone"));

    assertThat(run(new ListCommand(library))).isZero();
    assertThat(out.toString())
        .contains("broken              has mistakes (your own)")
        .contains("error: a tab: indent with spaces")
        .contains("sciatica-vibration  Vibration for tight muscles, 6 minutes");
  }

  @Test
  void listWithoutAnyRoutinesSaysSo() {
    RoutineLibrary empty =
        new RoutineLibrary(
            new Home(folder, folder.resolve("none"), folder.resolve("data"), folder),
            SpokenRules.none());

    assertThat(run(new ListCommand(empty))).isEqualTo(1);
    assertThat(err.toString()).contains("there are no routines");
  }

  @Test
  void showIsAPageToRead() {
    assertThat(run(new ShowCommand(library), "sciatica-partner")).isZero();
    assertThat(out.toString())
        .contains("Partner massage for the low spine\n")
        .contains("sciatica-partner, 4 steps, 8 minutes, with a partner\n")
        .contains("  - massage oil or lotion\n")
        .contains("  - In pregnancy, or with cancer, ask a doctor first.\n")
        .contains("  2. Circles beside the low spine\n")
        .contains("     friction, 4:00, pressure medium (3) up to strong (4), each side\n")
        .contains("     Works on: lower back. Keeps off: spine.\n")
        .contains("     ! Press beside the spine, not on it.\n");
    assertThat(out.toString().lines()).allMatch(line -> line.length() <= 90);
  }

  @Test
  void showTellsWhatIsAskedBeforehandOnALineEach() {
    assertThat(run(new ShowCommand(library), "feet")).isZero();
    assertThat(out.toString())
        .contains(
            """

            Asked before it begins
              - Is there an open sore, a wound or an infection on your feet?
              - Do you have diabetes, or are your feet numb?
            """);
  }

  @Test
  void showDrawsABodyMapAndReplacesAnOlderOne() throws IOException {
    Path file = folder.resolve("map.html");

    assertThat(run(new ShowCommand(library), "calves", "--html", file.toString())).isZero();
    assertThat(run(new ShowCommand(library), "feet", "--html=" + file)).isZero();
    assertThat(out.toString()).contains("Wrote " + file + ": open it in a browser");
    assertThat(file).content().contains("Self massage of the feet", "rear-soles");
    assertThat(folder.resolve(".map.html.part")).doesNotExist();
  }

  @Test
  void showReplacesNothingElseUnlessForced() throws IOException {
    Path file = Files.writeString(folder.resolve("mine.html"), "<p>Mine</p>");

    assertThat(run(new ShowCommand(library), "calves", "--html=" + file)).isEqualTo(1);
    assertThat(err.toString()).contains("is no body map by Knead", "--force");
    assertThat(file).hasContent("<p>Mine</p>");
    assertThat(run(new ShowCommand(library), "calves", "--html=" + file, "--force")).isZero();
    assertThat(file).content().contains("Self massage of the calves");
  }

  @Test
  void showNeedsAFileForTheBodyMap() {
    assertThat(run(new ShowCommand(library), "calves", "--html=-")).isEqualTo(1);
    assertThat(run(new ShowCommand(library), "calves", "--html=" + folder)).isEqualTo(1);
    assertThat(run(new ShowCommand(library), "calves", "--html=" + folder.resolve("no/a.html")))
        .isEqualTo(1);
    assertThat(err.toString())
        .contains(
            "A body map is for a browser. Name a file",
            "is a folder. Name a file",
            "There is no folder");
  }

  @Test
  void showTakesAFileThatIncludesAShippedRoutine() throws IOException {
    Path file = folder.resolve("joined.yaml");
    Files.writeString(file, OWN.formatted("joined") + "  - include: sciatica-vibration\n");

    assertThat(run(new ShowCommand(library), file.toString())).isZero();
    assertThat(out.toString()).contains("My own", "Massager on the buttocks");
  }

  @Test
  void showOfAnUnknownRoutineGuessesWhichWasMeant() {
    assertThat(run(new ShowCommand(library), "sciatica-slef")).isEqualTo(1);
    assertThat(err.toString())
        .contains("There is no routine 'sciatica-slef'; did you mean 'sciatica-self'?");
  }

  @Test
  void showOfSomethingElseTellsHowToList() {
    assertThat(run(new ShowCommand(library), "yoga")).isEqualTo(1);
    assertThat(err.toString()).contains("'knead list' shows those there are");
  }

  @Test
  void showOfABrokenRoutineNamesItsFirstMistakeAndHowToSeeTheRest() throws IOException {
    own("broken", "id: broken\n");

    assertThat(run(new ShowCommand(library), "broken")).isEqualTo(1);
    assertThat(err.toString())
        .contains("broken.yaml:1:1: error: missing key 'performer'")
        .containsPattern("'knead check .*broken.yaml' shows 3 more");
  }

  @Test
  void showOfAMissingFileSaysSo() {
    assertThat(run(new ShowCommand(library), "./none.yaml")).isEqualTo(1);
    assertThat(err.toString()).contains("there is no file ./none.yaml");
  }

  @Test
  void checkFindsNoMistakesInTheShippedRoutines() {
    String[] files = home.routines().toFile().list((dir, name) -> name.endsWith(".yaml"));
    for (int i = 0; i < files.length; i++) {
      files[i] = home.routines().resolve(files[i]).toString();
    }

    assertThat(run(new CheckCommand(library), files)).isZero();
    assertThat(out.toString()).isEqualTo("8 files checked: no mistakes, no warnings.\n");
  }

  @Test
  void checkShowsEveryMistakeOfEveryFile() throws IOException {
    Path one = Files.writeString(folder.resolve("one.yaml"), OWN.formatted("uno"));
    Path two =
        Files.writeString(folder.resolve("two.yaml"), OWN.formatted("two") + "needs: stop\n");

    assertThat(run(new CheckCommand(library), one.toString(), "gone.yaml", two.toString()))
        .isEqualTo(1);
    assertThat(out.toString().lines())
        .containsExactly(
            "error: there is no file gone.yaml: see 'knead list'",
            one + ":1:5: error: the id is 'uno', but the file is called 'one': make them the same",
            two
                + ":2:8: warning: "
                + one
                + " answers to 'my own' too: a person could not choose"
                + " between them",
            two + ":7:8: error: 'needs' is a list, not 'stop': begin each entry with '- '",
            "2 files checked: 3 mistakes, 1 warning.");
  }

  @Test
  void checkPassesWhereThereAreOnlyWarnings() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("one.yaml"), OWN.formatted("one").replace("still", "the next one"));

    assertThat(run(new CheckCommand(library), file.toString(), file.toString())).isZero();
    assertThat(out.toString())
        .contains("one.yaml:6:50: warning: 'next' is a command")
        .contains("1 file checked: no mistakes, 1 warning.");
  }

  @Test
  void checkOfAnOverrideAndWhatItOverridesIsNoMistake() throws IOException {
    own("sciatica-self", OWN.formatted("sciatica-self"));

    assertThat(
            run(
                new CheckCommand(library),
                home.routines().resolve("sciatica-self.yaml").toString(),
                home.ownRoutines().resolve("sciatica-self.yaml").toString()))
        .isZero();
  }

  @Test
  void checkWithoutAFileIsWrongUsage() {
    assertThat(run(new CheckCommand(library))).isEqualTo(2);
    assertThat(err.toString()).contains("Missing required parameter: 'FILE'");
  }

  @Test
  void helpHasExamples() {
    for (Callable<Integer> command :
        List.<Callable<Integer>>of(
            new ListCommand(library), new ShowCommand(library), new CheckCommand(library))) {
      assertThat(run(command, "--help")).isZero();
    }
    assertThat(out.toString())
        .contains("knead show sciatica-self", "knead check my-routine.yaml", "Exit codes:");
  }

  private void own(String id, String text) throws IOException {
    Files.writeString(home.ownRoutines().resolve(id + ".yaml"), text);
  }

  private int run(Callable<Integer> command, String... args) {
    CommandLine line = new CommandLine(command);
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
    line.setExecutionExceptionHandler(
        (error, commandLine, parsed) -> {
          commandLine.getErr().println(error.getMessage());
          return 1;
        });
    return line.execute(args);
  }
}
