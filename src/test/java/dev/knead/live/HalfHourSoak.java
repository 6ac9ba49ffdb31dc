package dev.knead.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.knead.audio.Pcm;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Half an hour in real time on real sound lines: the coach speaks into a room whose microphone
 * hears it, and somebody asks something in every step. {@code -Dknead.soak.minutes=3} makes it
 * shorter.
 */
class HalfHourSoak {
  private static final int MINUTES = Integer.getInteger("knead.soak.minutes", 30);

  private static final long MOST_RESIDENT_KILOBYTES = 300 * 1024;
  private static final int COACH_HAS_FINISHED_MILLIS = 1_500;

  @TempDir Path folder;

  @Test
  @Timeout(value = 3_600, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void nothingGrowsAndNothingGetsLate() throws Exception {
    LongMassage massage = LongMassage.write(folder, Duration.ofMinutes(2L * MINUTES));
    Path events = folder.resolve("events.jsonl");
    Pcm question = Person.spoken("how long");
    List<Vitals> vitals = new ArrayList<>();
    try (Room room = Room.open(folder);
        Program coach =
            Launcher.start(
                room, folder, "start", massage.file().toString(), "--json", events.toString())) {
      begin(room, coach);
      System.out.println("| step | heap (MB) | resident (MB) | handles | threads |");
      System.out.println("|---:|---:|---:|---:|---:|");
      long steps = Duration.ofMinutes(MINUTES).dividedBy(massage.step().plusSeconds(12));
      for (int step = 1; step <= Math.max(2, steps); step++) {
        coach.awaitLine("This is step " + step + " of ");
        coach.awaitLine("runs");
        room.awaitQuiet(COACH_HAS_FINISHED_MILLIS);
        room.say(question);
        vitals.add(Vitals.of(coach.pid()));
        System.out.println(vitals.get(step - 1).line(String.valueOf(step)));
      }
      coach.terminate();
      coach.awaitEnd();
    }
    judge(vitals, massage.step(), Events.read(events));
  }

  private static void begin(Room room, Program coach) throws Exception {
    coach.awaitLine("Zero is none");
    room.awaitQuiet(COACH_HAS_FINISHED_MILLIS);
    room.say(Person.spoken("four"));
    coach.awaitLine("Say next when you are ready.");
    room.awaitQuiet(COACH_HAS_FINISHED_MILLIS);
    do {
      room.say(Person.spoken("next"));
    } while (!coach.says("heard   next", 5));
  }

  private static void judge(List<Vitals> vitals, Duration step, List<JsonNode> events) {
    Timing timing = new Timing(events);
    Growth.mustNotBe(vitals);
    assertThat(vitals)
        .allMatch(now -> now.residentKilobytes() < MOST_RESIDENT_KILOBYTES, "below 300 MB");
    Spread lateness = Spread.of(timing.lateness(step.toMillis()));
    Spread beginning = Spread.of(timing.delays(0, 0.3));
    Spread end = Spread.of(timing.delays(0.7, 1));
    System.out.println("steps ended late (ms): " + lateness);
    System.out.println("words obeyed after (ms), first third: " + beginning + "; last: " + end);
    System.out.println("sound lost: " + Events.of(events, "lost").size());
    assertThat(Events.of(events, "lost")).isEmpty();
    assertThat(lateness.count()).isGreaterThanOrEqualTo(vitals.size() - 1);
    assertThat(lateness.largest()).isLessThanOrEqualTo(50);
    assertThat(timing.delays(0, 1)).hasSizeGreaterThan(vitals.size() * 7 / 10);
    assertThat(end.median()).isLessThanOrEqualTo(beginning.median() + 40);
  }
}
