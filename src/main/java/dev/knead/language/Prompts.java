package dev.knead.language;

import dev.knead.markup.MarkedText;
import dev.knead.markup.Ssml;
import dev.knead.session.Command;
import dev.knead.session.Prompt;
import dev.knead.session.PromptKey;
import java.text.BreakIterator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prompts to sentences, by the locale's {@code prompts.yaml}. Immutable. */
public final class Prompts {
  private static final Pattern BLANK = Pattern.compile("\\{(\\w+)}");
  private static final String ONLY = "";
  private static final String OTHERWISE = "default";

  private final Map<PromptKey, Map<String, MarkedText>> words = new EnumMap<>(PromptKey.class);
  private final Locale locale;
  private final Phrasebook phrasebook;

  private Prompts(Locale locale, Map<String, Object> file, Phrasebook phrasebook) {
    this.locale = locale;
    this.phrasebook = phrasebook;
    for (PromptKey key : PromptKey.values()) {
      String name = key.name().toLowerCase(Locale.ROOT);
      if (file.get(name) instanceof String text) {
        words.put(key, Map.of(ONLY, Ssml.checked(text)));
      } else {
        words.put(
            key,
            LocaleFile.map(file, name).entrySet().stream()
                .collect(
                    Collectors.toMap(
                        Map.Entry::getKey, form -> Ssml.checked((String) form.getValue()))));
      }
    }
  }

  /**
   * Reads the sentences of a language.
   *
   * @param language a BCP 47 tag for which there are locale files, such as {@code en-US}
   */
  public static Prompts load(String language) {
    return load(language, Phrasebook.load(language));
  }

  /**
   * The same where the phrases have been read already.
   *
   * @param phrasebook of the same language
   */
  public static Prompts load(String language, Phrasebook phrasebook) {
    return new Prompts(
        Locale.forLanguageTag(language), LocaleFile.load(language, "prompts.yaml"), phrasebook);
  }

  /** The prompts in words, sentence by sentence. */
  public List<Sentence> sentences(List<Prompt> prompts) {
    List<Sentence> sentences = new ArrayList<>();
    for (Prompt prompt : prompts) {
      split(text(prompt)).forEach(text -> sentences.add(sentence(prompt.key(), text)));
    }
    return sentences;
  }

  private Sentence sentence(PromptKey key, MarkedText text) {
    Set<Command> mentioned = mentioned(text.text());
    mentioned.addAll(mentioned(text.spoken()));
    if (key == PromptKey.MENU_ITEM) {
      // A routine's number and name are what it is chosen by.
      mentioned.add(Command.CHOOSE);
    }
    return new Sentence(text, mentioned);
  }

  /** Every form of every sentence, blanks unfilled: for tests and checks. */
  public Collection<String> all() {
    return forms().map(MarkedText::text).toList();
  }

  /** The sentences without blanks: those that are the same in every session. */
  public List<Sentence> fixed() {
    return List.copyOf(fixedByPlace().values());
  }

  /**
   * The same by their places in {@code prompts.yaml}, in the order of the prompts: the key, its
   * variant where it has several, and the sentence's number where there are several, as in {@code
   * begin}, {@code harder.effleurage}, {@code paused.2}.
   */
  public Map<String, Sentence> fixedByPlace() {
    Map<String, Sentence> fixed = new LinkedHashMap<>();
    for (PromptKey key : words.keySet()) {
      for (Map.Entry<String, MarkedText> form : new TreeMap<>(words.get(key)).entrySet()) {
        if (!BLANK.matcher(form.getValue().text()).find()) {
          List<MarkedText> sentences = split(form.getValue());
          for (int i = 0; i < sentences.size(); i++) {
            String number = sentences.size() == 1 ? "" : String.valueOf(i + 1);
            fixed.put(place(key, form.getKey(), number), sentence(key, sentences.get(i)));
          }
        }
      }
    }
    return fixed;
  }

  private static String place(PromptKey key, String variant, String number) {
    return Stream.of(key.name().toLowerCase(Locale.ROOT), variant, number)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("."));
  }

  private Stream<MarkedText> forms() {
    return words.values().stream().flatMap(forms -> forms.values().stream());
  }

  private MarkedText text(Prompt prompt) {
    Map<String, MarkedText> forms = words.get(prompt.key());
    MarkedText form = forms.getOrDefault(prompt.variant(), forms.get(OTHERWISE));
    if (form == null) {
      throw new IllegalStateException(prompt.key() + " has no form " + prompt.variant());
    }
    // An author may give directions to the voice; elsewhere a value is words alone.
    return switch (prompt.key()) {
      case ROUTINE_TEXT, QUESTION, ADVICE ->
          Ssml.checked(String.valueOf(prompt.values().get("text")));
      default -> form.with(text -> filled(text, prompt));
    };
  }

  private String filled(String text, Prompt prompt) {
    return BLANK
        .matcher(text)
        .replaceAll(
            blank -> Matcher.quoteReplacement(inWords(prompt.values().get(blank.group(1)))));
  }

  private String inWords(Object value) {
    if (value instanceof Duration time) {
      return duration(time);
    }
    if (value instanceof Collection<?> items) {
      return enumeration(
          items.stream().map(this::inWords).filter(word -> !word.isEmpty()).toList());
    }
    if (value instanceof Command command) {
      return taught(command);
    }
    return String.valueOf(value);
  }

  /** The way of saying a command that is taught; nothing for those that no sentence may name. */
  private String taught(Command command) {
    return switch (command) {
      case STOP, CHOOSE, RATE, BETWEEN -> "";
      default -> phrasebook.ways(command).get(0);
    };
  }

  private static String enumeration(List<String> items) {
    return switch (items.size()) {
      case 0 -> "";
      case 1 -> items.get(0);
      default ->
          String.join(", ", items.subList(0, items.size() - 1))
              + " and "
              + items.get(items.size() - 1);
    };
  }

  private static String duration(Duration time) {
    List<String> parts = new ArrayList<>();
    if (time.toMinutes() > 0) {
      parts.add(count(time.toMinutes(), "minute"));
    }
    if (time.toSecondsPart() > 0 || parts.isEmpty()) {
      parts.add(count(time.toSecondsPart(), "second"));
    }
    return enumeration(parts);
  }

  private static String count(long number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s");
  }

  private List<MarkedText> split(MarkedText text) {
    BreakIterator breaks = BreakIterator.getSentenceInstance(locale);
    breaks.setText(text.text());
    List<MarkedText> sentences = new ArrayList<>();
    int from = breaks.first();
    for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
      MarkedText sentence = text.slice(from, to);
      if (!sentence.text().isEmpty()) {
        sentences.add(sentence);
      }
    }
    return sentences;
  }

  private Set<Command> mentioned(String text) {
    String padded = " " + Phrasebook.normalize(text) + " ";
    Set<Command> mentioned = EnumSet.noneOf(Command.class);
    for (Command command : Command.values()) {
      if (phrasebook.ways(command).stream().anyMatch(way -> padded.contains(" " + way + " "))) {
        mentioned.add(command);
      }
    }
    return mentioned;
  }
}
