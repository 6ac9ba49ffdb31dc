package dev.knead.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Holds trees against a JSON Schema (draft 2020-12), the one that editors use too. Safe to share
 * between threads, if its wording is.
 */
public final class SchemaCheck {
  private final Wording wording;
  private final JsonNode document;
  private final JsonSchema schema;

  /**
   * A check that loads its schema once; keep it.
   *
   * @param owner a class of the package that holds the schema
   * @param resource the schema's name in that package
   * @param wording what authors are told
   * @throws IllegalArgumentException if there is no such resource
   * @throws UncheckedIOException if the schema can't be read: the program is broken then
   */
  public SchemaCheck(Class<?> owner, String resource, Wording wording) {
    this.wording = wording;
    try (InputStream in = owner.getResourceAsStream(resource)) {
      document = new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException("the program's own " + resource + " can't be read", e);
    }
    schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(
                document, SchemaValidatorsConfig.builder().pathType(PathType.JSON_POINTER).build());
  }

  /** Reports whatever the schema does not allow, but for parts that were refused already. */
  public void check(YamlTree tree, Report report) {
    SchemaMistakes mistakes = new SchemaMistakes(document, wording, tree, report);
    List<ValidationMessage> broken =
        schema.validate(tree.root()).stream()
            .filter(message -> !tree.isUnread(pointer(message)))
            .filter(message -> !wording.passesOver(message.getEvaluationPath().toString()))
            .toList();
    Set<String> ofAnotherType =
        broken.stream()
            .filter(SchemaCheck::isOfType)
            .map(SchemaCheck::pointer)
            .collect(Collectors.toSet());
    // Of a part that is no whole number it need not be said that it is too small a one.
    broken.stream()
        .filter(message -> isOfType(message) || !ofAnotherType.contains(pointer(message)))
        .forEach(mistakes::report);
  }

  private static boolean isOfType(ValidationMessage message) {
    return message.getType().equals("type");
  }

  private static String pointer(ValidationMessage message) {
    return message.getInstanceLocation().toString();
  }
}
