package dev.knead.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.knead.audio.Frame;
import dev.knead.hearing.Heard;
import dev.knead.routine.Question;
import dev.knead.runtime.Entry;
import dev.knead.session.Command;
import dev.knead.session.Effect.Earcon;
import dev.knead.session.Ending;
import dev.knead.session.Note;
import dev.knead.session.Phase;
import dev.knead.session.Sense;
import dev.knead.session.Signs;
import dev.knead.session.Spoken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventLinesTest {
  private static final Path SCHEMA = Path.of("docs", "events.schema.json");

  private static final Spoken NEXT = Spoken.of(Command.NEXT);

  /** One of each kind, and with each of its optional parts. */
  private static final List<Entry> ENTRIES =
      List.of(
          new Entry.Said(0, 1, "Welcome."),
          new Entry.Cut(20),
          new Entry.Chimed(20, Earcon.HEARD),
          new Entry.PersonSpoke(40, "say \"next\""),
          new Entry.Commanded(60, NEXT, Optional.empty()),
          new Entry.Commanded(60, new Spoken(Command.CHOOSE, 2), Optional.empty()),
          new Entry.Commanded(
              1_700,
              NEXT,
              Optional.of(
                  new Heard(NEXT, 0.98765, Frame.samples(1_100), Frame.samples(1_400), 27_200))),
          new Entry.Moved(1_700, Phase.READING, 1, 2),
          new Entry.Noted(1_800, new Note.Answered(Signs.CHEST, Optional.of(Question.Sign.NO))),
          new Entry.Noted(1_800, new Note.Answered(Signs.CHEST, Optional.empty())),
          new Entry.Noted(1_800, new Note.Pressed(2)),
          new Entry.Noted(1_900, new Note.Rated(Note.Occasion.BEFORE, OptionalInt.of(4))),
          new Entry.Noted(1_900, new Note.Rated(Note.Occasion.AFTER, OptionalInt.empty())),
          new Entry.Noted(
              1_900,
              new Note.StepLeft(
                  Note.Departure.DONE,
                  Duration.ofMillis(90_001),
                  Duration.ofMillis(45_001),
                  Duration.ofMillis(45_000))),
          new Entry.Noted(1_900, new Note.Closed(Ending.COMPLETE)),
          new Entry.Lost(1_920, Sense.HEARING),
          new Entry.Found(1_940, Sense.SPEAKING),
          new Entry.Ended(2_000));

  private final ObjectMapper json = new ObjectMapper();

  @TempDir Path folder;

  @Test
  void aLineIsAnObject() throws IOException {
    assertThat(written(ENTRIES))
        .containsExactly(
            "{\"at_ms\":0,\"event\":\"said\",\"speech\":1,\"text\":\"Welcome.\"}",
            "{\"at_ms\":20,\"event\":\"cut\"}",
            "{\"at_ms\":20,\"event\":\"chimed\",\"earcon\":\"heard\"}",
            "{\"at_ms\":40,\"event\":\"person_spoke\",\"words\":\"say \\\"next\\\"\"}",
            "{\"at_ms\":60,\"event\":\"commanded\",\"command\":\"next\"}",
            "{\"at_ms\":60,\"event\":\"commanded\",\"command\":\"choose\",\"number\":2}",
            "{\"at_ms\":1700,\"event\":\"commanded\",\"command\":\"next\",\"confidence\":0.988,"
                + "\"from_ms\":1100,\"to_ms\":1400,\"knew_ms\":1700}",
            "{\"at_ms\":1700,\"event\":\"moved\",\"phase\":\"reading\",\"step\":1,\"pressure\":2}",
            "{\"at_ms\":1800,\"event\":\"answered\",\"question\":\"chest\",\"answer\":\"no\"}",
            "{\"at_ms\":1800,\"event\":\"answered\",\"question\":\"chest\",\"answer\":\"assumed\"}",
            "{\"at_ms\":1900,\"event\":\"rated\",\"occasion\":\"before\",\"pain\":4}",
            "{\"at_ms\":1900,\"event\":\"rated\",\"occasion\":\"after\"}",
            "{\"at_ms\":1900,\"event\":\"step_left\",\"why\":\"done\",\"worked_ms\":90001,"
                + "\"left_ms\":45001,\"right_ms\":45000}",
            "{\"at_ms\":1900,\"event\":\"closed\",\"ending\":\"complete\"}",
            "{\"at_ms\":1920,\"event\":\"lost\",\"sense\":\"hearing\"}",
            "{\"at_ms\":1940,\"event\":\"found\",\"sense\":\"speaking\"}",
            "{\"at_ms\":2000,\"event\":\"ended\"}");
  }

  @Test
  void theSchemaAcceptsEveryKindOfLine() throws IOException {
    for (String line : written(ENTRIES)) {
      assertThat(schema().validate(json.readTree(line))).as(line).isEmpty();
    }
  }

  @Test
  void theSchemaAcceptsEveryLineOfARehearsal() throws IOException {
    Path events = folder.resolve("events.jsonl");
    Home home = Homes.in(folder);
    Path rehearsals = Path.of("src", "test", "resources", "rehearsals");

    Terminal terminal =
        Terminal.run(
            Main.commandLine(home, Map.of()),
            "rehearse",
            rehearsals.resolve("routines").resolve("calves.yaml").toString(),
            "--script",
            rehearsals.resolve("questions.yaml").toString(),
            "--json",
            events.toString());

    assertThat(terminal.code()).isZero();
    List<String> lines = Files.readAllLines(events);
    assertThat(lines).hasSizeGreaterThan(100);
    for (String line : lines) {
      assertThat(schema().validate(json.readTree(line))).as(line).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"event\":\"cut\"}",
        "{\"at_ms\":0,\"event\":\"sang\"}",
        "{\"at_ms\":-20,\"event\":\"cut\"}",
        "{\"at_ms\":0,\"event\":\"cut\",\"text\":\"Hm.\"}",
        "{\"at_ms\":0,\"event\":\"said\",\"speech\":1}",
        "{\"at_ms\":0,\"event\":\"commanded\",\"command\":\"choose\"}",
        "{\"at_ms\":0,\"event\":\"commanded\",\"command\":\"next\",\"number\":1}",
        "{\"at_ms\":0,\"event\":\"commanded\",\"command\":\"next\",\"confidence\":1}",
        "{\"at_ms\":0,\"event\":\"moved\",\"phase\":\"lunch\",\"step\":0,\"pressure\":0}"
      })
  void theSchemaRefusesOthers(String line) throws IOException {
    assertThat(schema().validate(json.readTree(line))).isNotEmpty();
  }

  @Test
  void theSchemaKnowsTheSameNames() throws IOException {
    List<String> events = new ArrayList<>();
    for (String line : written(ENTRIES)) {
      events.add(json.readTree(line).path("event").asText());
    }
    JsonNode root = json.readTree(SCHEMA.toFile());

    assertThat(ENTRIES.stream().map(Object::getClass).distinct())
        .hasSameSizeAs(Entry.class.getPermittedSubclasses());
    assertThat(texts(root.at("/properties/event/enum")))
        .containsExactlyInAnyOrderElementsOf(new TreeSet<>(events));
    assertThat(enumOf(root, "commanded", "command")).isEqualTo(names(Command.values()));
    assertThat(enumOf(root, "moved", "phase")).isEqualTo(names(Phase.values()));
    assertThat(enumOf(root, "rated", "occasion")).isEqualTo(names(Note.Occasion.values()));
    assertThat(enumOf(root, "step_left", "why")).isEqualTo(names(Note.Departure.values()));
    assertThat(enumOf(root, "closed", "ending")).isEqualTo(names(Ending.values()));
    assertThat(enumOf(root, "lost", "sense")).isEqualTo(names(Sense.values()));
    assertThat(enumOf(root, "found", "sense")).isEqualTo(names(Sense.values()));
    assertThat(enumOf(root, "chimed", "earcon")).isEqualTo(names(Earcon.values()));
  }

  @Test
  void aFileThatCanNotBeOpenedIsTold() {
    Path nowhere = folder.resolve("no").resolve("events.jsonl");

    assertThatThrownBy(() -> new EventLines(nowhere))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "The events can't be written to " + nowhere + ": there is no such file or folder.");
  }

  private List<String> written(List<Entry> entries) throws IOException {
    Path file = folder.resolve("lines.jsonl");
    try (EventLines lines = new EventLines(file)) {
      entries.forEach(lines::record);
    }
    return Files.readAllLines(file);
  }

  private static JsonSchema schema() throws IOException {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(Files.readString(SCHEMA));
  }

  private static List<String> enumOf(JsonNode root, String event, String property) {
    for (JsonNode form : root.path("oneOf")) {
      if (form.at("/properties/event/const").asText().equals(event)) {
        return texts(form.at("/properties/" + property + "/enum"));
      }
    }
    throw new AssertionError("the schema has no event " + event);
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(item -> texts.add(item.asText()));
    return texts;
  }

  private static List<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(value -> value.name().toLowerCase(Locale.ROOT)).toList();
  }
}
