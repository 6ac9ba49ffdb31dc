package dev.knead.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.knead.diary.PastAnswer;
import dev.knead.diary.PastCommand;
import dev.knead.diary.PastRating;
import dev.knead.diary.PastSession;
import dev.knead.diary.PastStep;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;

/** Sessions as JSON; {@code docs/diary.md} describes them. */
final class HistoryJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private HistoryJson() {}

  /** An array of whole sessions. */
  static String text(List<PastSession> sessions) throws JsonProcessingException {
    ArrayNode all = JSON.createArrayNode();
    sessions.forEach(session -> session(all.addObject(), session));
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all);
  }

  private static void session(ObjectNode node, PastSession session) {
    node.put("id", session.id())
        .put("began", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(session.began()))
        .put("zone", session.began().getZone().getId())
        .put("lasted_ms", session.lasted().toMillis());
    if (session.routine().isPresent()) {
      node.putObject("routine")
          .put("id", session.routine().get().id())
          .put("title", session.routine().get().title());
    } else {
      node.putNull("routine");
    }
    node.put("ending", word(session.ending())).put("affected", word(session.affected()));
    list(node, "steps", session.steps(), HistoryJson::step);
    list(node, "commands", session.commands(), HistoryJson::command);
    list(node, "ratings", session.ratings(), HistoryJson::rating);
    list(node, "answers", session.answers(), HistoryJson::answer);
  }

  private static <T> void list(
      ObjectNode node, String name, List<T> entries, BiConsumer<ObjectNode, T> writing) {
    ArrayNode array = node.putArray(name);
    entries.forEach(entry -> writing.accept(array.addObject(), entry));
  }

  private static void step(ObjectNode node, PastStep step) {
    node.put("at_ms", step.at().toMillis())
        .put("number", step.number())
        .put("title", step.title())
        .put("technique", word(step.technique()));
    ArrayNode zones = node.putArray("zones");
    step.zones().forEach(zone -> zones.add(word(zone)));
    node.put("departure", word(step.departure()))
        .put("worked_ms", step.worked().toMillis())
        .put("left_ms", step.left().toMillis())
        .put("right_ms", step.right().toMillis());
    list(
        node,
        "pressures",
        step.pressures(),
        (inner, pressure) ->
            inner.put("at_ms", pressure.at().toMillis()).put("level", pressure.level()));
  }

  private static void command(ObjectNode node, PastCommand command) {
    node.put("at_ms", command.at().toMillis())
        .put("command", word(command.spoken().command()))
        .put("number", command.spoken().numbered() ? command.spoken().number() : null)
        .put(
            "confidence",
            command.confidence().isPresent() ? command.confidence().getAsDouble() : null);
  }

  private static void rating(ObjectNode node, PastRating rating) {
    node.put("at_ms", rating.at().toMillis())
        .put("occasion", word(rating.occasion()))
        .put("pain", boxed(rating.pain()));
  }

  private static void answer(ObjectNode node, PastAnswer answer) {
    node.put("at_ms", answer.at().toMillis())
        .put("question", answer.question())
        .put("asked", answer.asked())
        .put("given", word(answer.given()))
        .put("sign", word(answer.sign()))
        .put("risk", word(answer.risk()))
        .put("is_sign", answer.isSign());
  }

  private static Integer boxed(OptionalInt number) {
    return number.isPresent() ? (Integer) number.getAsInt() : null;
  }

  private static String word(Optional<? extends Enum<?>> constant) {
    return constant.map(HistoryJson::word).orElse(null);
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
