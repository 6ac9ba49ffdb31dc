package dev.knead.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.knead.audio.Frame;
import dev.knead.hearing.Heard;
import java.io.PrintWriter;
import java.util.Locale;

/** Writes a line for each command heard in one source of sound, as soon as it is heard. */
final class HeardLines {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final PrintWriter out;
  private final boolean json;
  private final String source;
  private int count;

  HeardLines(PrintWriter out, boolean json, String source) {
    this.out = out;
    this.json = json;
    this.source = source;
  }

  void print(Heard heard) {
    count++;
    out.println(json ? object(heard) : sentence(heard));
    out.flush();
  }

  /** The sound has ended; a reader is told when there was no command in it, a program is not. */
  void end() {
    if (count == 0 && !json) {
      out.println(source + ": no command");
      out.flush();
    }
  }

  private String object(Heard heard) {
    ObjectNode object = JSON.createObjectNode();
    object.put("file", source);
    object.put("command", name(heard));
    object.put("confidence", Math.round(heard.confidence() * 1000) / 1000.0);
    object.put("from_ms", Frame.millis(heard.from()));
    object.put("to_ms", Frame.millis(heard.to()));
    object.put("at_ms", Frame.millis(heard.at()));
    if (heard.spoken().numbered()) {
      object.put("number", heard.spoken().number());
    }
    return object.toString();
  }

  private String sentence(Heard heard) {
    String number = heard.spoken().numbered() ? " " + heard.spoken().number() : "";
    return String.format(
        Locale.ROOT,
        "%s: %-10s %6.2f to %.2f s, known at %.2f s, confidence %.2f",
        source,
        name(heard).replace('_', ' ') + number,
        seconds(heard.from()),
        seconds(heard.to()),
        seconds(heard.at()),
        heard.confidence());
  }

  private static String name(Heard heard) {
    return heard.spoken().command().name().toLowerCase(Locale.ROOT);
  }

  private static double seconds(long samples) {
    return (double) samples / Frame.RATE;
  }
}
