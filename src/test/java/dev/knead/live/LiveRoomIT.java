package dev.knead.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.knead.audio.Frame;
import dev.knead.audio.Pcm;
import dev.knead.cli.Screened;
import dev.knead.hearing.InstalledModel;
import dev.knead.speech.Delivery;
import dev.knead.speech.ReadyVoices;
import dev.knead.speech.SpeechEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code knead start} on real sound lines, as a person has it: the launcher's own process, Java
 * Sound, ALSA, PulseAudio; and in the microphone, besides the person, all that the coach says.
 */
class LiveRoomIT {
  private static final Path HOME = Path.of(System.getProperty("knead.home"));

  /** As slow and as high as the person here speaks. */
  private static final Delivery PERSON = new Delivery(190, 135);

  /** The coach's pauses between sentences are shorter. */
  private static final int COACH_HAS_FINISHED_MILLIS = 1_000;

  private static final int ATTEMPTS = 3;
  private static final long SECONDS_TO_ANSWER = 5;

  @TempDir Path folder;

  @Test
  @Timeout(value = 150, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void theCoachGoesOnWhenAPersonSaysNextAndHearsNothingInItsOwnVoice()
      throws IOException, InterruptedException {
    Path events = folder.resolve("events.jsonl");
    try (Room room = Room.open(folder);
        Program coach = start(room, "start", "sciatica-self", "--json", events.toString())) {
      coach.awaitLine("Which side hurts");
      room.awaitQuiet(COACH_HAS_FINISHED_MILLIS);
      assertThat(isHeard("heard   left", spoken("left"), room, coach)).as(coach::said).isTrue();
      coach.awaitLine("Zero is none");
      room.awaitQuiet(COACH_HAS_FINISHED_MILLIS);
      assertThat(isHeard("heard   rate 6", spoken("six"), room, coach)).as(coach::said).isTrue();
      coach.awaitLine("Say next when you are ready.");
      room.awaitQuiet(COACH_HAS_FINISHED_MILLIS);

      assertThat(isHeard("heard   next", spoken("next"), room, coach)).as(coach::said).isTrue();
      coach.awaitLine("Step 1 of 8");
      room.awaitSound();
      assertThat(isHeard("Now I speak like this.", spoken("other voice"), room, coach))
          .as(coach::said)
          .isTrue();

      coach.terminate();
      coach.awaitLine("We end here.");
      coach.awaitEnd();
    }

    List<JsonNode> happened = read(events);
    assertThat(happened)
        .filteredOn(event -> event.path("event").asText().equals("commanded"))
        .extracting(event -> event.path("command").asText())
        .containsExactly("left", "rate", "next", "other_voice");
    assertThat(happened.get(happened.size() - 1).path("event").asText()).isEqualTo("ended");
  }

  @Test
  @Timeout(value = 90, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aCalibrationHearsThePersonAndEndsWhenTheySayStop() throws IOException, InterruptedException {
    try (Room room = Room.open(folder);
        Program coach = start(room, "calibrate")) {
      coach.awaitLine("Say: next.");
      room.awaitQuiet(COACH_HAS_FINISHED_MILLIS);
      assertThat(isHeard("heard   next", spoken("next"), room, coach)).as(coach::said).isTrue();
      room.awaitQuiet(COACH_HAS_FINISHED_MILLIS);
      assertThat(isHeard("We end here.", spoken("stop"), room, coach)).as(coach::said).isTrue();
      coach.awaitLine("Nothing is kept.");
      coach.awaitEnd();
    }

    assertThat(folder.resolve(".config").resolve("knead")).doesNotExist();
  }

  /** A person who isn't heard says it again, as people do: not every "next" is heard on a line. */
  private static boolean isHeard(String line, Pcm words, Room room, Program coach)
      throws IOException, InterruptedException {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      room.say(words);
      if (coach.says(line, SECONDS_TO_ANSWER)) {
        return true;
      }
    }
    return false;
  }

  private Program start(Room room, String... arguments) throws IOException {
    ProcessBuilder knead = new ProcessBuilder(HOME.resolve("knead").toString());
    knead.command().addAll(List.of(arguments));
    knead.environment().putAll(room.environment());
    // The person's settings don't matter here, but the model does.
    knead.environment().keySet().removeIf(name -> name.startsWith("KNEAD_"));
    knead.environment().remove("XDG_CONFIG_HOME");
    knead.environment().put("XDG_DATA_HOME", folder.resolve("data").toString());
    Screened.in(folder.resolve("data").resolve("knead").resolve("diary.db"));
    knead.environment().put("XDG_CACHE_HOME", cacheWith(InstalledModel.folder()).toString());
    return Program.start(knead);
  }

  /** A cache with the installed models and nothing else: no sentence has been spoken yet. */
  private Path cacheWith(Path model) throws IOException {
    Path cache = folder.resolve("cache");
    Files.createDirectories(cache.resolve("knead"));
    Files.createSymbolicLink(cache.resolve("knead").resolve("speech"), model.getParent());
    return cache;
  }

  /** The words, with quiet around them. */
  private static Pcm spoken(String words) throws IOException {
    try (SpeechEngine engine = ReadyVoices.open()) {
      short[] sound = engine.render(words, PERSON).samples();
      short[] padded = new short[sound.length + Frame.RATE];
      System.arraycopy(sound, 0, padded, Frame.RATE / 2, sound.length);
      return new Pcm(padded);
    }
  }

  private static List<JsonNode> read(Path events) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<JsonNode> nodes = new ArrayList<>();
    for (String line : Files.readAllLines(events)) {
      nodes.add(json.readTree(line));
    }
    return nodes;
  }
}
