package dev.knead.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Makes a tree of a YAML text, from the parser's events rather than its nodes: so an alias is never
 * followed, and no bomb or cycle can come of it. Anchors, aliases, tags, repeated keys and a second
 * document are refused; reading goes on after each of them, to find the other mistakes too.
 *
 * <p>Texts, {@code true}, {@code false} and {@code null} are read as YAML's JSON schema reads them.
 * A whole number beyond the range of an int becomes the nearest int. A number with a point or an
 * exponent becomes the nearest double, and is no whole number, even where it is 2.0; one beyond the
 * range of a double, {@code .inf} and {@code .nan} fit no type of a JSON Schema.
 */
public final class YamlTreeReader {
  /** In bytes: larger files are refused. What a person writes is a tenth of it. */
  public static final int LARGEST = 256 * 1024;

  /** Of lists and groups of keys within each other. What a person writes has four or five. */
  private static final int DEEPEST = 12;

  /** In characters. A longer one is no word, and pointers would grow with it. */
  private static final int LONGEST_KEY = 60;

  /** In characters: those of {@link Integer#MIN_VALUE}. */
  private static final int LONGEST_INT = 11;

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final LoadSettings settings;
  private final int[] text;
  private final Wording wording;
  private final Report report;
  private final Iterator<Event> events;
  private final Map<String, Place> keys = new HashMap<>();
  private final Map<String, Place> values = new HashMap<>();
  private final Map<String, String> scalars = new HashMap<>();
  private final Set<String> unread = new HashSet<>();

  private YamlTreeReader(String text, Wording wording, Report report) {
    // The text as one piece: the parser fails where a character of two units falls between pieces.
    this.settings = LoadSettings.builder().setBufferSize(text.length() + 1).build();
    this.text = text.codePoints().toArray();
    this.wording = wording;
    this.report = report;
    this.events = new Parse(settings).parseString(text).iterator();
  }

  /**
   * Reads the content of a file. Nothing is thrown for it, whatever it is.
   *
   * @param bytes the content, which should be UTF-8
   * @param wording what the file's author is told
   * @param report where mistakes go
   * @return the tree; empty where the content is no YAML document, and then the report says why
   */
  public static Optional<YamlTree> read(byte[] bytes, Wording wording, Report report) {
    return SourceText.decode(bytes, wording, report).flatMap(text -> read(text, wording, report));
  }

  private static Optional<YamlTree> read(String text, Wording wording, Report report) {
    YamlTreeReader reader = new YamlTreeReader(text, wording, report);
    try {
      return reader.document();
    } catch (TooDeepException e) {
      report.error(e.place, wording.tooDeep(DEEPEST));
    } catch (YamlEngineException e) {
      report.error(YamlMistakes.place(e, text), YamlMistakes.message(e));
    }
    return Optional.empty();
  }

  private Optional<YamlTree> document() {
    events.next(); // the stream's start
    if (events.next().getEventId() == Event.ID.StreamEnd) {
      return empty();
    }
    JsonNode root = node(events.next(), "", 1);
    events.next(); // the document's end
    Event after = events.next();
    if (after.getEventId() == Event.ID.DocumentStart) {
      report.error(
          place(after),
          "a second document: one file is one %s, so take out this '---'"
              .formatted(wording.noun()));
    }
    return root.isNull() && unread.isEmpty()
        ? empty()
        : Optional.of(new YamlTree(root, keys, values, scalars, unread));
  }

  private Optional<YamlTree> empty() {
    report.error(Place.BEGINNING, wording.empty());
    return Optional.empty();
  }

  private JsonNode node(Event event, String pointer, int depth) {
    if (depth > DEEPEST) {
      throw new TooDeepException(place(event));
    }
    values.put(pointer, place(event));
    if (event instanceof AliasEvent) {
      report.error(place(event), "an alias (*): write the text out; aliases are not read");
      unread.add(pointer);
      return JSON.nullNode();
    }
    refuseDecorations((NodeEvent) event);
    if (event instanceof ScalarEvent scalar) {
      scalars.put(pointer, written(scalar));
      return scalar(scalar);
    }
    return event instanceof MappingStartEvent ? mapping(pointer, depth) : sequence(pointer, depth);
  }

