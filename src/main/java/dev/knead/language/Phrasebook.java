package dev.knead.language;

import dev.knead.session.Command;
import dev.knead.session.Spoken;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** All the ways to say each command in one language, from {@code commands.yaml}. */
public final class Phrasebook {
  private final Map<Command, List<String>> phrases = new EnumMap<>(Command.class);
  private final List<String> numbers;
  private final String numberPrefix;

  private Phrasebook(Map<String, Object> file) {
    Map<String, List<String>> commands = LocaleFile.lists(file, "commands");
    for (Command command : Command.values()) {
      List<String> ways = commands.get(command.name().toLowerCase(Locale.ROOT));
      if (ways != null) {
        phrases.put(command, List.copyOf(ways));
      } else if (command != Command.CHOOSE) {
        throw new IllegalStateException("commands.yaml has no way to say " + command);
      }
    }
    numbers = LocaleFile.list(file, "numbers");
    numberPrefix = LocaleFile.text(file, "number_prefix");
  }

  /**
   * Reads the phrases of a language.
   *
   * @param language a BCP 47 tag for which there are locale files, such as {@code en-US}
   */
  public static Phrasebook load(String language) {
    return new Phrasebook(LocaleFile.load(language, "commands.yaml"));
  }

  /**
   * The phrases of some commands.
   *
   * @param active the commands that mean something now
   * @param choices when {@link Command#CHOOSE} is among them: the names of each thing on offer, in
   *     the order of their numbers
   */
  public Vocabulary vocabulary(Collection<Command> active, List<List<String>> choices) {
    Map<String, Spoken> meanings = new LinkedHashMap<>();
    for (Command command : active) {
      ways(command).forEach(way -> meanings.put(way, Spoken.of(command)));
    }
    if (active.contains(Command.CHOOSE)) {
      for (int i = 0; i < choices.size(); i++) {
        Spoken choice = new Spoken(Command.CHOOSE, i + 1);
        if (i < numbers.size()) {
          meanings.put(numbers.get(i), choice);
          meanings.put(numberPrefix + " " + numbers.get(i), choice);
        }
        choices.get(i).forEach(name -> meanings.putIfAbsent(normalize(name), choice));
      }
    }
    return new Vocabulary(meanings);
  }

  /**
   * The phrases of every command.
   *
   * @param choices the names of each thing on offer, in the order of their numbers
   */
  public Vocabulary everything(List<List<String>> choices) {
    return vocabulary(List.of(Command.values()), choices);
  }

  /** What a phrase asks, of all commands but a choice; empty when it is none of ours. */
  public Optional<Spoken> meaning(String phrase) {
    return vocabulary(phrases.keySet(), List.of()).meaning(normalize(phrase));
  }

  /** The ways to say a command, the one to teach first; empty for a choice. */
  public List<String> ways(Command command) {
    return phrases.getOrDefault(command, List.of());
  }

  /** Every phrase of every command, in the order of the commands. */
  public List<String> allPhrases() {
    List<String> all = new ArrayList<>();
    phrases.values().forEach(all::addAll);
    return Collections.unmodifiableList(all);
  }

  /** Lower case, hyphens and punctuation to spaces, single spaces: as the recognizer writes. */
  public static String normalize(String phrase) {
    return phrase
        .toLowerCase(Locale.ROOT)
        .replace('\u2019', '\'')
        .replaceAll("[^\\p{L}\\p{N}' ]+", " ")
        .replaceAll(" +", " ")
        .strip();
  }
}
