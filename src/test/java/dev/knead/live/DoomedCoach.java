package dev.knead.live;

import dev.knead.diary.Diary;
import dev.knead.diary.SessionLog;
import dev.knead.diary.Unfinished;
import dev.knead.runtime.Chronicle;
import dev.knead.runtime.DiaryChronicle;
import dev.knead.runtime.TimeOfDay;
import dev.knead.session.Bookmark;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;

/**
 * A program that leads one massage after the other and never ends. It tells a line when it is about
 * to open its diary, and one after each change of the diary: how many there have been, and where
 * the massage can be picked up.
 */
final class DoomedCoach {
  static final String OPENING = "0 opening";

  private final FileOutputStream told = new FileOutputStream(FileDescriptor.out);
  private int changes;

  private DoomedCoach() {}

  /** Arguments: the diary, the seed. */
  public static void main(String[] args) throws IOException {
    new DoomedCoach()
        .lead(Path.of(args[0]), new RestlessMassages(), new Random(Long.parseLong(args[1])));
  }

  /** What is told after a change. */
  static String line(int changes, Optional<Bookmark> bookmark) {
    return bookmark
        .map(place -> "%d step %d, %d ms".formatted(changes, place.step() + 1, place.worked()))
        .orElse(changes + " as before");
  }

  private void lead(Path file, RestlessMassages massages, Random random) throws IOException {
    tell(OPENING);
    try (Diary diary = Diary.open(file, TimeOfDay.clock())) {
      while (true) {
        Optional<Bookmark> offer = diary.unfinished().map(Unfinished::bookmark);
        try (SessionLog log = diary.begin()) {
          tell(line(++changes, Optional.empty()));
          massages.lead(random, offer, telling(new DiaryChronicle(log)));
        }
      }
    }
  }

  private Chronicle telling(Chronicle chronicle) {
    return (at, notes, bookmark) -> {
      chronicle.write(at, notes, bookmark);
      tell(line(++changes, bookmark));
    };
  }

  /** In one go, so that there are no half lines. */
  private void tell(String line) {
    try {
      told.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
