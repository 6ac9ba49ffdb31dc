package dev.knead.cli;

import dev.knead.speech.VoiceException;
import dev.knead.speech.Voices;
import dev.knead.speech.recorded.RecordedPack;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a person has spoken, and nobody can fetch again. */
final class VoicesRecordings {
  private VoicesRecordings() {}

  /**
   * Whether the pack of that id consists of recordings. One that can't be read may do so.
   *
   * @param packs the folder of all packs
   */
  static boolean mayBeIn(Path packs, String id) throws VoiceException {
    Voices voices = new Voices(packs);
    if (!voices.ids().contains(id)) {
      return id.matches("[a-z0-9-]+") && Files.isDirectory(packs.resolve(id));
    }
    try {
      return voices.find(id).engine().equals(RecordedPack.ENGINE);
    } catch (VoiceException e) {
      return true;
    }
  }
}
