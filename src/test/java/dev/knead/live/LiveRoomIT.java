package dev.knead.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code knead start} on real sound lines, as a person has it: the launcher's own process, Java
 * Sound, ALSA, PulseAudio; and in the microphone, besides the person, all that the coach says.
 */
class LiveRoomIT {
  /** The coach's pauses between sentences are shorter. */
  private static final int COACH_HAS_FINISHED_MILLIS = 1_000;

  @TempDir Path folder;

  @Test
  @Timeout(value = 150, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void theCoachGoesOnWhenAPersonSaysNextAndHearsNothingInItsOwnVoice()
      throws IOException, InterruptedException {
    Path events = folder.resolve("events.jsonl");
    try (Room room = Room.open(folder);
        Program coach =
            Launcher.start(room, folder, "start", "sciatica-self", "--json", events.toString())) {
      Person person = new Person(room, coach);
      coach.awaitLine("Which side hurts");
      room.awaitQuiet(COACH_HAS_FINISHED_MILLIS);
      assertThat(person.isHeard("left", "heard   left")).as(coach::said).isTrue();
      coach.awaitLine("Zero is none");
      room.awaitQuiet(COACH_HAS_FINISHED_MILLIS);
      assertThat(person.isHeard("six", "heard   rate 6")).as(coach::said).isTrue();
      coach.awaitLine("Say next when you are ready.");
      room.awaitQuiet(COACH_HAS_FINISHED_MILLIS);

      assertThat(person.isHeard("next", "heard   next")).as(coach::said).isTrue();
      coach.awaitLine("This is step 1 of 8");
      room.awaitSound();
      assertThat(person.isHeard("other voice", "Now I speak like this.")).as(coach::said).isTrue();

      coach.terminate();
      coach.awaitLine("We end here.");
      coach.awaitEnd();
    }

    List<JsonNode> happened = Events.read(events);
    assertThat(Events.of(happened, "commanded"))
        .extracting(event -> event.path("command").asText())
        .containsExactly("left", "rate", "next", "other_voice");
    assertThat(happened.get(happened.size() - 1).path("event").asText()).isEqualTo("ended");
  }

  @Test
  @Timeout(value = 90, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aCalibrationHearsThePersonAndEndsWhenTheySayStop() throws IOException, InterruptedException {
    try (Room room = Room.open(folder);
        Program coach = Launcher.start(room, folder, "calibrate")) {
      Person person = new Person(room, coach);
      coach.awaitLine("Say: next.");
      room.awaitQuiet(COACH_HAS_FINISHED_MILLIS);
      assertThat(person.isHeard("next", "heard   next")).as(coach::said).isTrue();
      room.awaitQuiet(COACH_HAS_FINISHED_MILLIS);
      assertThat(person.isHeard("stop", "We end here.")).as(coach::said).isTrue();
      coach.awaitLine("Nothing is kept.");
      coach.awaitEnd();
    }

    assertThat(folder.resolve(".config").resolve("knead")).doesNotExist();
  }
}
