package dev.knead.models;

import dev.knead.yaml.Excerpt;
import dev.knead.yaml.ShallowYaml;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads the catalogue from the nodes of its YAML, since these still know their lines. */
final class CatalogReader {
  /** In bytes; fifty times what is there. */
  private static final int LARGEST = 256 * 1024;

  /** A plain file name: it becomes a folder, so no separators, and no dot in front. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern PATH =
      Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*");

  /** An exact version: a range, a tag, an address or an option could fetch anything. */
  private static final Pattern NPM =
      Pattern.compile("(@[a-z0-9][a-z0-9._-]*/)?[a-z0-9][a-z0-9._-]*@[0-9]+\\.[0-9]+\\.[0-9]+");

  private final Path file;

  CatalogReader(Path file) {
    this.file = file;
  }

  Catalog read() throws IOException {
    Node root = root();
    List<SpeechModel> models = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Node item : items(fields(root, Set.of("models"), Set.of()).get("models"))) {
      SpeechModel model = model(item);
      if (!names.add(model.name())) {
        throw mistake(item, "the name %s is taken by a model above".formatted(model.name()));
      }
      models.add(model);
    }
    return new Catalog(models);
  }

  private Node root() throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw new InstallException(file + " is too large for a catalogue");
      }
      return ShallowYaml.read(
              StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString(),
              "catalogue")
          .orElseThrow(() -> new InstallException(file + ": the catalogue is empty"));
    } catch (YamlEngineException e) {
      throw new InstallException("%s is not valid YAML: %s".formatted(file, fault(e)), e);
    } catch (NoSuchFileException e) {
      throw new InstallException(
          file + " is missing: the catalogue of speech models comes with the program", e);
    } catch (CharacterCodingException e) {
      throw new InstallException(file + " is not UTF-8 text", e);
    }
  }

  /** What is wrong and where, without the line itself: that may hold anything. */
  private static String fault(YamlEngineException error) {
    if (error instanceof MarkedYamlEngineException marked && marked.getProblem() != null) {
      return Intake.printable(marked.getProblem())
          + marked.getProblemMark().map(mark -> " in line " + (mark.getLine() + 1)).orElse("");
    }
    return Intake.printable(error.getMessage().replaceAll("\\s+", " "));
  }

  private SpeechModel model(Node node) throws InstallException {
    Map<String, Node> at =
        fields(
            node,
            Set.of("name", "language", "licence", "sources", "archive", "unpacked", "files"),
            Set.of("remark"));
    Map<String, Node> archive =
        fields(at.get("archive"), Set.of("format", "size", "sha256", "folder"), Set.of());
    Map<String, Node> unpacked = fields(at.get("unpacked"), Set.of("bytes", "entries"), Set.of());
    List<String> files = new ArrayList<>();
    for (Node item : items(at.get("files"))) {
      files.add(text(item, PATH, "a path within the model"));
    }
    List<Source> sources = new ArrayList<>();
    for (Node item : items(at.get("sources"))) {
      sources.add(source(item));
    }
    return new SpeechModel(
        text(at.get("name"), NAME, "a plain file name"),
        text(at.get("language"), LANGUAGE, "a language tag such as en-US"),
        text(at.get("licence")),
        at.containsKey("remark") ? Optional.of(text(at.get("remark"))) : Optional.empty(),
        new SpeechModel.Archive(
            format(archive.get("format")),
            number(archive.get("size"), Long.MAX_VALUE),
            text(archive.get("sha256"), SHA256, "64 lower-case hexadecimal digits"),
            text(archive.get("folder"), PATH, "a path within the archive")),
        new Limits(
            number(unpacked.get("bytes"), Long.MAX_VALUE),
            (int) number(unpacked.get("entries"), Integer.MAX_VALUE)),
        files,
        sources);
  }

  private ArchiveFormat format(Node node) throws InstallException {
    String name = text(node);
    return Arrays.stream(ArchiveFormat.values())
        .filter(format -> format.extension().equals(name))
        .findFirst()
        .orElseThrow(() -> mistake(node, "a format is zip or tar.gz"));
  }

  private Source source(Node node) throws InstallException {
    Map<String, Node> at = fields(node, Set.of(), Set.of("https", "npm"));
    if (at.size() != 1) {
      throw mistake(node, "a source is either https: ADDRESS or npm: PACKAGE@VERSION");
    }
    if (at.containsKey("npm")) {
      return new Source.Npm(text(at.get("npm"), NPM, "a package at an exact version, name@1.2.3"));
    }
    Node https = at.get("https");
    try {
      URI address = new URI(text(https));
      if ("https".equals(address.getScheme()) && address.getHost() != null) {
        return new Source.Web(address);
      }
    } catch (URISyntaxException e) {
      // Said below.
    }
    throw mistake(https, "%s is not an https address".formatted(Excerpt.of(text(https))));
  }

  private Map<String, Node> fields(Node node, Set<String> required, Set<String> optional)
      throws InstallException {
    if (!(node instanceof MappingNode mapping)) {
      throw mistake(node, "here belongs a mapping with the keys " + sorted(required, optional));
    }
    Map<String, Node> fields = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      String key = text(tuple.getKeyNode());
      if (!required.contains(key) && !optional.contains(key)) {
        throw mistake(
            tuple.getKeyNode(),
            "the key %s is unknown; known here: %s"
                .formatted(Excerpt.of(key), sorted(required, optional)));
      }
      if (fields.put(key, tuple.getValueNode()) != null) {
        throw mistake(tuple.getKeyNode(), "the key %s is there twice".formatted(key));
      }
    }
    for (String key : required) {
      if (!fields.containsKey(key)) {
        throw mistake(node, "the key %s is missing".formatted(key));
      }
    }
    return fields;
  }

  private List<Node> items(Node node) throws InstallException {
    if (node instanceof SequenceNode sequence && !sequence.getValue().isEmpty()) {
      return sequence.getValue();
    }
    throw mistake(node, "here belongs a list with at least one item");
  }

  private String text(Node node) throws InstallException {
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return scalar.getValue();
    }
    throw mistake(node, "here belongs a word or a number");
  }

  private String text(Node node, Pattern pattern, String description) throws InstallException {
    String text = text(node);
    if (!pattern.matcher(text).matches()) {
      throw mistake(node, "%s is not %s".formatted(Excerpt.of(text), description));
    }
    return text;
  }

  private long number(Node node, long most) throws InstallException {
    String text = text(node);
    try {
      long number = Long.parseLong(text);
      if (number >= 1 && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw mistake(node, "%s is not a whole number from 1 to %d".formatted(Excerpt.of(text), most));
  }

  private static String sorted(Set<String> required, Set<String> optional) {
    return Stream.concat(required.stream(), optional.stream())
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private InstallException mistake(Node node, String what) {
    String place = node.getStartMark().map(mark -> ":" + (mark.getLine() + 1)).orElse("");
    return new InstallException("%s%s: %s".formatted(file, place, what));
  }
}
