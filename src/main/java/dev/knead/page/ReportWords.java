package dev.knead.page;

import dev.knead.routine.Risk;
import dev.knead.routine.Zone;
import dev.knead.session.Command;
import dev.knead.session.Ending;
import dev.knead.session.Note;
import dev.knead.session.Spoken;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How the report calls things. */
final class ReportWords {
  static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
  static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);
  static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK);

  private ReportWords() {}

  /** "Lower back". */
  static String of(Zone zone) {
    String words = ZoneWords.of(zone);
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** What was said, without its number. */
  static String of(Command command) {
    return switch (command) {
      case HURTS -> "it hurts";
      case WHATS_NEXT -> "what's next";
      case UNSURE -> "I don't know";
      case RATE -> "a pain rating";
      case BETWEEN -> "a number and a half";
      case CHOOSE -> "choice of a massage";
      default -> lower(command);
    };
  }

  /** What was said, with the number that came with it. */
  static String of(Spoken spoken) {
    return switch (spoken.command()) {
      case RATE -> "pain " + spoken.number();
      case CHOOSE -> "massage " + spoken.number();
      default -> of(spoken.command());
    };
  }

  static String of(Ending ending) {
    return switch (ending) {
      case COMPLETE -> "complete";
      case STOPPED -> "stopped";
      case INTERRUPTED -> "program ended";
      case UNHEARD -> "nobody heard";
      case PAIN -> "too much pain";
      case EMERGENCY -> of(Risk.EMERGENCY);
      case DOCTOR_FIRST -> of(Risk.DOCTOR_FIRST);
      case NO_MASSAGE -> of(Risk.NO_MASSAGE);
      case NOTHING_LEFT -> "nothing left to do";
      case SCREENED -> "questions only";
    };
  }

  static String of(Risk risk) {
    return switch (risk) {
      case EMERGENCY -> "sign of an emergency";
      case DOCTOR_FIRST -> "doctor first";
      case NO_MASSAGE -> "no massage advised";
      case NUMB_SKIN -> "numb skin";
    };
  }

  static String of(Note.Occasion occasion) {
    return switch (occasion) {
      case BEFORE -> "before";
      case DURING -> "during";
      case AFTER -> "after";
    };
  }

  /** "12" or, below ten, "0.5": minutes. */
  static String minutes(Duration time) {
    double minutes = time.toMillis() / 60_000.0;
    return minutes >= 10 ? "%d".formatted(Math.round(minutes)) : number(minutes);
  }

  /** "12 minutes", "1 minute". */
  static String minutesOf(Duration time) {
    String minutes = minutes(time);
    return minutes + (minutes.equals("1") ? " minute" : " minutes");
  }

  /** At most one decimal: "2", "1.5". */
  static String number(double value) {
    return Math.round(value * 10) % 10 == 0 ? "%d".formatted(Math.round(value)) : level(value);
  }

  /** "2.6": a mean pressure level, always with its decimal. */
  static String level(double level) {
    return String.format(Locale.ROOT, "%.1f", level);
  }

  /** "93 %", of 0 to 1. */
  static String percent(double share) {
    return Math.round(share * 100) + " %";
  }

  /** "1 session", "2 sessions". */
  static String counted(long number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
