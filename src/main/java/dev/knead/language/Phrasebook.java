package dev.knead.language;

import dev.knead.session.Command;
import dev.knead.session.Spoken;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All the ways to say each command in one language, from {@code commands.yaml}. */
public final class Phrasebook {
  /** Whose phrases are made up from numbers and names. */
  private static final Set<Command> MADE_UP =
      EnumSet.of(Command.CHOOSE, Command.RATE, Command.BETWEEN);

  /** Stand for a rating, and for the one above it. */
  private static final String RATING = "{rating}";

  private static final String NEXT = "{next}";

  private final Map<Command, List<String>> phrases = new EnumMap<>(Command.class);
  private final List<String> numbers;
  private final String numberPrefix;
  private final List<String> ratings;
  private final List<String> about;
  private final Map<String, List<String>> alsoRatings;
  private final List<String> between;
  private final List<String> startRivals;

  private Phrasebook(Map<String, Object> file) {
    Map<String, List<String>> commands = LocaleFile.lists(file, "commands");
    for (Command command : Command.values()) {
      List<String> ways = commands.get(command.name().toLowerCase(Locale.ROOT));
      if (ways != null) {
        phrases.put(command, List.copyOf(ways));
      } else if (!MADE_UP.contains(command)) {
        throw new IllegalStateException("commands.yaml has no way to say " + command);
      }
    }
    numbers = LocaleFile.list(file, "numbers");
    numberPrefix = LocaleFile.text(file, "number_prefix");
    ratings = LocaleFile.list(file, "ratings");
    about = LocaleFile.list(file, "ratings_about");
    alsoRatings = LocaleFile.lists(file, "ratings_also");
    between = LocaleFile.list(file, "ratings_between");
    startRivals = LocaleFile.list(file, "start_rivals");
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
    if (active.contains(Command.RATE)) {
      addRatings(meanings);
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

  private void addRatings(Map<String, Spoken> meanings) {
    for (int pain = 0; pain < ratings.size(); pain++) {
      Spoken rating = new Spoken(Command.RATE, pain);
      String number = ratings.get(pain);
      about.forEach(way -> meanings.put(way.replace(RATING, number), rating));
      alsoRatings.getOrDefault(number, List.of()).forEach(way -> meanings.put(way, rating));
    }
    for (int pain = 0; pain < ratings.size() - 1; pain++) {
      for (String way : between) {
        meanings.put(
            way.replace(RATING, ratings.get(pain)).replace(NEXT, ratings.get(pain + 1)),
            Spoken.of(Command.BETWEEN));
      }
    }
  }

  /**
   * What is listened for while there is no session, but one can be begun: {@link Command#START},
   * and for {@link Command#NO} what sounds like it, so that it is not taken for it.
   */
  public Vocabulary standby() {
    Map<String, Spoken> meanings = new LinkedHashMap<>();
    ways(Command.START).forEach(way -> meanings.put(way, Spoken.of(Command.START)));
    startRivals.forEach(rival -> meanings.put(rival, Spoken.of(Command.NO)));
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
