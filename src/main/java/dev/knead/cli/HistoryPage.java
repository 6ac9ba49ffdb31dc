package dev.knead.cli;

import dev.knead.diary.PastAnswer;
import dev.knead.diary.PastCommand;
import dev.knead.diary.PastSession;
import dev.knead.diary.PastStep;
import dev.knead.page.TimeWords;
import dev.knead.page.ZoneWords;
import dev.knead.session.Note;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** Prints one session in full. */
final class HistoryPage {
  private final PrintWriter out;
  private final Ansi ansi;
  private final OptionalLong underWay;

  /**
   * @param underWay the session that is under way now
   */
  HistoryPage(CommandLine line, OptionalLong underWay) {
    this.out = line.getOut();
    this.ansi = line.getColorScheme().ansi();
    this.underWay = underWay;
  }

  void print(PastSession session) {
    out.println(
        bold(
            "Session %d: %s"
                .formatted(
                    session.id(),
                    session
                        .routine()
                        .map(it -> HistoryWords.title(session))
                        .orElse("no massage was chosen"))));
    out.printf(
        "%s (%s), %s, %s%n",
        HistoryWords.date(session),
        session.began().getZone(),
        TimeWords.minutes(session.lasted()),
        HistoryWords.ending(session, underWay));
    session.affected().ifPresent(side -> out.printf("The painful side: %s%n", word(side)));
    if (!HistoryWords.pain(session).isEmpty()) {
      out.printf(
          "Pain, of 10: %s before, %s after%n",
          HistoryWords.number(session.pain(Note.Occasion.BEFORE)),
          HistoryWords.number(session.pain(Note.Occasion.AFTER)));
    }
    list("Steps", session.steps(), PastStep::at, HistoryPage::words);
    list("Commands", session.commands(), PastCommand::at, HistoryPage::words);
    list(
        "Pain ratings, of 10",
        session.ratings(),
        rating -> rating.at(),
        rating ->
            "%s: %s"
                .formatted(
                    word(rating.occasion()),
                    rating.pain().isPresent() ? rating.pain().getAsInt() : "none given"));
    list("Answers", session.answers(), PastAnswer::at, HistoryPage::words);
  }

  private <T> void list(
      String heading, List<T> entries, Function<T, Duration> at, Function<T, String> words) {
    if (entries.isEmpty()) {
      return;
    }
    out.printf("%n%s%n", bold(heading));
    for (T entry : entries) {
      Printed.wrapped(
              Printed.printable(words.apply(entry)),
              "%7s  ".formatted(TimeWords.clock(at.apply(entry))),
              " ".repeat(9))
          .forEach(out::println);
    }
  }

  private static String words(PastStep step) {
    List<String> facts = new ArrayList<>();
    facts.add("%d. %s (%s)".formatted(step.number(), step.title(), word(step.technique())));
    facts.add(worked(step));
    if (!step.pressures().isEmpty()) {
      facts.add(
          step.pressures().stream()
              .map(it -> "%d at %s".formatted(it.level(), TimeWords.clock(it.at())))
              .collect(Collectors.joining(", ", "pressure ", "")));
    }
    if (!step.zones().isEmpty()) {
      facts.add(ZoneWords.of(step.zones()));
    }
    facts.add(step.departure().map(HistoryPage::departure).orElse("broken off"));
    return String.join("; ", facts);
  }

  private static String worked(PastStep step) {
    String both = "worked " + TimeWords.clock(step.worked());
    return step.left().isZero() && step.right().isZero()
        ? both
        : "%s (left %s, right %s)"
            .formatted(both, TimeWords.clock(step.left()), TimeWords.clock(step.right()));
  }

  private static String departure(Note.Departure departure) {
    return switch (departure) {
      case DONE -> "done";
      case SKIPPED -> "skipped";
      case BACK -> "went back";
      case PAIN -> "left because it hurt";
      case ENDED -> "the session ended";
    };
  }

  private static String words(PastCommand command) {
    String number = command.spoken().numbered() ? " " + command.spoken().number() : "";
    String sure =
        command.confidence().isPresent()
            ? String.format(Locale.ROOT, " (%.2f sure)", command.confidence().getAsDouble())
            : "";
    return word(command.spoken().command()) + number + sure;
  }

  private static String words(PastAnswer answer) {
    return "%s %s%s"
        .formatted(
            answer.asked(),
            answer
                .given()
                .map(HistoryPage::word)
                .orElse("no answer, so %s was assumed".formatted(word(answer.sign()))),
            answer.isSign() ? ": a sign (%s)".formatted(word(answer.risk())) : "");
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private String bold(String words) {
    return Printed.styled(ansi, Ansi.Style.bold, words);
  }
}
