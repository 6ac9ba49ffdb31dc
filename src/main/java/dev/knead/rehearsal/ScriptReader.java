package dev.knead.rehearsal;

import dev.knead.session.Phase;
import dev.knead.yaml.Excerpt;
import dev.knead.yaml.ShallowYaml;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads scripts; {@code docs/rehearsing.md} describes them. */
public final class ScriptReader {
  /** No script of a person's hand is longer. */
  private static final long LARGEST_BYTES = 256 * 1024;

  private static final Pattern DURATION =
      Pattern.compile("(?:(\\d{1,4})m)?(?:(\\d{1,5}(?:\\.\\d{1,3})?)s)?|(\\d{1,7})ms");

  private static final Set<String> TOP =
      keys("routine", "questions", "audio", "voice", "room", "person");
  private static final Set<String> VOICE = keys("pack", "pitch", "rate");
  private static final Set<String> ROOM = keys("echo", "delay");
  private static final Set<String> LINE =
      keys("at", "step", "when", "after", "say", "wav", "expect");

  private final Path file;
  private final Set<Mistake> mistakes = new TreeSet<>();

  private ScriptReader(Path file) {
    this.file = file;
  }

  /**
   * Reads a script.
   *
   * @throws ScriptException with every mistake, each with its line and column
   */
  public static Script read(Path file) throws IOException {
    return new ScriptReader(file).script();
  }

  private Script script() throws IOException {
    YamlMapping top = new YamlMapping(root(text()), TOP, mistakes::add);
    Optional<YamlMapping> voice = top.mapping("voice", VOICE);
    Optional<YamlMapping> room = top.mapping("room", ROOM);
    List<Script.Line> lines = new ArrayList<>();
    for (YamlMapping line : top.mappings("person", LINE)) {
      lines.add(line(line));
    }
    Script script =
        new Script(
            top.get("routine", text -> text),
            top.get("questions", ScriptReader::scope).orElse(Script.Scope.STEPS),
            top.get("audio", ScriptReader::medium).orElse(Script.Medium.TEXT),
            new Script.PersonVoice(
                voice.flatMap(keys -> keys.get("pack", text -> text)).orElse("kevin16"),
                whole(voice, "pitch", 50, 400),
                whole(voice, "rate", 60, 300)),
            new Script.RoomSound(
                room.flatMap(keys -> keys.get("echo", ScriptReader::decibels)),
                room.flatMap(keys -> keys.get("delay", ScriptReader::duration))
                    .orElse(Duration.ofMillis(100))),
            lines);
    if (!mistakes.isEmpty()) {
      throw new ScriptException(
          mistakes.stream().map(mistake -> mistake.in(file.toString())).toList());
    }
    return script;
  }

  private Script.Line line(YamlMapping keys) {
    Script.When when =
        new Script.When(
            keys.get("at", ScriptReader::duration),
            whole(Optional.of(keys), "step", 1, 1000),
            keys.get("when", ScriptReader::phase));
    if (!keys.has("at") && !keys.has("step") && !keys.has("when")) {
      keys.mistake("when is it said? Write 'at: 90s', 'step: 2' or 'when: running'");
    }
    if (!keys.has("say")) {
      keys.mistake("'say' is missing: what the person says, or what the recording says");
    }
    String words = keys.get("say", text -> text).orElse("");
    Optional<String> expect = keys.get("expect", text -> text);
    return new Script.Line(
        when,
        keys.get("after", ScriptReader::duration).orElse(Duration.ZERO),
        words,
        keys.get("wav", name -> file.toAbsolutePath().resolveSibling(name)),
        expect.isEmpty() ? Optional.of(words) : expect.filter(phrase -> !phrase.equals("nothing")));
  }

