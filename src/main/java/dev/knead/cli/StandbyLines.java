package dev.knead.cli;

import dev.knead.hearing.Heard;
import dev.knead.runtime.StandbyRun;
import java.io.PrintWriter;
import java.util.Locale;

/**
 * What standby hears with, and what it has heard, a line each.
 *
 * @param out where it goes
 * @param err where it goes when nothing can be heard
 */
record StandbyLines(PrintWriter out, PrintWriter err) implements StandbyRun.Attention {
  @Override
  public void lost(String why) {
    Fault.tell(err, why + " Standby waits until there is one.");
  }

  @Override
  public void listening(String microphone) {
    print("Standby listens to %s.".formatted(microphone));
  }

  @Override
  public void heard(Heard heard) {
    print(
        String.format(
            Locale.ROOT,
            "Standby heard %s (%.0f %%).",
            Timeline.name(heard.spoken()),
            100 * heard.confidence()));
  }

  private void print(String line) {
    out.println(line);
    out.flush();
  }
}
