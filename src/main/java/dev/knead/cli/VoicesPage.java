package dev.knead.cli;

import dev.knead.speech.VoiceException;
import dev.knead.speech.VoicePack;
import dev.knead.speech.Voices;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** Prints what a voice pack says of itself. Not to be trusted: it may be anybody's. */
final class VoicesPage {
  private final PrintWriter out;
  private final Ansi ansi;

  VoicesPage(CommandLine line) {
    this.out = line.getOut();
    this.ansi = line.getColorScheme().ansi();
  }

  /** What to know before it is added. */
  void print(VoicePack pack) {
    print(pack, about(pack));
  }

  /** All there is to know. */
  void printWhole(VoicePack pack) {
    Map<String, String> rows = about(pack);
    rows.put("settings", settings(pack));
    rows.put("rate", pack.delivery().wordsPerMinute() + " words a minute");
    rows.put("pitch", pack.delivery().pitchHertz() + " Hz");
    rows.put("volume", volume(pack.manner().decibels()));
    int pause = pack.manner().clausePause();
    rows.put("pauses", pause == 0 ? "the engine's own" : pause + " ms between clauses");
    int respelled = pack.pronunciations().size();
    rows.put("respelled", respelled + (respelled == 1 ? " word" : " words"));
    rows.put("vocabulary", vocabulary(pack.vocabulary().size()));
    rows.put("sample", pack.about().sample());
    rows.put("folder", pack.folder().toString());
    rows.put("executes", executes(pack));
    rows.put("state", Voices.obstacle(pack).orElse("can speak here"));
    print(pack, rows);
  }

  private void print(VoicePack pack, Map<String, String> rows) {
    out.println(
        Printed.styled(ansi, Ansi.Style.bold, pack.id())
            + "  "
            + Printed.printable(pack.about().name()));
    int width = rows.keySet().stream().mapToInt(String::length).max().orElse(0);
    rows.forEach(
        (title, words) ->
            Printed.wrapped(
                    Printed.printable(words),
                    "  " + Printed.padded(title, width) + "  ",
                    " ".repeat(width + 4))
                .forEach(out::println));
    out.flush();
  }

  private static Map<String, String> about(VoicePack pack) {
    Map<String, String> rows = new LinkedHashMap<>();
    rows.put("language", pack.language());
    rows.put("author", pack.about().author());
    rows.put("licence", pack.about().licence());
    rows.put("engine", pack.engine());
    return rows;
  }

  private static String settings(VoicePack pack) {
    StringBuilder settings = new StringBuilder();
    new TreeMap<>(pack.settings().values())
        .forEach(
            (key, value) ->
                settings
                    .append(settings.isEmpty() ? "" : "; ")
                    .append(key)
                    .append(": ")
                    .append(value));
    return settings.isEmpty() ? "none" : settings.toString();
  }

  private static String volume(double decibels) {
    return decibels == 0 ? "as other voices" : "%+.1f dB beside other voices".formatted(decibels);
  }

  private static String vocabulary(int words) {
    return words == 0 ? "any words" : words + " words only";
  }

  private static String executes(VoicePack pack) {
    try {
      return Voices.executes(pack).orElse("nothing but Knead");
    } catch (VoiceException e) {
      return "unknown";
    }
  }
}