  private String text() throws IOException {
    try {
      if (Files.size(file) > LARGEST_BYTES) {
        throw new ScriptException(List.of(file + ": too large for a script (more than 256 KiB)"));
      }
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      throw new ScriptException(List.of(file + ": there is no such file"));
    } catch (ScriptException e) {
      throw e;
    } catch (CharacterCodingException e) {
      throw new ScriptException(List.of(file + ": not UTF-8 text; save it as UTF-8"));
    } catch (IOException e) {
      throw new ScriptException(List.of(file + ": can't be read; is it a file of yours?"));
    }
  }

  private Node root(String text) throws ScriptException {
    try {
      return ShallowYaml.read(text, "script")
          .orElseThrow(() -> new ScriptException(List.of(file + ":1:1: error: it is empty")));
    } catch (ReaderException e) {
      throw new ScriptException(
          List.of(
              "%s: error: a character that YAML does not allow, U+%04X: take it out"
                  .formatted(file, e.getCodePoint())));
    } catch (MarkedYamlEngineException e) {
      throw new ScriptException(
          List.of(
              file + place(e.getProblemMark()) + ": error: " + Excerpt.printable(e.getProblem())));
    } catch (YamlEngineException e) {
      throw new ScriptException(List.of(file + ": error: " + Excerpt.of(e.getMessage())));
    }
  }

  private static String place(Optional<Mark> mark) {
    return mark.map(at -> ":" + (at.getLine() + 1) + ":" + (at.getColumn() + 1)).orElse("");
  }

  private static OptionalInt whole(
      Optional<YamlMapping> keys, String key, int lowest, int highest) {
    Optional<Integer> number =
        keys.flatMap(
            mapping ->
                mapping.get(
                    key,
                    text -> {
                      if (!text.matches("\\d{1,6}")
                          || Integer.parseInt(text) < lowest
                          || Integer.parseInt(text) > highest) {
                        throw new IllegalArgumentException(
                            key + " is a whole number from " + lowest + " to " + highest);
                      }
                      return Integer.parseInt(text);
                    }));
    return number.map(OptionalInt::of).orElse(OptionalInt.empty());
  }

  private static Script.Scope scope(String text) {
    return switch (text) {
      case "true" -> Script.Scope.QUESTIONS_TOO;
      case "false" -> Script.Scope.STEPS;
      default -> throw new IllegalArgumentException("questions is true or false");
    };
  }

  private static Script.Medium medium(String text) {
    return switch (text) {
      case "true" -> Script.Medium.AUDIO;
      case "false" -> Script.Medium.TEXT;
      default -> throw new IllegalArgumentException("audio is true or false");
    };
  }

  private static double decibels(String text) {
    try {
      double level = Double.parseDouble(text);
      if (level >= -100 && level <= 40) {
        return level;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw new IllegalArgumentException("an echo is a level in dB, such as -20");
  }

  private static Phase phase(String text) {
    for (Phase phase : Phase.values()) {
      if (phase.name().equalsIgnoreCase(text)) {
        return phase;
      }
    }
    throw new IllegalArgumentException(
        "'when' is one of "
            + String.join(", ", Arrays.stream(Phase.values()).map(ScriptReader::lower).toList()));
  }

  private static Duration duration(String text) {
    Matcher parts = DURATION.matcher(text);
    if (text.isEmpty() || !parts.matches()) {
      throw new IllegalArgumentException("a time is written 90s, 2m30s, 1.5s or 250ms");
    }
    if (parts.group(3) != null) {
      return Duration.ofMillis(Long.parseLong(parts.group(3)));
    }
    long minutes = parts.group(1) == null ? 0 : Long.parseLong(parts.group(1));
    double seconds = parts.group(2) == null ? 0 : Double.parseDouble(parts.group(2));
    return Duration.ofMinutes(minutes).plusMillis(Math.round(seconds * 1000));
  }

  private static String lower(Phase phase) {
    return phase.name().toLowerCase(Locale.ROOT);
  }

  private static Set<String> keys(String... names) {
    return new TreeSet<>(List.of(names));
  }
}
