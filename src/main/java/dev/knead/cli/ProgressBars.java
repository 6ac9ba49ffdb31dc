package dev.knead.cli;

import dev.knead.models.Progress;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import picocli.CommandLine;

/** Progress for a person at a terminal: a bar for every piece of work, on the error stream. */
final class ProgressBars implements Progress {
  private static final long MEGABYTE = 1_000_000;
  private static final int UPDATE_MS = 100;

  private final PrintWriter notes;
  private final ProgressBarStyle style;
  private Optional<ProgressBar> bar = Optional.empty();

  private ProgressBars(PrintWriter notes, ProgressBarStyle style) {
    this.notes = notes;
    this.style = style;
  }

  /** Bars where there may be colours, thus at a terminal; lines elsewhere. */
  static Progress orLines(CommandLine line) {
    if (!line.getColorScheme().ansi().enabled()) {
      return new ProgressLines(line.getErr());
    }
    // The bar's own stream writes in this charset, which follows the locale.
    return new ProgressBars(
        line.getErr(),
        Charset.defaultCharset().equals(StandardCharsets.UTF_8)
            ? ProgressBarStyle.UNICODE_BLOCK
            : ProgressBarStyle.ASCII);
  }

  @Override
  public void begin(Work work, long total) {
    end();
    bar =
        Optional.of(
            new ProgressBarBuilder()
                .setTaskName(title(work))
                .setInitialMax(total)
                .setUnit(" MB", MEGABYTE)
                .setStyle(style)
                .setUpdateIntervalMillis(UPDATE_MS)
                .build());
  }

  /** Of equal widths, so that the bars stand under each other. */
  private static String title(Work work) {
    return switch (work) {
      case FETCH -> "Fetching ";
      case VERIFY -> "Verifying";
      case UNPACK -> "Unpacking";
    };
  }

  @Override
  public void at(long done) {
    bar.ifPresent(shown -> shown.stepTo(done));
  }

  @Override
  public void end() {
    bar.ifPresent(ProgressBar::close);
    bar = Optional.empty();
  }

  @Override
  public void note(String sentence) {
    notes.println(sentence);
    notes.flush();
  }
}
