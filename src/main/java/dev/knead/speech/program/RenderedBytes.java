package dev.knead.speech.program;

import dev.knead.audio.Pcm;
import dev.knead.audio.Wav;
import dev.knead.speech.VoiceException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The sound in what a program wrote.
 *
 * @param settings of the program
 */
record RenderedBytes(ProgramSettings settings) {
  /** No clause is as long. */
  private static final Duration LONGEST = Duration.ofMinutes(5);

  /** A second of the most generous WAV that a synthesizer writes: 48 kHz, 16-bit, stereo. */
  private static final long WAV_BYTES_A_SECOND = 48_000 * 4;

  private static final int HEAD_BYTES = 512;

  /** Control characters but for white space and the escape that colours text. */
  private static final Pattern BINARY = Pattern.compile("[\\p{Cntrl}&&[^\\s\\e]]");

  /** How much a program may write: 5 minutes of sound, in bytes. */
  int most() {
    long second = settings.output() == Output.RAW ? 2L * settings.sampleRate() : WAV_BYTES_A_SECOND;
    return (int) (LONGEST.toSeconds() * second);
  }

  /**
   * The sound.
   *
   * @param written the file that the program was to write, if it was told so
   */
  Pcm sound(Execution.Outcome outcome, Optional<Path> written) throws IOException {
    byte[] bytes = written.isPresent() ? read(written.get()) : outcome.output();
    if (bytes.length == 0) {
      throw new VoiceException(
          "The program %s %s%s; try it in a terminal, or choose another voice."
              .formatted(
                  settings.name(),
                  written.isPresent() ? "wrote no file" : "printed nothing",
                  outcome.complaint()));
    }
    refuseText(bytes);
    return settings.output() == Output.RAW ? raw(bytes) : wav(bytes);
  }

  private static byte[] read(Path file) throws IOException {
    return Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
  }

  private void refuseText(byte[] bytes) throws VoiceException {
    Optional<String> text = text(bytes);
    if (text.isPresent()) {
      throw new VoiceException(
          "The program %s printed text instead of sound: %s"
              .formatted(settings.name(), LastLine.plain(text.get())));
    }
  }

  /** The first bytes as text, if they are some: no sound goes without control characters. */
  private static Optional<String> text(byte[] bytes) {
    CharBuffer text = CharBuffer.allocate(HEAD_BYTES);
    boolean malformed =
        StandardCharsets.UTF_8
            .newDecoder()
            .decode(ByteBuffer.wrap(bytes, 0, Math.min(HEAD_BYTES, bytes.length)), text, false)
            .isError();
    return Optional.of(text.flip().toString())
        .filter(read -> !malformed && !BINARY.matcher(read).find());
  }

  private Pcm wav(byte[] bytes) throws IOException {
    if (!begins(bytes, "RIFF") && !begins(bytes, "RF64")) {
      throw new VoiceException(
          "The program %s wrote no WAV; if it writes bare samples, write 'output: raw' and their"
                  .formatted(settings.name())
              + " sample-rate in its voice.yaml.");
    }
    return Wav.readPiped(
        new ByteArrayInputStream(bytes), "The sound of the program " + settings.name(), LONGEST);
  }

  private Pcm raw(byte[] bytes) throws VoiceException {
    if (begins(bytes, "RIFF")) {
      throw new VoiceException(
          "The program %s wrote a WAV; write 'output: wav' in its voice.yaml."
              .formatted(settings.name()));
    }
    short[] samples = new short[bytes.length / 2];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
    return Pcm.of(samples, settings.sampleRate());
  }

  private static boolean begins(byte[] bytes, String mark) {
    return new String(bytes, 0, Math.min(mark.length(), bytes.length), StandardCharsets.ISO_8859_1)
        .equals(mark);
  }
}