  private ArrayNode sequence(String pointer, int depth) {
    ArrayNode array = JSON.arrayNode();
    for (Event event = events.next();
        event.getEventId() != Event.ID.SequenceEnd;
        event = events.next()) {
      array.add(node(event, YamlTree.child(pointer, String.valueOf(array.size())), depth + 1));
    }
    return array;
  }

  private ObjectNode mapping(String pointer, int depth) {
    ObjectNode object = JSON.objectNode();
    for (Event event = events.next();
        event.getEventId() != Event.ID.MappingEnd;
        event = events.next()) {
      Place place = place(event);
      if (event instanceof ScalarEvent scalar && scalar.getValue().length() <= LONGEST_KEY) {
        refuseDecorations(scalar);
        String key = scalar.getValue();
        String child = YamlTree.child(pointer, key);
        Place first = keys.get(child);
        if (first == null) {
          keys.put(child, place);
          object.set(key, node(events.next(), child, depth + 1));
        } else {
          report.error(
              place,
              "'%s' is here twice, first in line %d".formatted(Excerpt.of(key), first.line()));
          skip(depth);
        }
      } else {
        report.error(place, "a key is a single word");
        skipRest(event, depth);
        skip(depth);
      }
    }
    return object;
  }

  private void skip(int depth) {
    skipRest(events.next(), depth);
  }

  /** Reads over what {@code event} begins. */
  private void skipRest(Event event, int depth) {
    int open = event instanceof CollectionStartEvent ? 1 : 0;
    while (open > 0) {
      Event inner = events.next();
      if (inner instanceof CollectionStartEvent) {
        open++;
        if (depth + open > DEEPEST) {
          throw new TooDeepException(place(inner));
        }
      } else if (inner.getEventId() == Event.ID.MappingEnd
          || inner.getEventId() == Event.ID.SequenceEnd) {
        open--;
      }
    }
  }

  private void refuseDecorations(NodeEvent event) {
    event
        .getAnchor()
        .ifPresent(
            anchor ->
                report.error(
                    place(event),
                    "an anchor (&" + Excerpt.of(anchor.getValue()) + "): take it out"));
    Optional<String> tag =
        event instanceof ScalarEvent scalar
            ? scalar.getTag()
            : ((CollectionStartEvent) event).getTag();
    tag.ifPresent(
        name -> report.error(place(event), "a tag (" + Excerpt.of(name) + "): take it out"));
  }

  private JsonNode scalar(ScalarEvent scalar) {
    if (!scalar.isPlain()) {
      return JSON.textNode(scalar.getValue());
    }
    Tag tag = settings.getSchema().getScalarResolver().resolve(scalar.getValue(), true);
    if (tag.equals(Tag.NULL)) {
      return JSON.nullNode();
    } else if (tag.equals(Tag.BOOL)) {
      return JSON.booleanNode(scalar.getValue().equals("true"));
    } else if (tag.equals(Tag.INT)) {
      return JSON.numberNode(clamped(scalar.getValue()));
    } else if (tag.equals(Tag.FLOAT)) {
      return decimal(scalar.getValue());
    }
    return JSON.textNode(scalar.getValue());
  }

  /** The number, or the nearest int: a number with a million digits is not worth computing. */
  private static int clamped(String digits) {
    if (digits.length() > LONGEST_INT) {
      return digits.startsWith("-") ? Integer.MIN_VALUE : Integer.MAX_VALUE;
    }
    long number = Long.parseLong(digits);
    return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, number));
  }

  /** A double, since a decimal of any size would take 1e999999999 at its word. */
  private static JsonNode decimal(String written) {
    if (!written.endsWith(".inf") && !written.endsWith(".nan")) {
      double number = Double.parseDouble(written);
      if (Double.isFinite(number)) {
        return new Decimal(number);
      }
    }
    // JSON has no such number. As a text it would pass where a text is asked for.
    return JSON.pojoNode(written);
  }

  private String written(ScalarEvent scalar) {
    int from = scalar.getStartMark().map(Mark::getIndex).orElse(0);
    int to = scalar.getEndMark().map(Mark::getIndex).orElse(from);
    return new String(text, from, to - from);
  }

  private static Place place(Event event) {
    return event.getStartMark().map(YamlMistakes::place).orElse(Place.BEGINNING);
  }

  private static final class TooDeepException extends RuntimeException {
    private final transient Place place;

    TooDeepException(Place place) {
      this.place = place;
    }
  }
}
