package dev.knead.live;

import dev.knead.audio.Frame;
import dev.knead.audio.Pcm;
import dev.knead.audio.Wav;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * A room without air, by a PulseAudio server of its own: whatever the loudspeaker plays comes back
 * into the microphone, as loud as the person. Nothing of the user's own sound server is touched.
 */
final class Room implements AutoCloseable {
  private static final String JAVA_SOUND_GOES_TO_PULSEAUDIO =
      """
      pcm.!default { type pulse }
      ctl.!default { type pulse }
      """;

  private static final String LOUDSPEAKER = "room.monitor";

  /** Samples beyond it are no rounding of silence. */
  private static final int AUDIBLE = 30;

  private static final int PATIENCE_MILLIS = 30_000;

  private final Path folder;
  private final SoundServer server;

  private Room(Path folder, SoundServer server) {
    this.folder = folder;
    this.server = server;
  }

  /**
   * Brings the room up.
   *
   * @param folder for the server's socket and settings; empty
   */
  static Room open(Path folder) throws IOException, InterruptedException {
    demandPackages();
    Files.writeString(folder.resolve(".asoundrc"), JAVA_SOUND_GOES_TO_PULSEAUDIO);
    return new Room(folder, SoundServer.start(folder, environment(folder)));
  }

  private static void demandPackages() throws IOException {
    if (!onPath("pulseaudio") || !onPath("paplay") || !Files.exists(pluginOfAlsa())) {
      throw new AssertionError(
          "The live test makes its room with PulseAudio, which is not all here. Install it:"
              + " apt-get install pulseaudio pulseaudio-utils libasound2-plugins");
    }
  }

  private static boolean onPath(String program) {
    return Arrays.stream(System.getenv("PATH").split(":"))
        .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
  }

  private static Path pluginOfAlsa() throws IOException {
    Path plugin = Path.of("alsa-lib", "libasound_module_pcm_pulse.so");
    try (Stream<Path> places = Files.list(Path.of("/usr/lib"))) {
      return Stream.concat(Stream.of(Path.of("/usr/lib64")), places)
          .map(place -> place.resolve(plugin))
          .filter(Files::exists)
          .findFirst()
          .orElse(plugin);
    }
  }

  /** The devices, and all that may happen to them. */
  SoundServer server() {
    return server;
  }

  /** What a program's environment must hold so that it is in this room, and in no other. */
  Map<String, String> environment() {
    return environment(folder);
  }

  private static Map<String, String> environment(Path folder) {
    return Map.of(
        "HOME", folder.toString(),
        "XDG_RUNTIME_DIR", folder.toString(),
        "PULSE_RUNTIME_PATH", folder.toString(),
        "PULSE_SERVER", "unix:" + folder.resolve("socket"));
  }

  /** The person says this; returns when it has been said. */
  void say(Pcm words) throws IOException, InterruptedException {
    Path file = folder.resolve("words.wav");
    Wav.write(file, words);
    try (Program person = Program.start(program("paplay", "--device=user", file.toString()))) {
      person.awaitEnd();
    }
  }

  /** Waits until the loudspeaker can be heard. */
  void awaitSound() throws IOException, InterruptedException {
    listen(LOUDSPEAKER, Frame.MILLIS, peak -> peak > AUDIBLE);
  }

  /** Waits until the loudspeaker has been quiet for so long. */
  void awaitQuiet(int millis) throws IOException, InterruptedException {
    listen(LOUDSPEAKER, millis, peak -> peak <= AUDIBLE);
  }

  /** Waits for so long, by whatever device there is. */
  void letPass(int millis) throws IOException, InterruptedException {
    listen("@DEFAULT_SOURCE@", millis, peak -> true);
  }

  /** Listens until the peaks of the frames have been of a kind for so long. */
  private void listen(String device, int millis, IntPredicate kind)
      throws IOException, InterruptedException {
    Process recorder =
        program(
                "parec",
                "--device=" + device,
                "--rate=" + Frame.RATE,
                "--channels=1",
                "--format=s16le",
                "--latency-msec=40")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (DataInputStream sound = new DataInputStream(recorder.getInputStream())) {
      byte[] frame = new byte[2 * Frame.LENGTH];
      int lasting = 0;
      for (int passed = 0; lasting < millis; passed += Frame.MILLIS) {
        if (passed > PATIENCE_MILLIS) {
          throw new AssertionError("Waited in vain for the loudspeaker.");
        }
        sound.readFully(frame);
        lasting = kind.test(peak(frame)) ? lasting + Frame.MILLIS : 0;
      }
    } finally {
      recorder.destroy();
      recorder.waitFor(5, TimeUnit.SECONDS);
    }
  }

  private static int peak(byte[] frame) {
    ByteBuffer bytes = ByteBuffer.wrap(frame).order(ByteOrder.LITTLE_ENDIAN);
    int peak = 0;
    while (bytes.hasRemaining()) {
      peak = Math.max(peak, Math.abs(bytes.getShort()));
    }
    return peak;
  }

  private ProcessBuilder program(String... command) {
    ProcessBuilder builder = new ProcessBuilder(List.of(command));
    builder.environment().putAll(environment());
    return builder;
  }

  @Override
  public void close() {
    server.close();
  }
}
