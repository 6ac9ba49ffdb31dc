package dev.knead.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.knead.audio.Frame;
import dev.knead.hearing.Heard;
import dev.knead.runtime.Entry;
import dev.knead.runtime.Journal;
import dev.knead.session.Note;
import dev.knead.session.Spoken;
import java.io.Closeable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Writes what happens as JSON lines, one object an event, each flushed so that another program can
 * follow along. {@code docs/events.schema.json} describes them.
 */
final class EventLines implements Journal, Closeable {
  private static final String EVENT = "event";

  private final ObjectMapper json = new ObjectMapper();
  private final Path file;
  private final PrintWriter out;

  EventLines(Path file) throws IOException {
    this.file = file;
    try {
      out = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IOException(
          "The events can't be written to " + file + ": " + Failures.reason(e) + ".", e);
    }
  }

  @Override
  public void record(Entry entry) {
    ObjectNode line = line(entry);
    if (line.has(EVENT)) {
      out.println(line);
      out.flush();
    }
  }

  @Override
  public void close() throws IOException {
    boolean failed = out.checkError();
    out.close();
    if (failed) {
      throw new IOException(
          "The events could not all be written to " + file + "; is the disk full?");
    }
  }

  private ObjectNode line(Entry entry) {
    ObjectNode line = json.createObjectNode().put("at_ms", entry.at());
    if (entry instanceof Entry.Said said) {
      line.put(EVENT, "said").put("speech", said.speech()).put("text", said.text());
    } else if (entry instanceof Entry.Cut) {
      line.put(EVENT, "cut");
    } else if (entry instanceof Entry.Chimed chimed) {
      line.put(EVENT, "chimed").put("earcon", lower(chimed.earcon()));
    } else if (entry instanceof Entry.PersonSpoke spoke) {
      line.put(EVENT, "person_spoke").put("words", spoke.words());
    } else if (entry instanceof Entry.Commanded command) {
      line.put(EVENT, "commanded");
      spoken(line, command.spoken());
      command.heard().ifPresent(heard -> heard(line, heard));
    } else if (entry instanceof Entry.Moved moved) {
      line.put(EVENT, "moved")
          .put("phase", lower(moved.phase()))
          .put("step", moved.step())
          .put("pressure", moved.pressure());
    } else if (entry instanceof Entry.Lost lost) {
      line.put(EVENT, "lost").put("sense", lower(lost.sense()));
    } else if (entry instanceof Entry.Found found) {
      line.put(EVENT, "found").put("sense", lower(found.sense()));
    } else if (entry instanceof Entry.Noted noted) {
      noted(line, noted.note());
    } else {
      line.put(EVENT, "ended");
    }
    return line;
  }

  private static void spoken(ObjectNode line, Spoken spoken) {
    line.put("command", lower(spoken.command()));
    if (spoken.numbered()) {
      line.put("number", spoken.number());
    }
  }

  /** The notes that other events tell already, or that are for a diary alone, are left out. */
  private static void noted(ObjectNode line, Note note) {
    if (note instanceof Note.Answered answered) {
      line.put(EVENT, "answered")
          .put("question", answered.question().id())
          .put("answer", answered.given().map(EventLines::lower).orElse("assumed"));
    } else if (note instanceof Note.Rated rated) {
      line.put(EVENT, "rated").put("occasion", lower(rated.occasion()));
      rated.pain().ifPresent(pain -> line.put("pain", pain));
    } else if (note instanceof Note.StepLeft left) {
      line.put(EVENT, "step_left")
          .put("why", lower(left.departure()))
          .put("worked_ms", left.worked().toMillis())
          .put("left_ms", left.left().toMillis())
          .put("right_ms", left.right().toMillis());
    } else if (note instanceof Note.Closed closed) {
      line.put(EVENT, "closed").put("ending", lower(closed.ending()));
    }
  }

  private static void heard(ObjectNode line, Heard heard) {
    line.put("confidence", Math.round(heard.confidence() * 1000) / 1000.0)
        .put("from_ms", Frame.millis(heard.from()))
        .put("to_ms", Frame.millis(heard.to()))
        .put("knew_ms", Frame.millis(heard.at()));
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
