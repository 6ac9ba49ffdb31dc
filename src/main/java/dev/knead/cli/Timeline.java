package dev.knead.cli;

import dev.knead.audio.Frame;
import dev.knead.hearing.Heard;
import dev.knead.runtime.Entry;
import dev.knead.runtime.Journal;
import dev.knead.session.Phase;
import dev.knead.session.Sense;
import dev.knead.session.Spoken;
import java.io.PrintWriter;
import java.util.Locale;
import picocli.CommandLine.Help.Ansi;

/**
 * Prints what happens, a line each: time, pressure now, who, and what was said or heard. A line is
 * printed as soon as it happens.
 */
final class Timeline implements Journal {
  private static final String HEARD = "@|green heard |@";

  private final PrintWriter out;
  private final Ansi ansi;
  private final String unheard;
  private int pressure;

  Timeline(PrintWriter out, Ansi ansi) {
    this(out, ansi, HEARD);
  }

  private Timeline(PrintWriter out, Ansi ansi, String unheard) {
    this.out = out;
    this.ansi = ansi;
    this.unheard = unheard;
  }

  /** One of a live run: what was not heard there was a key. */
  static Timeline live(PrintWriter out, Ansi ansi) {
    return new Timeline(out, ansi, "@|green key   |@");
  }

  /** The names of the columns. */
  void header() {
    out.println(ansi.string("@|bold    time  press  who     what|@"));
    out.flush();
  }

  @Override
  public void record(Entry entry) {
    if (entry instanceof Entry.Said said) {
      line(said.at(), "coach ", said.text());
    } else if (entry instanceof Entry.PersonSpoke spoke) {
      line(spoke.at(), "@|cyan person|@", "\"" + spoke.words() + "\"");
    } else if (entry instanceof Entry.Commanded command) {
      line(
          command.at(),
          command.heard().isPresent() ? HEARD : unheard,
          name(command.spoken()) + command.heard().map(Timeline::how).orElse(""));
    } else if (entry instanceof Entry.Cut cut) {
      line(cut.at(), "@|faint coach |@", faint("(falls silent)"));
    } else if (entry instanceof Entry.Moved moved) {
      moved(moved);
    } else if (entry instanceof Entry.Lost lost) {
      line(lost.at(), "@|red sound |@", gone(lost.sense()));
    } else if (entry instanceof Entry.Found found) {
      line(found.at(), "@|green sound |@", back(found.sense()));
    } else if (entry instanceof Entry.Ended ended) {
      line(ended.at(), "@|bold end   |@", "");
    }
  }

  private static String gone(Sense sense) {
    return switch (sense) {
      case HEARING -> "(nothing can be heard; trying to get the microphone back)";
      case SPEAKING -> "(nothing can be said; trying to get the loudspeaker back)";
    };
  }

  private static String back(Sense sense) {
    return switch (sense) {
      case HEARING -> "(hears again)";
      case SPEAKING -> "(can be heard again)";
    };
  }

  private void moved(Entry.Moved moved) {
    int before = pressure;
    pressure = moved.pressure();
    if (pressure != before && pressure > 0) {
      line(moved.at(), "@|yellow hands |@", "pressure " + pressure + " of 5");
    }
    if (moved.phase() == Phase.RUNNING && before == pressure) {
      line(moved.at(), "@|faint clock |@", faint("step " + moved.step() + " runs"));
    } else if (moved.phase() == Phase.PAUSED) {
      line(moved.at(), "@|faint clock |@", faint("stands"));
    }
  }

  private String faint(String words) {
    return Printed.styled(ansi, Ansi.Style.faint, words);
  }

  /** What was said is shown as it is: markup within it means nothing. */
  private void line(long at, String who, String what) {
    String level = pressure > 0 ? Integer.toString(pressure) : "-";
    out.println(
        (time(at) + "    " + level + "    " + ansi.string(who) + "  " + what).stripTrailing());
    out.flush();
  }

  /** Minutes, seconds, tenths. */
  private static String time(long millis) {
    return String.format(
        Locale.ROOT, "%4d:%02d.%d", millis / 60_000, millis / 1000 % 60, millis / 100 % 10);
  }

  /** A command as people read it: "how long", "choose 2". */
  static String name(Spoken spoken) {
    String command = spoken.command().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return spoken.numbered() ? command + " " + spoken.number() : command;
  }

  private static String how(Heard heard) {
    long late = Math.max(0, Frame.millis(heard.at() - heard.to()));
    return String.format(
        Locale.ROOT, "  (%.0f %%, %d ms after the word)", 100 * heard.confidence(), late);
  }
}
