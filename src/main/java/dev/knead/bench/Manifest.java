package dev.knead.bench;

import dev.knead.yaml.Excerpt;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A list of recordings to measure with: a text of lines whose columns are separated by tabs, the
 * first of which names the columns.
 *
 * @param rows in the order of the file
 */
public record Manifest(List<Row> rows) {
  private static final List<String> COLUMNS =
      List.of("path", "kind", "label", "speaker", "licence", "source");

  /** What a recording is. */
  public enum Kind {
    /** A single word, the label, that can be a command. */
    COMMAND,
    /** A single word, the label, that is none. */
    OTHER,
    /** Speech without commands. */
    TALK,
    /** Sound without speech. */
    NOISE,
    /** A room's impulse response. */
    RIR
  }

  /**
   * A recording.
   *
   * @param file where it is
   * @param label the word in it; may be empty where there is none
   * @param speaker who speaks
   * @param licence on what terms it was published
   * @param source where it comes from
   */
  public record Row(
      Path file, Kind kind, String label, String speaker, String licence, String source) {
    /** The folder it lies in: recordings of one folder belong together. */
    public String folder() {
      Path parent = file.getParent();
      return parent == null ? "" : String.valueOf(parent.getFileName());
    }
  }

  public Manifest {
    rows = List.copyOf(rows);
  }

  /** No recordings at all. */
  public static Manifest empty() {
    return new Manifest(List.of());
  }

  /**
   * Reads a manifest. Relative paths are looked for beside it.
   *
   * @throws ManifestException when there is a mistake, with the line's number
   * @throws IOException when it can't be read
   */
  public static Manifest read(Path file) throws IOException {
    List<String> lines = lines(file);
    if (lines.isEmpty() || !List.of(lines.get(0).split("\t", -1)).equals(COLUMNS)) {
      throw new ManifestException(
          file, 1, "does not name the columns; write, with tabs: " + String.join(" ", COLUMNS));
    }
    List<Row> rows = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        rows.add(row(file, i + 1, lines.get(i).split("\t", -1)));
      }
    }
    return new Manifest(rows);
  }

  /** The rows of a kind. */
  public List<Row> of(Kind kind) {
    return rows.stream().filter(row -> row.kind() == kind).toList();
  }

  private static List<String> lines(Path file) throws IOException {
    try {
      return Files.readAllLines(file);
    } catch (CharacterCodingException e) {
      throw new IOException(file + " is not a manifest: it isn't text in UTF-8.", e);
    } catch (IOException e) {
      throw new IOException("Can't read the manifest " + file + "; check its name and rights.", e);
    }
  }

  private static Row row(Path file, int line, String[] columns) throws ManifestException {
    if (columns.length != COLUMNS.size()) {
      throw new ManifestException(
          file,
          line,
          "has %d columns, not %d: %s"
              .formatted(columns.length, COLUMNS.size(), String.join(" ", COLUMNS)));
    }
    Kind kind = kind(file, line, columns[1]);
    if (columns[2].isBlank() && (kind == Kind.COMMAND || kind == Kind.OTHER)) {
      throw new ManifestException(file, line, "has no label; write the word that is said");
    }
    return new Row(
        recording(file, line, columns[0]),
        kind,
        columns[2].strip(),
        columns[3],
        columns[4],
        columns[5]);
  }

  private static Kind kind(Path file, int line, String name) throws ManifestException {
    for (Kind kind : Kind.values()) {
      if (kind.name().equals(name.toUpperCase(Locale.ROOT))) {
        return kind;
      }
    }
    throw new ManifestException(
        file,
        line,
        "has the kind '%s'; there are: %s"
            .formatted(
                Excerpt.of(name),
                Arrays.stream(Kind.values())
                    .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "))));
  }

  private static Path recording(Path file, int line, String name) throws ManifestException {
    try {
      Path recording = file.toAbsolutePath().resolveSibling(name);
      if (!Files.isRegularFile(recording)) {
        throw new ManifestException(
            file, line, "names " + Excerpt.of(name) + ", which is not there");
      }
      return recording;
    } catch (InvalidPathException e) {
      throw new ManifestException(file, line, "names no file: " + Excerpt.of(name));
    }
  }
}
