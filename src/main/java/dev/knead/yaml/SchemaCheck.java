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

/** Holds a tree against the JSON Schema that editors use too. */
public final class SchemaCheck {
  private static final String RESOURCE = "/dev/knead/routine/routine.schema.json";

  private final JsonNode document;
  private final JsonSchema schema;

  public SchemaCheck() {
    try (InputStream in = SchemaCheck.class.getResourceAsStream(RESOURCE)) {
      document = new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException("the program's own " + RESOURCE + " can't be read", e);
    }
    schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(
                document, SchemaValidatorsConfig.builder().pathType(PathType.JSON_POINTER).build());
  }

  /** Reports whatever the schema does not allow. */
  public void check(YamlTree tree, Report report) {
    SchemaMistakes mistakes = new SchemaMistakes(document, tree, report);
    for (ValidationMessage message : schema.validate(tree.root())) {
      if (!isConditional(message) && !tree.isUnread(message.getInstanceLocation().toString())) {
        mistakes.report(message);
      }
    }
  }

  /**
   * Rules that hang on another key's value are in the schema for the sake of editors; the code
   * knows more of them and says them better.
   */
  private static boolean isConditional(ValidationMessage message) {
    return message.getEvaluationPath().contains("allOf");
  }
}
