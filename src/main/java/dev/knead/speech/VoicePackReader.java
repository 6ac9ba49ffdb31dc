package dev.knead.speech;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.knead.yaml.Problem;
import dev.knead.yaml.Report;
import dev.knead.yaml.SchemaCheck;
import dev.knead.yaml.Wording;
import dev.knead.yaml.YamlTree;
import dev.knead.yaml.YamlTreeReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the {@code voice.yaml} of a pack, by the schema that stands beside the ready packs. */
public final class VoicePackReader {
  private static final Wording WORDING = () -> "voice pack";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Loaded when the first pack is read. */
  private static final class Schema {
    static final SchemaCheck CHECK =
        new SchemaCheck(VoicePackReader.class, "voice.schema.json", WORDING);
  }

  private final Path pack;
  private final Report report;

  private VoicePackReader(Path pack) {
    this.pack = pack;
    this.report = new Report(pack.resolve(Voices.FILE).toString());
  }

  /**
   * The pack in a folder.
   *
   * @throws VoiceException naming the file, the line and the first thing that is wrong there
   */
  public static VoicePack read(Path pack) throws VoiceException {
    VoicePackReader reader = new VoicePackReader(pack);
    YamlTree tree = reader.tree();
    List<Problem> problems = reader.report.problems();
    if (!problems.isEmpty()) {
      throw new VoiceException(problems.get(0).toString());
    }
    return reader.pack(tree);
  }

  /** Everything that is wrong in a pack's file, in the order of the places. */
  public static List<Problem> problems(Path pack) throws VoiceException {
    VoicePackReader reader = new VoicePackReader(pack);
    reader.tree();
    return reader.report.problems();
  }

  /** What can be read of it; the report has what is wrong. */
  private YamlTree tree() throws VoiceException {
    Path file = pack.resolve(Voices.FILE);
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(YamlTreeReader.LARGEST + 1);
    } catch (IOException e) {
      throw new VoiceException("%s can't be read: %s".formatted(file, e.getMessage()), e);
    }
    YamlTree tree = YamlTreeReader.read(bytes, WORDING, report).orElse(null);
    if (tree != null) {
      Schema.CHECK.check(tree, report);
    }
    return tree;
  }

  private VoicePack pack(YamlTree tree) {
    return new VoicePack(
        text(tree, "id"),
        pack,
        new VoicePack.About(
            text(tree, "name"),
            text(tree, "language"),
            text(tree, "licence"),
            text(tree, "author"),
            text(tree, "sample")),
        text(tree, "engine"),
        new PackSettings(values(tree.at("/settings"), new TypeReference<>() {})),
        new VoicePack.Manner(
            new Delivery(tree.at("/rate").asInt(140), tree.at("/pitch").asInt(100)),
            tree.at("/volume").asDouble(0),
            tree.at("/clause-pause").asInt(0)),
        values(tree.at("/pronunciations"), new TypeReference<Map<String, String>>() {}),
        tree.at("/vocabulary").isMissingNode()
            ? Set.of()
            : JSON.convertValue(tree.at("/vocabulary"), new TypeReference<Set<String>>() {}));
  }

  private static String text(YamlTree tree, String key) {
    return tree.at("/" + key).asText();
  }

  private static <V> Map<String, V> values(JsonNode node, TypeReference<Map<String, V>> type) {
    return node.isMissingNode() ? Map.of() : JSON.convertValue(node, type);
  }
}
