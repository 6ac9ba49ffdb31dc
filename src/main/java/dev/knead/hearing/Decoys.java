package dev.knead.hearing;

import dev.knead.language.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
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

  private Decoys(List<String> words) {
    this.words = List.copyOf(words);
  }

  /** No decoys: every sound is a command or unknown. */
  public static Decoys none() {
    return new Decoys(List.of());
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
      List<String> words = new ArrayList<>();
      if (yaml.loadFromInputStream(in) instanceof Map<?, ?> file
          && file.get("decoys") instanceof List<?> items) {
        items.forEach(item -> words.add(String.valueOf(item)));
      }
      return new Decoys(words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The words, none twice. */
  public List<String> words() {
    return words;
  }

  /**
   * A grammar of commands and decoys: each phrase as often as its prior asks. A word of a command
   * is no decoy: "long" would win over "how long".
   */
  List<String> grammar(Vocabulary commands) {
    List<String> grammar = new ArrayList<>();
    for (String phrase : commands.phrases()) {
      grammar.addAll(Collections.nCopies(COMMAND_WEIGHT, phrase));
    }
    Set<String> taken = new HashSet<>();
    commands.phrases().forEach(phrase -> taken.addAll(List.of(phrase.split(" "))));
    words.stream().filter(word -> !taken.contains(word)).forEach(grammar::add);
    return grammar;
  }
}
