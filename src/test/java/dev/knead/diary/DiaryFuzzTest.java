package dev.knead.diary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.fuzz.Fuzzed;
import dev.knead.fuzz.Hostile;
import dev.knead.fuzz.Mutations;
import dev.knead.fuzz.Seed;
import dev.knead.fuzz.Trial;
import dev.knead.session.Ending;
import dev.knead.session.Note;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/** Whatever a diary's file holds, it is read, or refused and left as it is. */
final class DiaryFuzzTest {
  @Fuzzed
  void sessionsOrARefusal(@ForAll("diaries") Hostile hostile) throws IOException {
    Trial.refusingWith(DiaryException.class)
        .read(
            hostile,
            "diary.db",
            file -> {
              byte[] before = Files.readAllBytes(file);
              try {
                openAndRead(file);
              } catch (DiaryException e) {
                assertThat(file).hasBinaryContent(before);
                throw e;
              }
            });
  }

  private static void openAndRead(Path file) throws DiaryException {
    try (Diary diary = Diary.open(file, new SettableClock())) {
      diary.sessions();
      diary.unfinished();
      diary.underWay();
      diary.ahead();
      diary.comfort("test");
    }
  }

  @Provide
  Arbitrary<Hostile> diaries() throws IOException {
    Path folder = Files.createTempDirectory("knead-fuzz-");
    Path file = folder.resolve("diary.db");
    try {
      try (Diary diary = Diary.open(file, new SettableClock())) {
        for (int i = 0; i < 5; i++) {
          write(diary, i);
        }
      }
      return Mutations.ofBytes(
          List.of(Seed.of(file), Seed.of("text", "Dear diary, today my back hurt.\n")));
    } finally {
      for (String end : List.of("", "-wal", "-shm")) {
        Files.deleteIfExists(folder.resolve("diary.db" + end));
      }
      Files.deleteIfExists(folder.resolve("diary.db.lock"));
      Files.deleteIfExists(folder);
    }
  }

  private static void write(Diary diary, int i) throws DiaryException {
    try (SessionLog log = diary.begin()) {
      log.write(
          i,
          List.of(
              Notes.chosen("A"),
              Notes.began(1),
              new Note.Pressed(2),
              new Note.Closed(i == 4 ? Ending.STOPPED : Ending.COMPLETE)),
          Optional.of(Notes.bookmark(i)));
    }
  }
}
