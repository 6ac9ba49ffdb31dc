package dev.knead.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code knead standby} on real sound lines, in whose microphone it hears itself, too. */
class StandbyIT {
  /** The coach's pauses between sentences are shorter. */
  private static final int COACH_HAS_FINISHED_MILLIS = 1_000;

  /** 128, and the number of SIGTERM. */
  private static final int TERMINATED = 143;

  @TempDir Path folder;

  @Test
  @Timeout(value = 240, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aPersonStartsOneMassageAfterTheOtherAndAKillEndsTheLastWithItsClosingWords()
      throws IOException, InterruptedException {
    Path events = folder.resolve("events.jsonl");
    try (Room room = Room.open(folder);
        Program coach =
            Launcher.start(room, folder, "standby", "sciatica-self", "--json", events.toString())) {
      Person person = new Person(room, coach);
      coach.awaitLine("Say start massage whenever you want to begin one.");
      coach.awaitLine("Standby listens to");
      room.awaitQuiet(COACH_HAS_FINISHED_MILLIS);

      assertThat(person.isHeard("start massage", "Standby heard start")).as(coach::said).isTrue();
      room.awaitSound();
      coach.awaitLine("Welcome.");
      coach.awaitLine("Which side hurts");
      room.awaitQuiet(COACH_HAS_FINISHED_MILLIS);
      assertThat(person.isHeard("stop", "We end here.")).as(coach::said).isTrue();
      coach.awaitLine("Say start massage whenever you want another one.");
      room.awaitQuiet(COACH_HAS_FINISHED_MILLIS);

      assertThat(person.isHeard("start massage", "Standby heard start")).as(coach::said).isTrue();
      coach.awaitLine("Which side hurts");
      coach.terminate();
      coach.awaitLine("We end here.");
      coach.awaitEnd();
      assertThat(coach.code()).isEqualTo(TERMINATED);
      assertThat(coach.said().lines().filter(line -> line.contains("Say start massage")))
          .as("before each massage, and not after the last")
          .hasSize(2);
    }

    assertThat(Events.read(events))
        .extracting(event -> event.path("event").asText())
        .filteredOn(event -> event.equals("closed") || event.equals("ended"))
        .containsExactly("closed", "ended", "closed", "ended");
  }

  @Test
  @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void itWaitsForASoundServerThatIsNotUpYetAndEndsAtOnceWhenItIsTold()
      throws IOException, InterruptedException {
    Room early = Room.open(folder);
    early.close();
    try (Program coach = Launcher.start(early, folder, "standby")) {
      coach.awaitLine("Standby waits until there is one.");
      try (Room room = Room.open(folder)) {
        coach.awaitLine("Standby listens to");
        room.awaitQuiet(COACH_HAS_FINISHED_MILLIS);
        coach.terminate();
        coach.awaitEnd();
        assertThat(coach.code()).isEqualTo(TERMINATED);
      }
    }
  }
}
