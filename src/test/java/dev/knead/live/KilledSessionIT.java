package dev.knead.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.diary.Diary;
import dev.knead.runtime.TimeOfDay;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Programs that are killed in the middle of a session, at any moment: when they open the diary,
 * begin a session, or write. {@code -Dknead.kill.seed=N} does the same once more, as far as a
 * machine does anything the same twice.
 */
class KilledSessionIT {
  private static final long SEED = Long.getLong("knead.kill.seed", new Random().nextLong());

  private static final int DIARIES = 20;
  private static final int KILLS = 10;

  /** As many as a machine of two cores can keep up with. */
  private static final int AT_A_TIME = 2;

  private static final int MOST_CHANGES = 70;

  /** In turns of a loop: longer than a change takes. */
  private static final int LONGEST_SPIN = 100_000;

  /** The same for the opening of a diary that is not there yet. */
  private static final int LONGEST_OPENING = 2_000_000;

  @TempDir Path folder;

  /**
   * How a kill went.
   *
   * @param told how many changes the program had told
   * @param made how many are in the diary
   * @param after what the diary holds now
   */
  private record Kill(int told, int made, DiaryContents after) {}

  @Test
  @Timeout(value = 600, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aKillLosesAtMostTheLastEventAndNeverTheDiary() throws Exception {
    System.out.println("knead.kill.seed=" + SEED);
    ExecutorService lanes = Executors.newFixedThreadPool(AT_A_TIME);
    try {
      List<Callable<List<Kill>>> diaries =
          IntStream.range(0, DIARIES)
              .<Callable<List<Kill>>>mapToObj(number -> () -> kills(number))
              .toList();
      List<Future<List<Kill>>> done = lanes.invokeAll(diaries);
      List<Kill> kills = new ArrayList<>();
      for (Future<List<Kill>> lane : done) {
        kills.addAll(lane.get());
      }
      System.out.printf(
          "%d kills: %d changes told, %d more in a diary, %d massages to be picked up%n",
          kills.size(),
          kills.stream().mapToInt(Kill::told).sum(),
          kills.stream().mapToInt(kill -> kill.made() - kill.told()).sum(),
          kills.stream().filter(kill -> kill.after().unfinished().isPresent()).count());
      assertThat(kills).hasSizeGreaterThanOrEqualTo(200);
    } finally {
      lanes.shutdownNow();
    }
  }

  /** One kill after the other; the first while the diary is made. */
  private List<Kill> kills(int number) throws IOException, InterruptedException {
    Path lane = Files.createDirectory(folder.resolve("lane-" + number));
    Random random = new Random(SEED + number);
    RestlessMassages massages = new RestlessMassages();
    List<Kill> kills = new ArrayList<>();
    DiaryContents contents = DiaryContents.NOTHING;
    for (int i = 0; i < KILLS; i++) {
      Kill kill =
          i == 0
              ? kill(lane, massages, contents, random, 0, LONGEST_OPENING)
              : kill(
                  lane,
                  massages,
                  contents,
                  random,
                  random.nextInt(MOST_CHANGES),
                  i % 2 == 0 ? LONGEST_SPIN : 1);
      kills.add(kill);
      contents = kill.after();
    }
    return kills;
  }

  private static Kill kill(
      Path lane,
      RestlessMassages massages,
      DiaryContents before,
      Random random,
      int awaited,
      int longestSpin)
      throws IOException, InterruptedException {
    Path file = lane.resolve("diary.db");
    long seed = random.nextLong();
    String last;
    try (DoomedProgram program = DoomedProgram.start(file, lane, seed)) {
      program.await(awaited);
      for (int spins = random.nextInt(longestSpin); spins > 0; spins--) {
        Thread.onSpinWait();
      }
      last = program.kill();
      assertThat(program.code()).isEqualTo(DoomedProgram.KILLED);
    }
    sweep(lane);

    int told = Integer.parseInt(last.split(" ", 2)[0]);
    Foretelling foretelling = new Foretelling(massages, seed, before, told + 1);
    assertThat(last).as("%s, seed %d", lane, SEED).isEqualTo(foretelling.told(told));
    DiaryContents after;
    try (Diary diary = Diary.open(file, TimeOfDay.clock())) {
      after = DiaryContents.of(diary);
    }
    DiaryContents found = after.undatedAfter(before.sessions().size());
    boolean lost = found.equals(foretelling.after(told));
    assertThat(found)
        .as("%s, seed %d, after %s", lane, SEED, last)
        .isEqualTo(foretelling.after(lost ? told : told + 1));
    return new Kill(told, lost ? told : told + 1, after);
  }

  /** A killed program leaves the library behind that it unpacked. */
  private static void sweep(Path lane) throws IOException {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(lane, "sqlite-*")) {
      for (Path file : left) {
        Files.delete(file);
      }
    }
  }
}
