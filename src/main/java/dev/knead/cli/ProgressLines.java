package dev.knead.cli;

import dev.knead.models.Progress;
import java.io.PrintWriter;

/**
 * Progress for a log: a line for every quarter that is fetched or unpacked. Verifying is over
 * before a line about it would help.
 */
final class ProgressLines implements Progress {
  private static final int QUARTERS = 4;

  private final PrintWriter out;
  private Work work = Work.VERIFY;
  private long total = UNKNOWN;
  private long quarter;

  ProgressLines(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void begin(Work begun, long bytes) {
    work = begun;
    total = bytes;
    quarter = 0;
  }

  @Override
  public void at(long done) {
    long reached = total > 0 ? done * QUARTERS / total : 0;
    if (reached > quarter) {
      quarter = reached;
      switch (work) {
        case FETCH -> print("Fetched %d %%".formatted(100 * reached / QUARTERS));
        case UNPACK -> print("Unpacked %d %%".formatted(100 * reached / QUARTERS));
        case VERIFY -> {}
      }
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
