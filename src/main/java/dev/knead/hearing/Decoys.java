package dev.knead.hearing;

import dev.knead.language.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Frequent words of a language that are no commands, from {@code decoys.yaml}. Among them, talk
 * that is not meant for the coach finds words closer to it than a command.
 */
public final class Decoys {
  /**
   * How much likelier a command is than a decoy. The recognizer's language model is estimated from
   * the list of phrases, so that repeating one raises its prior.
   */
  private static final int COMMAND_WEIGHT = 10;

  private final List<String> words;
  private final Map<String, List<String>> soundAlikes;

  private Decoys(List<String> words, Map<String, List<String>> soundAlikes) {
    this.words = List.copyOf(words);
    this.soundAlikes = Map.copyOf(soundAlikes);
  }

  /** No decoys: every sound is a command or unknown. */
  public static Decoys none() {
    return new Decoys(List.of(), Map.of());
  }

  /**
   * Reads a language's decoys.
   *
   * @param language a BCP 47 tag for which there are locale files, such as {@code en-US}
   */
  public static Decoys load(String language) {
    String resource = "/locale/" + language + "/decoys.yaml";
    try (InputStream in = Decoys.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalArgumentException("There are no decoys for the language " + language);
      }
      Load yaml = new Load(LoadSettings.builder().setLabel(resource).build());
      Map<?, ?> file = (Map<?, ?>) yaml.loadFromInputStream(in);
      Map<String, List<String>> soundAlikes = new HashMap<>();
      ((Map<?, ?>) file.get("sound_alikes"))
          .forEach((word, others) -> soundAlikes.put(String.valueOf(word), texts(others)));
      return new Decoys(texts(file.get("decoys")), soundAlikes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> texts(Object items) {
    return ((List<?>) items).stream().map(String::valueOf).toList();
  }

  /** The words, none twice. */
  public List<String> words() {
    return words;
  }

  /**
   * A grammar of commands and decoys: each phrase as often as its prior asks. A word of a command
   * is no decoy: "long" would win over "how long". Nor is one that sounds the same: nobody can tell
   * "to" from "two".
   */
  List<String> grammar(Vocabulary commands) {
    List<String> grammar = new ArrayList<>();
    for (String phrase : commands.phrases()) {
      grammar.addAll(Collections.nCopies(COMMAND_WEIGHT, phrase));
    }
    Set<String> taken = new HashSet<>();
    commands.phrases().forEach(phrase -> taken.addAll(List.of(phrase.split(" "))));
    List.copyOf(taken).forEach(word -> taken.addAll(soundAlikes.getOrDefault(word, List.of())));
    words.stream().filter(word -> !taken.contains(word)).forEach(grammar::add);
    return grammar;
  }
}
