package dev.knead.audio;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Kinds of files that people take for WAV, told by their first bytes. */
enum ForeignFile {
  MP3("an MP3", "mp3"),
  OGG("an Ogg", "ogg"),
  FLAC("a FLAC", "flac"),
  MP4("an MP4 (M4A)", "m4a"),
  AAC("an AAC", "aac"),
  WEBM("a WebM or Matroska", "webm"),
  AIFF("an AIFF", "aiff"),
  AU("an AU", "au"),
  AMR("an AMR", "amr"),
  WMA("a WMA", "wma"),
  MIDI("a MIDI", "mid"),
  AVI("an AVI", "avi"),
  BIG_ENDIAN_WAV("a big-endian WAV (RIFX)", "rifx");

  private final String kind;
  private final String suffix;

  ForeignFile(String kind, String suffix) {
    this.kind = kind;
    this.suffix = suffix;
  }

  /** Refuses such a file, and says how to convert it. */
  AudioException refusal(String file) {
    // SoX knows the older formats; what came later, or is mostly video, takes FFmpeg.
    String tool =
        switch (this) {
          case MP4, AAC, WEBM, AMR, WMA, AVI -> "ffmpeg -i in.%s out.wav";
          case MIDI -> "timidity -Ow -o out.wav in.%s";
          default -> "sox in.%s out.wav";
        };
    return new AudioException(
        "%s is %s file, not WAV; convert it, for example: %s"
            .formatted(file, kind, tool.formatted(suffix)));
  }

  /**
   * @param head the first bytes of a file, up to 12
   */
  static Optional<ForeignFile> of(byte[] head) {
    String text = new String(Arrays.copyOf(head, 12), StandardCharsets.ISO_8859_1);
    if (text.startsWith("ID3")) {
      return Optional.of(MP3);
    }
    if (text.startsWith("#!AMR")) {
      return Optional.of(AMR);
    }
    if (text.startsWith("ftyp", 4)) {
      return Optional.of(MP4);
    }
    return switch (text.substring(0, 4)) {
      case "OggS" -> Optional.of(OGG);
      case "fLaC" -> Optional.of(FLAC);
      case "FORM" -> Optional.of(AIFF);
      case ".snd" -> Optional.of(AU);
      case "MThd" -> Optional.of(MIDI);
      case "RIFX" -> Optional.of(BIG_ENDIAN_WAV);
      case "RIFF" -> text.startsWith("AVI ", 8) ? Optional.of(AVI) : Optional.empty();
      case "\u001AE\u00DF\u00A3" -> Optional.of(WEBM);
      case "0&\u00B2u" -> Optional.of(WMA);
      default -> mpeg(text.charAt(0), text.charAt(1));
    };
  }

  /** MPEG audio without a tag begins with eleven set bits, then version and layer. */
  private static Optional<ForeignFile> mpeg(int first, int second) {
    if (first != 0xFF || (second & 0xE0) != 0xE0) {
      return Optional.empty();
    }
    return switch (second & 0x06) {
      case 0x00 -> (second & 0x10) == 0 ? Optional.empty() : Optional.of(AAC);
      default -> Optional.of(MP3);
    };
  }
}
