package dev.knead.speech.recorded;

import dev.knead.audio.Frame;
import dev.knead.audio.Pcm;
import dev.knead.audio.Wav;
import dev.knead.speech.Voices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Packs of recordings in a folder, beside the ready voices. A recording is a tone, so that it can
 * be told from a voice.
 *
 * @param folder of the packs
 */
record RecordedPacks(Path folder) {
  /** Makes a pack with these settings. */
  void make(String id, String settings) throws IOException {
    Files.createDirectories(recordings(id));
    Files.writeString(
        folder.resolve(id).resolve(Voices.FILE),
        """
        id: %s
        name: Grandmother
        language: en-US
        author: Grandmother
        licence: private
        engine: recorded
        settings: %s
        rate: 135
        pitch: 100
        sample: Begin now.
        """
            .formatted(id, settings));
  }

  Path recordings(String id) {
    return folder.resolve(id).resolve("recordings");
  }

  /** A recording that can be told by its length. */
  void record(String id, String name, int millis) throws IOException {
    Wav.write(recordings(id).resolve(name + ".wav"), tone(millis));
  }

  void words(String id, String yaml) throws IOException {
    Files.writeString(recordings(id).resolve("words.yaml"), yaml);
  }

  Voices voices() {
    return new Voices(Path.of("models", "voices").toAbsolutePath(), folder);
  }

  static Pcm tone(int millis) {
    short[] samples = new short[(int) Frame.samples(millis)];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (short) (6000 * Math.sin(2 * Math.PI * 440 * i / Frame.RATE));
    }
    return new Pcm(samples);
  }
}
