package dev.knead.cli;

import dev.knead.models.Progress;
import java.io.PrintWriter;

/** Progress for a log: a line for every quarter of what takes long. */
final class ProgressLines implements Progress {
  private static final int QUARTERS = 4;

  private final PrintWriter out;
  private String work = "";
  private long total = UNKNOWN;
  private long quarter;

  ProgressLines(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void begin(String begun, long bytes) {
    work = begun;
    total = bytes;
    quarter = 0;
  }

  @Override
  public void at(long done) {
    long reached = total > 0 ? done * QUARTERS / total : 0;
    if (reached > quarter) {
      quarter = reached;
      print("%s: %d %%".formatted(work, 100 * reached / QUARTERS));
    }
  }

  @Override
  public void end() {}

  @Override
  public void note(String sentence) {
    print(sentence);
  }

  private void print(String line) {
    out.println(line);
    out.flush();
  }
}
