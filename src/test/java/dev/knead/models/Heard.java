package dev.knead.models;

import java.util.ArrayList;
import java.util.List;

/** Writes down all progress it is told, save the single steps. */
final class Heard implements Progress {
  private final List<String> lines = new ArrayList<>();
  private long total;
  private long done;

  List<String> lines() {
    return lines;
  }

  long total() {
    return total;
  }

  long done() {
    return done;
  }

  @Override
  public void begin(Work work, long bytes) {
    total = bytes;
    done = 0;
    lines.add("begin %s %d".formatted(work, bytes));
  }

  @Override
  public void at(long bytes) {
    done = bytes;
  }

  @Override
  public void end() {
    lines.add("end");
  }

  @Override
  public void note(String sentence) {
    lines.add(sentence);
  }
}
