package dev.knead.cli;

import dev.knead.audio.AudioSource;
import dev.knead.audio.Endpoint;
import dev.knead.audio.Frame;
import dev.knead.audio.Level;
import dev.knead.audio.Pcm;
import dev.knead.audio.Wav;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Whether the microphone can be opened, and what comes from it: two seconds of a device, the whole
 * of a file. A pipe is left alone, for what is read from it is gone.
 *
 * @param endpoint what the settings ask for
 * @param sound the devices
 * @param limit how long a device may take
 * @param notes told what the person should do meanwhile
 */
record MicrophoneCheck(
    Endpoint endpoint, SoundSystem sound, TimeLimit limit, Consumer<String> notes)
    implements Check {
  private static final String SUBJECT = "microphone";
  private static final int RECORDED = 2 * Frame.RATE;

  /** What was recorded, and from where. */
  private record Recording(String name, Pcm sound) {}

  @Override
  public List<Finding> findings() {
    if (endpoint instanceof Endpoint.Pipe) {
      return List.of(Finding.ok(SUBJECT, "standard input, not measured"));
    }
    if (endpoint instanceof Endpoint.Nothing) {
      return List.of(
          Finding.warning(
              SUBJECT, "null: no command will be heard", "Name a microphone with --mic."));
    }
    try {
      Recording recording = recording();
      List<Finding> findings = new ArrayList<>();
      findings.add(Finding.ok(SUBJECT, recording.name()));
      findings.addAll(new LevelCheck(Level.of(recording.sound())).findings());
      return findings;
    } catch (IOException e) {
      return List.of(Finding.failing(SUBJECT, e));
    }
  }

  private Recording recording() throws IOException {
    if (endpoint instanceof Endpoint.WavFile file) {
      return new Recording(file.toString(), Wav.read(file.path()));
    }
    return limit.apply(
        this::listen,
        "The microphone %s gives no sound; plug it in again or name another with --mic."
            .formatted(endpoint));
  }

  private Recording listen() throws IOException {
    try (AudioSource source = sound.openMicrophone(endpoint)) {
      notes.accept("Listening for two seconds: say \"next\" as you would in a massage.");
      short[] samples = new short[RECORDED];
      int length = 0;
      for (Optional<Frame> frame = source.read();
          frame.isPresent() && length < RECORDED;
          frame = source.read()) {
        short[] piece = frame.get().samples();
        int taken = Math.min(piece.length, RECORDED - length);
        System.arraycopy(piece, 0, samples, length, taken);
        length += taken;
      }
      return new Recording(source.name(), new Pcm(Arrays.copyOf(samples, length)));
    }
  }
}
