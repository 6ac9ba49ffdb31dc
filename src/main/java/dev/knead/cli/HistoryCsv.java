package dev.knead.cli;

import dev.knead.diary.PastSession;
import dev.knead.session.Note;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sessions as comma-separated values, as RFC 4180 has them; {@code docs/diary.md} names them. */
final class HistoryCsv {
  private static final String TITLES =
      "id,began,zone,routine,title,lasted_ms,worked_ms,steps,affected,pain_before,pain_after,ending";

  /** What RFC 4180 wants quotes around. */
  private static final Pattern SPECIAL = Pattern.compile("[,\"\r\n]");

  private HistoryCsv() {}

  /** A line of titles, and one for each session. */
  static String text(List<PastSession> sessions) {
    return Stream.concat(Stream.of(TITLES), sessions.stream().map(HistoryCsv::line))
        .map(line -> line + "\r\n")
        .collect(Collectors.joining());
  }

  private static String line(PastSession session) {
    return fields(
        String.valueOf(session.id()),
        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(session.began()),
        session.began().getZone().getId(),
        session.routine().map(PastSession.Massage::id).orElse(""),
        session.routine().map(PastSession.Massage::title).orElse(""),
        String.valueOf(session.lasted().toMillis()),
        String.valueOf(session.worked().toMillis()),
        String.valueOf(session.steps().size()),
        word(session.affected()),
        number(session.pain(Note.Occasion.BEFORE)),
        number(session.pain(Note.Occasion.AFTER)),
        word(session.ending()));
  }

  private static String fields(String... values) {
    return Arrays.stream(values).map(HistoryCsv::field).collect(Collectors.joining(","));
  }

  private static String field(String value) {
    return SPECIAL.matcher(value).find() ? '"' + value.replace("\"", "\"\"") + '"' : value;
  }

  private static String number(OptionalInt pain) {
    return pain.isPresent() ? String.valueOf(pain.getAsInt()) : "";
  }

  private static String word(Optional<? extends Enum<?>> constant) {
    return constant.map(it -> it.name().toLowerCase(Locale.ROOT)).orElse("");
  }
}
