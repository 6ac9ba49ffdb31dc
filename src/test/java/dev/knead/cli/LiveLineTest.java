package dev.knead.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.hearing.Heard;
import dev.knead.routine.Advance;
import dev.knead.runtime.Entry;
import dev.knead.runtime.Glance;
import dev.knead.session.Command;
import dev.knead.session.Massages;
import dev.knead.session.Scene;
import dev.knead.session.SessionState;
import dev.knead.session.Spoken;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Help.Ansi;

class LiveLineTest {
  private static final Map<String, Supplier<Scene>> SCENES =
      Map.of(
          "choosing", () -> Scene.choosing(Massages.of(Massages.prepare())),
          "preparing", () -> started(),
          "reading", () -> started().hear(Command.NEXT),
          "running", () -> started().hear(Command.NEXT).speechEnds().pass(17_001),
          "paused", () -> started().hear(Command.NEXT, Command.PAUSE),
          "waiting", () -> started().hear(Command.NEXT, Command.NEXT).speechEnds(),
          "asking", () -> started().hear(Command.NEXT, Command.HURTS),
          "closing", () -> started().hear(Command.STOP),
          "ended", () -> started().hear(Command.STOP, Command.STOP));

  /** Before a massage of two steps, whose questions have been left unanswered. */
  private static Scene started() {
    Scene scene =
        Scene.of(
            Massages.titled(
                "Massage of the leg",
                Massages.knead(Duration.ofSeconds(100), Advance.ITSELF),
                Massages.prepare()));
    while (!scene.phase().name().equals("PREPARING")) {
      scene.hear(Command.SKIP);
    }
    return scene;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "choosing; 80; asking  ▕███│······▏  next 7 s ago",
        "preparing; 80; Massage of the leg  waiting for “next”  ▕███│······▏  next 7 s ago",
        "reading; 120; 1 of 2  Knead the thigh  reading  pressure 2 of 5 (ceiling 3)  ▕███│······▏  next 7 s ago",
        "running; 120; 1 of 2  Knead the thigh  1:23 left  pressure 2 of 5 (ceiling 3)  ▕███│······▏  next 7 s ago",
        "running; 91; 1 of 2  Knead the thigh  1:23 left  pressure 2 of 5 (ceiling 3)  ▕███│······▏  next 7 s ago",
        "running; 90; 1 of 2  Knead the thi…  1:23 left  pressure 2 of 5 (ceiling 3)  ▕███│······▏  next 7 s ago",
        "running; 80; 1 of 2  Knead the thigh  1:23 left  pressure 2 of 5  ▕███│······▏  next 7 s ago",
        "running; 66; 1 of 2  1:23 left  pressure 2 of 5  ▕███│······▏  next 7 s ago",
        "running; 60; 1 of 2  1:23 left  pressure 2 of 5  ▕███│······▏",
        "running; 40; 1 of 2  1:23 left  pressure 2 of 5",
        "running; 30; 1 of 2  1:23 left  pressure 2…",
        "running; 1; …",
        "running; 0; ''",
        "paused; 80; 1 of 2  Knead the thigh  paused  pressure 2 of 5  ▕███│······▏  next 7 s ago",
        "waiting; 80; 2 of 2  Make ready  waiting for “next”  ▕███│······▏  next 7 s ago",
        "asking; 80; 1 of 2  Knead the thigh  asking  pressure 1 of 5  ▕███│······▏  next 7 s ago",
        "closing; 80; Massage of the leg  closing  ▕███│······▏  next 7 s ago",
        "ended; 80; Massage of the leg  ▕███│······▏  next 7 s ago",
      })
  void tellsTheMomentInTheColumnsThereAre(String scene, int columns, String line) {
    assertThat(line(SCENES.get(scene).get(), columns, Glyphs.UNICODE)).isEqualTo(line);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "preparing; 80; Massage of the leg  waiting for \"next\"  [###|......]  next 7 s ago",
        "running; 30; 1 of 2  1:23 left  pressure...",
        "running; 2; ..",
      })
  void withoutUnicodeItDoesWithAscii(String scene, int columns, String line) {
    assertThat(line(SCENES.get(scene).get(), columns, Glyphs.ASCII)).isEqualTo(line);
  }

  @ParameterizedTest
  @CsvSource({"999,next 0 s ago", "59999,next 59 s ago", "60000,next 1 min ago", "-5,next 0 s ago"})
  void tellsHowLongAgoItHeard(long millis, String told) {
    Scene scene = SCENES.get("running").get();

    assertThat(line(scene, scene.now() - millis, 120, Glyphs.UNICODE)).endsWith("  " + told);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 5_000, 1_000_000})
  void aClockThatIsLookedAtLateShowsNothingBelowZero(long late) {
    Scene scene = SCENES.get("running").get();
    Glance glance = new Glance(scene.state(), 100_000 + late, -38);

    assertThat(plain(new LiveLine(glance, Optional.empty()), 120, Glyphs.UNICODE))
        .contains("0:00 left");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r", "\033[2J", "\n", "\u202e"})
  void aTitleCanNotMoveTheCursor(String trick) {
    SessionState state = Scene.of(Massages.titled("A" + trick + "B", Massages.prepare())).state();

    String line =
        plain(new LiveLine(new Glance(state, 0, -38), Optional.empty()), 80, Glyphs.ASCII);

    assertThat(line).startsWith("A?").doesNotContain(trick);
  }

  @Property
  void isNeverWiderThanTheTerminal(
      @ForAll @IntRange(max = 140) int columns,
      @ForAll @DoubleRange(min = -90, max = 3) double level,
      @ForAll boolean unicode) {
    SCENES
        .values()
        .forEach(
            scene -> {
              Scene now = scene.get();
              LiveLine line =
                  new LiveLine(new Glance(now.state(), now.now(), level), heard(now.now() - 7_000));
              StyledLine composed = line.compose(columns, unicode ? Glyphs.UNICODE : Glyphs.ASCII);

              assertThat(composed.width()).isLessThanOrEqualTo(columns);
              assertThat(composed.print(Ansi.OFF).length()).isEqualTo(composed.width());
              assertThat(composed.print(Ansi.ON).replaceAll("\033\\[[0-9;]*m", ""))
                  .isEqualTo(composed.print(Ansi.OFF));
            });
  }

  private static String line(Scene scene, int columns, Glyphs glyphs) {
    return line(scene, scene.now() - 7_000, columns, glyphs);
  }

  private static String line(Scene scene, long heardAt, int columns, Glyphs glyphs) {
    Glance glance = new Glance(scene.state(), scene.now(), -39);
    return plain(new LiveLine(glance, heard(heardAt)), columns, glyphs);
  }

  private static String plain(LiveLine line, int columns, Glyphs glyphs) {
    return line.compose(columns, glyphs).print(Ansi.OFF);
  }

  private static Optional<Entry.Commanded> heard(long at) {
    Spoken next = Spoken.of(Command.NEXT);
    return Optional.of(
        new Entry.Commanded(at, next, Optional.of(new Heard(next, 0.9, 0, 100, 200))));
  }
}
