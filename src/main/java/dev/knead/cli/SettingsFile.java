package dev.knead.cli;

import dev.knead.yaml.Excerpt;
import dev.knead.yaml.Nearest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads the settings file, and sets one in it: keys and single values, nothing else of YAML. It
 * reads the parser's events, so that an alias is never followed and nesting costs nothing. The
 * first mistake ends it: the file has a handful of lines, and its author mends them one at a time.
 */
final class SettingsFile {
  /**
   * What the file says of a setting.
   *
   * @param value as an option takes it
   * @param line from 1
   */
  record Entry(String value, int line) {}

  /** In bytes. All settings with long comments are a tenth of it. */
  private static final int LARGEST = 16 * 1024;

  /**
   * Where a value stands in the text.
   *
   * @param from its beginning, in code points from 0
   * @param to its end
   */
  private record Span(int from, int to) {}

  private static final Pattern TAB_IN_INDENTATION = Pattern.compile("(?m)^ *\t");
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final Path file;
  private final Map<Setting, Entry> entries = new EnumMap<>(Setting.class);
  private final Map<Setting, Span> spans = new EnumMap<>(Setting.class);

  private SettingsFile(Path file) {
    this.file = file;
  }

  /**
   * What the file says; nothing when there is no such file.
   *
   * @throws SettingsException naming the file, line and column of the first mistake
   */
  static Map<Setting, Entry> read(Path file) throws SettingsException {
    SettingsFile reader = new SettingsFile(file);
    Optional<String> text = reader.text();
    if (text.isPresent()) {
      reader.parse(text.get());
    }
    return reader.entries;
  }

  /**
   * Writes one setting into the file, which is made when there is none; comments, and all else that
   * stands there, stay as they are. Whole or not at all.
   *
   * @param value a word that needs no quotes in YAML
   * @throws SettingsException when there is a mistake in the file, or it can't be written
   */
  static void set(Path file, Setting setting, String value) throws SettingsException {
    SettingsFile reader = new SettingsFile(file);
    String text = reader.text().orElse("");
    reader.parse(text);
    String changed = reader.changed(text, setting, value);
    SettingsFile again = new SettingsFile(file);
    try {
      again.parse(changed);
    } catch (SettingsException e) {
      throw reader.unchangeable(setting, value, e);
    }
    if (!again.entries.get(setting).value().equals(value)) {
      throw reader.unchangeable(setting, value, null);
    }
    reader.write(changed);
  }

  private String changed(String text, Setting setting, String value) {
    Span span = spans.get(setting);
    if (span != null) {
      return text.substring(0, text.offsetByCodePoints(0, span.from()))
          + value
          + text.substring(text.offsetByCodePoints(0, span.to()));
    }
    String newline = text.contains("\r\n") ? "\r\n" : "\n";
    String gap = text.isEmpty() || text.endsWith("\n") ? "" : newline;
    return text + gap + setting.key() + ": " + value + newline;
  }

  private SettingsException unchangeable(Setting setting, String value, Throwable cause) {
    return new SettingsException(
        "%s is written in a way that only a person can change: put this line into it: %s: %s"
            .formatted(file, setting.key(), value),
        cause);
  }

  private void write(String text) throws SettingsException {
    Path fresh = null;
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      // The file may be a link to where somebody keeps all settings; that link stays.
      Path real = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
      fresh = Files.createTempFile(real.getParent(), "config", ".tmp");
      Files.writeString(fresh, mark(real) + text);
      keepPermissions(real, fresh);
      Files.move(fresh, real, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new SettingsException(
          "The settings file %s can't be written: %s.".formatted(file, Failures.reason(e)), e);
    } finally {
      forget(fresh);
    }
  }

  /** The byte order mark that the file had. */
  private static String mark(Path real) throws IOException {
    return Files.exists(real) && Files.readString(real).startsWith(BYTE_ORDER_MARK)
        ? BYTE_ORDER_MARK
        : "";
  }

