package dev.knead.routine;

import com.fasterxml.jackson.databind.JsonNode;
import dev.knead.markup.MarkedText;
import dev.knead.markup.MarkupException;
import dev.knead.markup.Ssml;
import dev.knead.yaml.Place;
import dev.knead.yaml.Report;
import dev.knead.yaml.YamlTree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the person's commands in what the coach would say. */
final class SpokenTexts {
  private static final Pattern SPOKEN =
      Pattern.compile(
          "/(title|summary|(names|needs|cautions)/\\d+)"
              + "|/screening/\\d+/(ask|advice)"
              + "|/steps/\\d+/(title|say|avoid|(directions|needs)/\\d+)");

  /** Longer texts are refused for their length already. */
  private static final int LONGEST = 2000;

  private final Optional<Pattern> forbidden;
  private final Optional<Pattern> discouraged;

  SpokenTexts(SpokenRules rules) {
    forbidden = anyOf(rules.forbidden());
    discouraged = anyOf(rules.discouraged());
  }

  void check(YamlTree tree, Report report) {
    forbidden.ifPresent(
        phrases ->
            find(
                phrases,
                tree,
                (place, phrase) ->
                    report.error(
                        place,
                        "'%s' is for the person alone to say: put it in other words"
                            .formatted(phrase))));
    discouraged.ifPresent(
        phrases ->
            find(
                phrases,
                tree,
                (place, phrase) ->
                    report.warning(
                        place,
                        "'%s' is a command, which the coach may hear itself say: better put it in"
                                .formatted(phrase)
                            + " other words")));
  }

  private static void find(Pattern phrases, YamlTree tree, BiConsumer<Place, String> found) {
    tree.scalars()
        .forEach(
            (pointer, written) -> {
              JsonNode node = tree.at(pointer);
              if (node.isTextual()
                  && written.length() <= LONGEST
                  && SPOKEN.matcher(pointer).matches()) {
                Place beginning = tree.valueAt(pointer);
                List<Integer> places = starts(phrases, written);
                Matcher said = phrases.matcher(heard(node.textValue()));
                List<String> saids = new ArrayList<>();
                while (said.find()) {
                  saids.add(said.group().toLowerCase(Locale.ROOT).replaceAll("\\s+", " "));
                }
                for (int i = 0; i < saids.size(); i++) {
                  // An escape can hide a word from the eye, not from the voice: then the place is
                  // that of the whole text.
                  boolean seen = places.size() == saids.size();
                  found.accept(
                      seen ? beginning.after(written, places.get(i)) : beginning, saids.get(i));
                }
              }
            });
  }

  /** What is shown and what is spoken: tags may join letters to a word, or put another for it. */
  private static String heard(String text) {
    try {
      MarkedText marked = Ssml.parse(text);
      return marked.text().equals(marked.spoken())
          ? marked.text()
          : marked.text() + "\n" + marked.spoken();
    } catch (MarkupException e) {
      // Told elsewhere.
      return text;
    }
  }

  private static List<Integer> starts(Pattern phrases, String text) {
    List<Integer> starts = new ArrayList<>();
    Matcher matcher = phrases.matcher(text);
    while (matcher.find()) {
      starts.add(matcher.start());
    }
    return starts;
  }

  /** Whole words, in any case, over line breaks too; of phrases that overlap, the longest. */
  private static Optional<Pattern> anyOf(Set<String> phrases) {
    if (phrases.isEmpty()) {
      return Optional.empty();
    }
    String any =
        phrases.stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(SpokenTexts::expression)
            .collect(Collectors.joining("|"));
    return Optional.of(
        Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:" + any + ")(?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
  }

  private static String expression(String phrase) {
    return Pattern.compile("\\s+")
        .splitAsStream(phrase.strip())
        .map(word -> Pattern.quote(word).replace("'", "\\E['’]\\Q"))
        .collect(Collectors.joining("\\s+"));
  }
}
