package dev.knead.routine;

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
final class RoutineSchema {
  private static final String RESOURCE = "routine.schema.json";

  private final JsonNode document;
  private final JsonSchema schema;

  RoutineSchema() {
    try (InputStream in = RoutineSchema.class.getResourceAsStream(RESOURCE)) {
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
  void check(YamlTree tree, Report report) {
    SchemaMistakes mistakes = new SchemaMistakes(document, tree, report);
    for (ValidationMessage message : schema.validate(tree.root())) {
      if (!isConditional(message) && !tree.isUnread(message.getInstanceLocation().toString())) {
        mistakes.report(message);
      }
    }
  }

  /**
   * Rules that hang on another key's value are in the schema for the sake of editors; {@link
   * StepRules} knows more of them and says them better.
   */
  private static boolean isConditional(ValidationMessage message) {
    return message.getEvaluationPath().contains("allOf");
  }
}