  private static void keepPermissions(Path from, Path to) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
    if (view != null && Files.exists(from)) {
      view.setPermissions(Files.getPosixFilePermissions(from));
    }
  }

  private static void forget(Path fresh) {
    try {
      if (fresh != null) {
        Files.deleteIfExists(fresh);
      }
    } catch (IOException e) {
      // It could not be written either, which has been told.
    }
  }

  private Optional<String> text() throws SettingsException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(LARGEST + 1);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new SettingsException(
          "The settings file " + file + " can't be read; look at its permissions.", e);
    }
    if (bytes.length > LARGEST) {
      throw mistake(1, 1, "too large: settings have at most %,d bytes".formatted(LARGEST));
    }
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw mistake(1, 1, "the file is not UTF-8: save it in that encoding");
    }
    Matcher tab = TAB_IN_INDENTATION.matcher(text);
    if (tab.find()) {
      int line = 1 + (int) text.substring(0, tab.start()).chars().filter(c -> c == '\n').count();
      throw mistake(line, tab.end() - tab.start(), "a tab: write spaces instead");
    }
    return Optional.of(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
  }

  private void parse(String text) throws SettingsException {
    try {
      document(
          new Parse(LoadSettings.builder().setBufferSize(text.length() + 1).build())
              .parseString(text)
              .iterator());
    } catch (ReaderException e) {
      throw mistake(
          1, 1, "a character that YAML does not allow, U+%04X".formatted(e.getCodePoint()));
    } catch (MarkedYamlEngineException e) {
      throw mistake(
          e.getProblemMark().or(e::getContextMark),
          "not 'setting: value', one a line (%s); quotes around the value may help"
              .formatted(shown(e.getProblem())));
    } catch (YamlEngineException e) {
      throw mistake(1, 1, "not 'setting: value', one a line");
    }
  }

  private void document(Iterator<Event> events) throws SettingsException {
    events.next(); // the stream's start
    if (events.next().getEventId() == Event.ID.StreamEnd) {
      return;
    }
    Event root = events.next();
    if (root instanceof MappingStartEvent mapping) {
      refuseDecorations(mapping);
      for (Event key = events.next();
          key.getEventId() != Event.ID.MappingEnd;
          key = events.next()) {
        entry(key, events.next());
      }
    } else if (!(root instanceof ScalarEvent nothing && nothing.getValue().isEmpty())) {
      throw mistake(root.getStartMark(), "here goes 'setting: value', such as 'mic: default'");
    }
    events.next(); // the document's end
    Event after = events.next();
    if (after.getEventId() != Event.ID.StreamEnd) {
      throw mistake(after.getStartMark(), "a second document: take out the line '---'");
    }
  }

  private void entry(Event key, Event value) throws SettingsException {
    Setting setting = setting(key);
    Optional<Mark> place = value.getStartMark();
    if (value instanceof AliasEvent) {
      throw mistake(place, "an alias (*): write the value itself");
    }
    if (value instanceof NodeEvent node) {
      refuseDecorations(node);
    }
    if (!(value instanceof ScalarEvent scalar)) {
      throw mistake(place, "'%s' takes a single value".formatted(setting.key()));
    }
    Entry entry = new Entry(checked(setting, scalar), line(key.getStartMark()));
    spans.putIfAbsent(setting, new Span(index(scalar.getStartMark()), index(scalar.getEndMark())));
    Entry first = entries.putIfAbsent(setting, entry);
    if (first != null) {
      throw mistake(
          key.getStartMark(),
          "'%s' is here twice, first in line %d".formatted(setting.key(), first.line()));
    }
  }

  private Setting setting(Event key) throws SettingsException {
    if (!(key instanceof ScalarEvent scalar)) {
      throw mistake(key.getStartMark(), "here goes a setting's name: " + known());
    }
    refuseDecorations(scalar);
    String name = scalar.getValue();
    Optional<Setting> setting = Setting.of(name);
    if (setting.isEmpty()) {
      throw mistake(
          key.getStartMark(),
          "there is no setting '%s'; %s"
              .formatted(
                  shown(name),
                  Nearest.to(name, Setting.keys())
                      .map(near -> "did you mean '" + near + "'?")
                      .orElse("there are: " + known())));
    }
    return setting.get();
  }

  private String checked(Setting setting, ScalarEvent scalar) throws SettingsException {
    if (scalar.isPlain() && scalar.getValue().isEmpty()) {
      throw mistake(scalar.getStartMark(), "'%s' has no value".formatted(setting.key()));
    }
    try {
      // The text as it is written: a plain null or 2 is the name of an endpoint or a device.
      return setting.value(scalar.getValue());
    } catch (IllegalArgumentException e) {
      throw mistake(
          scalar.getStartMark(), "'%s': %s".formatted(setting.key(), shown(e.getMessage())));
    }
  }

  private void refuseDecorations(NodeEvent node) throws SettingsException {
    if (node.getAnchor().isPresent()) {
      throw mistake(node.getStartMark(), "an anchor (&): take it out");
    }
    Optional<String> tag =
        node instanceof ScalarEvent scalar
            ? scalar.getTag()
            : node instanceof CollectionStartEvent start ? start.getTag() : Optional.empty();
    if (tag.isPresent()) {
      throw mistake(node.getStartMark(), "a tag (!): take it out");
    }
  }

  private static String known() {
    return String.join(", ", Setting.keys());
  }

  private static String shown(String words) {
    String line = Excerpt.printable(words.strip().replaceAll("\\s+", " "));
    return line.length() <= 100 ? line : line.substring(0, 99) + "…";
  }

  private static int line(Optional<Mark> mark) {
    return mark.map(Mark::getLine).orElse(0) + 1;
  }

  private static int index(Optional<Mark> mark) {
    return mark.map(Mark::getIndex).orElse(0);
  }

  private SettingsException mistake(Optional<Mark> mark, String message) {
    return mistake(line(mark), mark.map(Mark::getColumn).orElse(0) + 1, message);
  }

  private SettingsException mistake(int line, int column, String message) {
    return new SettingsException("%s:%d:%d: %s".formatted(file, line, column, message));
  }
}
