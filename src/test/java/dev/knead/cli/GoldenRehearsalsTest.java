package dev.knead.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.audio.NullSink;
import dev.knead.audio.SilentSource;
import dev.knead.rehearsal.Rehearsal;
import dev.knead.rehearsal.Script;
import dev.knead.rehearsal.ScriptReader;
import dev.knead.rehearsal.Verdict;
import dev.knead.runtime.Ensemble;
import dev.knead.session.SessionState;
import dev.knead.speech.SilentEngine;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Help.Ansi;

/**
 * Every {@code NAME.yaml} in {@code src/test/resources/rehearsals} gives the timeline in {@code
 * NAME.golden}. After a change that was meant, {@code mvn test -Dtest=GoldenRehearsalsTest
 * -Dknead.goldens=write} writes them anew: read the difference aloud before it is committed.
 *
 * <p>A script that names no routine is for a session that begins by asking which.
 */
class GoldenRehearsalsTest {
  private static final Path FOLDER = Path.of("src", "test", "resources", "rehearsals");

  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("scripts")
  void aScriptGivesItsTimeline(String name) throws IOException {
    String timeline = rehearse(FOLDER.resolve(name + ".yaml"));
    Path golden = FOLDER.resolve(name + ".golden");
    if (System.getProperty("knead.goldens", "compare").equals("write")) {
      Files.writeString(golden, timeline);
    }

    assertThat(timeline).isEqualTo(Files.readString(golden));
  }

  @Test
  void noScriptAndNoTimelineStandsAlone() throws IOException {
    assertThat(names(".golden")).isEqualTo(names(".yaml")).hasSizeGreaterThanOrEqualTo(8);
  }

  private static List<String> scripts() throws IOException {
    return names(".yaml");
  }

  private static List<String> names(String ending) throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ending))
          .map(name -> name.substring(0, name.length() - ending.length()))
          .sorted()
          .toList();
    }
  }

  private String rehearse(Path file) throws IOException {
    Home home = Homes.in(folder);
    Script script = ScriptReader.read(file);
    return script.routine().isPresent()
        ? rehearsed(home, script.routine().get(), file)
        : choosing(home, script);
  }

  /** As a person does it. */
  private static String rehearsed(Home home, String routine, Path file) {
    String named = routine.endsWith(".yaml") ? FOLDER.resolve(routine).toString() : routine;
    Terminal terminal =
        Terminal.run(
            Main.commandLine(home, Map.of()), "rehearse", named, "--script", file.toString());
    assertThat(terminal.err()).isEmpty();
    assertThat(terminal.code()).as(terminal.out()).isZero();
    return terminal.out().replace(System.lineSeparator(), "\n");
  }

  /** As {@code knead start} without a routine begins, which takes no script. */
  private static String choosing(Home home, Script script) throws IOException {
    StringWriter out = new StringWriter();
    Timeline timeline = new Timeline(new PrintWriter(out), Ansi.OFF);
    Coach coach = new Coach(home, "en-US");
    Verdict verdict =
        new Rehearsal(script)
            .text(
                coach.stage(
                    SessionState.choosing(RoutineLibrary.of(home).routines()),
                    Ensemble.of(new SilentEngine(), coach.voice("kevin16").delivery()),
                    new SilentSource(),
                    Optional.empty(),
                    new NullSink(),
                    timeline));
    assertThat(verdict.passed()).as(out.toString()).isTrue();
    return out.toString().replace(System.lineSeparator(), "\n");
  }
}
