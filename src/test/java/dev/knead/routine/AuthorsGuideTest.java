package dev.knead.routine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The guide for authors says what the reader does. */
final class AuthorsGuideTest {
  private static final Path GUIDE = Path.of("docs/routines.md");
  private static final Path SCHEMA = Path.of("routines/routine.schema.json");

  @Test
  void theExampleIsSound() throws IOException {
    Matcher example =
        Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(GUIDE));
    assertThat(example.find()).isTrue();
    List<RoutineSource> sources = new ArrayList<>();
    sources.add(RoutineSource.of("my-evening.yaml", example.group(1)));
    sources.addAll(ShippedRoutines.sources(Path.of("routines")));

    assertThat(new RoutineReader(SpokenRules.none()).read(sources).get(0).problems()).isEmpty();
  }

  @Test
  void everyKeyAndWordOfTheSchemaIsExplained() throws IOException {
    JsonNode schema = new ObjectMapper().readTree(SCHEMA.toFile());
    List<String> words = new ArrayList<>();
    schema.at("/properties").fieldNames().forEachRemaining(words::add);
    JsonNode step = schema.at("/$defs/step/properties");
    step.fieldNames().forEachRemaining(words::add);
    JsonNode question = schema.at("/$defs/question/properties");
    question.fieldNames().forEachRemaining(words::add);
    for (String key : List.of("technique", "advance", "sides")) {
      step.path(key).path("enum").forEach(word -> words.add(word.asText()));
    }
    for (String key : List.of("sign", "risk")) {
      question.path(key).path("enum").forEach(word -> words.add(word.asText()));
    }
    schema.at("/$defs/zones/items/enum").forEach(word -> words.add(word.asText()));

    assertThat(Files.readString(GUIDE))
        .contains(words.stream().map(word -> "`" + word + "`").toList());
  }
}
