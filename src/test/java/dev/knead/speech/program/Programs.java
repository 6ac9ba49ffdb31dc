package dev.knead.speech.program;

import dev.knead.speech.Delivery;
import dev.knead.speech.PackSettings;
import dev.knead.speech.VoicePack;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Little programs that stand for synthesizers, and packs that name them. */
final class Programs {
  static final Delivery USUAL = new Delivery(140, 100);
  static final int RATE = 22_050;

  /** What a program in front of the pack's folder is called. */
  static final String NAME = "synth";

  private Programs() {}

  /** Writes an executable shell script of that name into the folder of the pack. */
  static void script(Path folder, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(NAME), "#!/bin/sh\n" + text + "\n");
    if (!file.toFile().setExecutable(true)) {
      throw new IOException("not made executable: " + file);
    }
  }

  /** A pack whose command is that script with arguments. */
  static VoicePack pack(Path folder, Map<String, Object> settings) {
    return new VoicePack(
        "made-up",
        folder,
        new VoicePack.About("Made up", "en-US", "MIT", "Nobody", "Hello."),
        "program",
        new PackSettings(settings),
        new VoicePack.Manner(USUAL, 0, 0),
        Map.of(),
        Set.of());
  }

  static List<Object> command(Object... arguments) {
    List<Object> command = new java.util.ArrayList<>(List.of("{pack}/" + NAME));
    command.addAll(List.of(arguments));
    return command;
  }

  /** A tone of 440 Hz, 16-bit little-endian. */
  static byte[] tone(int rate, int samples) {
    ByteBuffer bytes = ByteBuffer.allocate(2 * samples).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < samples; i++) {
      bytes.putShort((short) Math.round(8_000 * Math.sin(2 * Math.PI * 440 * i / rate)));
    }
    return bytes.array();
  }

  /** A WAV that claims to hold so many bytes. */
  static byte[] wav(int rate, byte[] samples, int claimed) {
    return ByteBuffer.allocate(44 + samples.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put("RIFF".getBytes(StandardCharsets.US_ASCII))
        .putInt(claimed)
        .put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
        .putInt(16)
        .putShort((short) 1)
        .putShort((short) 1)
        .putInt(rate)
        .putInt(2 * rate)
        .putShort((short) 2)
        .putShort((short) 16)
        .put("data".getBytes(StandardCharsets.US_ASCII))
        .putInt(claimed)
        .put(samples)
        .array();
  }
}
