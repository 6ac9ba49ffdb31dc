package dev.knead.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How voices fared, the clearest first, for readers and for programs.
 *
 * @param voices at least one
 */
public record VoiceReport(List<VoiceFigures> voices) {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final List<String> HEADINGS =
      List.of("VOICE", "ENGINE", "WER", "95 %", "RTF", "FIRST SAMPLE (ms)", "FROM CACHE (ms)");

  /** Names stand to the left, figures to the right. */
  private static final int NAMES = 2;

  public VoiceReport {
    voices =
        voices.stream()
            .sorted(
                Comparator.comparingDouble((VoiceFigures figures) -> figures.wordErrorRate().rate())
                    .thenComparing(VoiceFigures::voice))
            .toList();
  }

  /** A table, and below it what it rests on and which voice is the clearest. */
  public List<String> lines() {
    TextTable table = new TextTable(NAMES, HEADINGS.toArray(String[]::new));
    voices.forEach(figures -> table.add(row(figures).toArray(String[]::new)));
    List<String> lines = new ArrayList<>(table.lines());
    lines.add("");
    lines.addAll(bases());
    clearest(lines);
    return lines;
  }

  /** The table alone, in Markdown. */
  public List<String> markdown() {
    List<String> lines = new ArrayList<>();
    lines.add(cells(HEADINGS));
    lines.add(
        IntStream.range(0, HEADINGS.size())
            .mapToObj(column -> column < NAMES ? "---" : "---:")
            .collect(Collectors.joining("|", "|", "|")));
    voices.forEach(figures -> lines.add(cells(row(figures))));
    return lines;
  }

  private static String cells(List<String> cells) {
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
  }

  /** The words that each voice lost most often, at most so many of each. */
  public List<String> mostLost(int most) {
    return voices.stream()
        .map(
            figures -> {
              List<VoiceFigures.Lost> lost = figures.mostLost(most);
              return lost.isEmpty()
                  ? figures.voice() + " lost no word."
                  : figures.voice()
                      + " lost most often: "
                      + lost.stream()
                          .map(
                              word ->
                                  "%s (%d of %d)".formatted(word.word(), word.times(), word.said()))
                          .collect(Collectors.joining(", "));
            })
        .toList();
  }

  /** An object with a row for each. */
  public ObjectNode object() {
    ObjectNode root = JSON.createObjectNode();
    root.put("bench", "voices");
    for (VoiceFigures figures : voices) {
      WordErrorRate wordErrorRate = figures.wordErrorRate();
      WordErrorRate.Interval interval = wordErrorRate.interval();
      ObjectNode row = root.withArray("rows").addObject();
      row.put("voice", figures.voice());
      row.put("engine", figures.engine());
      row.put("sentences", figures.sentences().size());
      row.put("words", wordErrorRate.said());
      row.put("words_unknown_to_model", figures.unknown());
      row.put("substitutions", sum(wordErrorRate, WordErrors::substitutions));
      row.put("deletions", sum(wordErrorRate, WordErrors::deletions));
      row.put("insertions", sum(wordErrorRate, WordErrors::insertions));
      row.put("wer", wordErrorRate.rate());
      row.put("wer_low", interval.low());
      row.put("wer_high", interval.high());
      row.put("real_time_factor", figures.realTimeFactor());
      put(row.putObject("first_sample_ms"), figures.firstSample());
      put(row.putObject("from_cache_ms"), figures.fromCache());
      ObjectNode lost = row.putObject("lost");
      figures
          .mostLost(Integer.MAX_VALUE)
          .forEach(
              word ->
                  lost.putObject(word.word()).put("times", word.times()).put("said", word.said()));
    }
    return root;
  }

  private static int sum(WordErrorRate wordErrorRate, ToIntFunction<WordErrors> errors) {
    return wordErrorRate.sentences().stream().mapToInt(errors).sum();
  }

  private static void put(ObjectNode row, Percentiles millis) {
    row.put("p50", millis.at(50)).put("p95", millis.at(95));
  }

  private static List<String> row(VoiceFigures figures) {
    WordErrorRate wordErrorRate = figures.wordErrorRate();
    WordErrorRate.Interval interval = wordErrorRate.interval();
    return List.of(
        figures.voice(),
        figures.engine(),
        format("%.1f %%", 100 * wordErrorRate.rate()),
        format("%.1f\u2013%.1f", 100 * interval.low(), 100 * interval.high()),
        format("%.3f", figures.realTimeFactor()),
        millis(figures.firstSample()),
        millis(figures.fromCache()));
  }

  /** The median and the 95th percentile. */
  private static String millis(Percentiles figures) {
    return millis(figures.at(50)) + " / " + millis(figures.at(95));
  }

  private static String millis(long millis) {
    return millis == 0 ? "<1" : Long.toString(millis);
  }

  /** A line for all voices that said as much, most often one. */
  private List<String> bases() {
    List<String> distinct = voices.stream().map(VoiceReport::basis).distinct().toList();
    return distinct.size() == 1
        ? List.of("Heard: " + distinct.get(0) + ".")
        : voices.stream()
            .map(figures -> "Heard of %s: %s.".formatted(figures.voice(), basis(figures)))
            .toList();
  }

  private static String basis(VoiceFigures figures) {
    return "%s, %s; %s unknown to the speech model, and counted all the same"
        .formatted(
            count(figures.sentences().size(), "sentence"),
            count(figures.wordErrorRate().said(), "word"),
            format("%,d", figures.unknown()));
  }

  private static String count(int number, String unit) {
    return format("%,d %s", number, number == 1 ? unit : unit + "s");
  }

  private void clearest(List<String> lines) {
    if (voices.size() < 2) {
      return;
    }
    VoiceFigures first = voices.get(0);
    VoiceFigures second = voices.get(1);
    lines.add("The clearest is %s.".formatted(first.voice()));
    if (said(first).equals(said(second))) {
      double lead = first.wordErrorRate().leadOver(second.wordErrorRate());
      lines.add(
          format(
              "With other sentences of this kind, it would be ahead of %s in %.0f of 100 cases.",
              second.voice(), Math.floor(100 * lead)));
    }
  }

  private static List<List<String>> said(VoiceFigures figures) {
    return figures.sentences().stream().map(VoiceFigures.Heard::said).toList();
  }

  private static String format(String pattern, Object... figures) {
    return String.format(Locale.ROOT, pattern, figures);
  }
}
