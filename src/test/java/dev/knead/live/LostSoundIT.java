package dev.knead.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.knead.session.Sense;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sound that goes away in the middle of a massage, and comes back: the launcher's own process, on
 * the devices of a real sound server.
 */
class LostSoundIT {
  private static final int COACH_HAS_FINISHED_MILLIS = 1_000;
  private static final long LATEST_RETURN_MILLIS = 3_000;
  private static final long STEP_MILLIS = 15_000;
  private static final long LATEST_END_MILLIS = 100;

  /** The first ones alone; {@code mvn verify -P soak} has them all. */
  private static final List<Loss> LOSSES =
      System.getProperty("knead.losses", "first").equals("all")
          ? List.of(Loss.values())
          : List.of(Loss.values()).subList(0, 3);

  private static final int RESTARTS = LOSSES.size();

  /** Those of the compiler come and go. */
  private static final int THREADS_THAT_VARY = 2;

  private static final int FILES_THAT_VARY = 2;

  /** A step for every loss; only the first one is let run to its end. */
  private static final String ROUTINE =
      """
      id: lossy
      title: Lossy massage
      summary: A step for every loss.
      language: en-US
      performer: self
      steps:
      """;

  private static final String STEP =
      """
        - title: Stroke the calf
          technique: effleurage
          say: Stroke the calf.
          duration: %ds
      """;

  @TempDir Path folder;

  /**
   * What became of a loss.
   *
   * @param lost milliseconds until it was known; -1 where nothing was lost
   * @param found milliseconds from the return until that was known
   * @param heard milliseconds from the return until the coach was heard
   */
  private record Course(Loss loss, long lost, long found, long heard) {
    @Override
    public String toString() {
      return "%-60s %8d %8d %8d".formatted(loss.title, lost, found, heard);
    }
  }

  @Test
  @Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aMassageGoesOnWhateverHappensToItsSound() throws IOException, InterruptedException {
    Path events = folder.resolve("events.jsonl");
    try (Room room = Room.open(folder);
        Program coach =
            Launcher.start(
                room, folder, "start", routine().toString(), "--json", events.toString())) {
      Person person = new Person(room, coach);
      begin(room, coach, person);
      List<Course> courses = new ArrayList<>();
      for (Loss loss : LOSSES) {
        coach.awaitLine(" runs");
        courses.add(course(loss, room, coach));
        System.out.println(courses.get(courses.size() - 1));
        if (loss == Loss.SERVER_DIES) {
          // By itself, when its time has come.
          coach.awaitLine("step 2 runs");
        }
        assertThat(person.isHeard("next", "heard   next")).as(coach::said).isTrue();
      }

      coach.terminate();
      coach.awaitLine("We end here.");
      coach.awaitEnd();
      assertThat(courses).extracting(Course::found).allMatch(late -> late <= LATEST_RETURN_MILLIS);
    }

    List<JsonNode> happened = Events.read(events);
    assertThat(Events.of(happened, "commanded"))
        .extracting(event -> event.path("command").asText())
        .as("the coach obeys the person, and not itself")
        .startsWith("rate", "next")
        .hasSize(2 + LOSSES.size())
        .endsWith("next");
    assertThat(Events.of(happened, "lost"))
        .as("no loss is told where there was none")
        .hasSize(LOSSES.stream().mapToInt(loss -> loss.senses.size()).sum());
    assertThat(Events.of(happened, "step_left").get(0).path("worked_ms").asLong())
        .isEqualTo(STEP_MILLIS);
    assertThat(at(happened, "running", 1) + STEP_MILLIS)
        .as("the first step ends in time")
        .isCloseTo(at(happened, "reading", 2), within(LATEST_END_MILLIS));
  }

  /** When a step came to a phase. */
  private static long at(List<JsonNode> happened, String phase, int step) {
    return Events.of(happened, "moved").stream()
        .filter(event -> event.path("phase").asText().equals(phase))
        .filter(event -> event.path("step").asInt() == step)
        .findFirst()
        .orElseThrow()
        .path("at_ms")
        .asLong();
  }

  @Test
  @Timeout(value = 150, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void neitherThreadsNorFilesAreLeftOfALoss() throws IOException, InterruptedException {
    try (Room room = Room.open(folder);
        Program coach = Launcher.start(room, folder, "start", routine().toString())) {
      coach.awaitLine("Zero is none");
      room.awaitSound();
      // The first one loads what is needed for all.
      course(Loss.SERVER_DIES, room, coach);
      long threads = count(coach, "task");
      long files = count(coach, "fd");
      for (int restart = 0; restart < RESTARTS; restart++) {
        course(Loss.SERVER_DIES, room, coach);
      }
      System.out.printf(
          "%d restarts: threads %d, then %d; files %d, then %d%n",
          RESTARTS, threads, count(coach, "task"), files, count(coach, "fd"));

      assertThat(count(coach, "task")).isLessThanOrEqualTo(threads + THREADS_THAT_VARY);
      assertThat(count(coach, "fd")).isLessThanOrEqualTo(files + FILES_THAT_VARY);
    }
  }

  private static long count(Program program, String kind) throws IOException {
    try (Stream<Path> all = Files.list(Path.of("/proc", Long.toString(program.pid()), kind))) {
      return all.count();
    }
  }

  private Path routine() throws IOException {
    StringBuilder text = new StringBuilder(ROUTINE).append(STEP.formatted(STEP_MILLIS / 1_000));
    for (int i = 0; i < LOSSES.size(); i++) {
      text.append(STEP.formatted(120));
    }
    return Files.writeString(folder.resolve("lossy.yaml"), text);
  }

  private static void begin(Room room, Program coach, Person person)
      throws IOException, InterruptedException {
    coach.awaitLine("Zero is none");
    room.awaitQuiet(COACH_HAS_FINISHED_MILLIS);
    assertThat(person.isHeard("six", "heard   rate 6")).as(coach::said).isTrue();
    coach.awaitLine("Say next when you are ready.");
    room.awaitQuiet(COACH_HAS_FINISHED_MILLIS);
    assertThat(person.isHeard("next", "heard   next")).as(coach::said).isTrue();
  }

  private static Course course(Loss loss, Room room, Program coach)
      throws IOException, InterruptedException {
    long before = System.nanoTime();
    loss.begin.in(room, coach);
    long gone = System.nanoTime();
    long lost = -1;
    for (Sense sense : loss.senses) {
      lost = Math.max(lost, millis(gone, coach.awaitLineSince(before, gone(sense)).at()));
    }
    if (loss.senses.equals(List.of(Sense.HEARING))) {
      coach.awaitLineSince(before, "I can not hear you at the moment.");
      room.awaitSound();
    }

    loss.end.in(room, coach);
    long back = System.nanoTime();
    long heard = -1;
    long found = -1;
    if (!loss.senses.isEmpty()) {
      room.awaitSound();
      heard = millis(back, System.nanoTime());
    }
    for (Sense sense : loss.senses) {
      found = Math.max(found, millis(back, coach.awaitLineSince(before, back(sense)).at()));
    }
    return new Course(loss, lost, found, heard);
  }

  private static long millis(long from, long to) {
    return TimeUnit.NANOSECONDS.toMillis(to - from);
  }

  private static String gone(Sense sense) {
    return switch (sense) {
      case HEARING -> "nothing can be heard";
      case SPEAKING -> "nothing can be said";
    };
  }

  private static String back(Sense sense) {
    return switch (sense) {
      case HEARING -> "hears again";
      case SPEAKING -> "can be heard again";
    };
  }
}
