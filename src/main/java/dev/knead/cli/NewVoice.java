package dev.knead.cli;

import dev.knead.speech.VoicePack;
import dev.knead.speech.Voices;
import dev.knead.speech.recorded.RecordedPack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/**
 * A voice of recordings that is to be made.
 *
 * @param id by which it is chosen
 * @param name for people
 * @param author who speaks
 * @param licence SPDX expression or a short name
 * @param language BCP 47
 * @param sample a sentence to try it with
 * @param fallBack the voice that speaks what is not recorded
 */
record NewVoice(
    String id,
    String name,
    String author,
    String licence,
    String language,
    String sample,
    VoicePack fallBack) {
  /** Makes the pack, unless it is there: under its name there is always a whole one, or none. */
  void writeInto(Path pack) throws IOException {
    Path file = pack.resolve(Voices.FILE);
    if (Files.exists(file)) {
      return;
    }
    Files.createDirectories(pack);
    Path fresh = pack.resolve(Voices.FILE + ".part");
    try {
      Files.writeString(fresh, text());
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private String text() {
    Map<String, Object> keys = new LinkedHashMap<>();
    keys.put("id", id);
    keys.put("name", name);
    keys.put("language", language);
    keys.put("author", author);
    keys.put("licence", licence);
    keys.put("engine", RecordedPack.ENGINE);
    keys.put("settings", Map.of(RecordedPack.FALL_BACK, fallBack.id()));
    // Recordings have a rate and a pitch of their own: these are for what is not recorded.
    keys.put("rate", fallBack.delivery().wordsPerMinute());
    keys.put("pitch", fallBack.delivery().pitchHertz());
    keys.put("sample", sample);
    return new Dump(DumpSettings.builder().setDefaultFlowStyle(FlowStyle.BLOCK).build())
        .dumpToString(keys);
  }
}
