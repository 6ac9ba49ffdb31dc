package dev.knead.live;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A PulseAudio server with devices of air, that can fail in all the ways in which they do. */
final class SoundServer implements AutoCloseable {
  private static final String LOUDSPEAKER = "module-null-sink sink_name=room";

  /** What is played on this sink goes into the microphone; the person speaks there. */
  private static final String MICROPHONE = "module-null-sink sink_name=user";

  /** From the loudspeaker to the microphone. */
  private static final String AIR = "module-loopback source=room.monitor sink=user latency_msec=20";

  private static final String SCRIPT =
      """
      load-module module-native-protocol-unix socket=%s
      load-module %s
      load-module %s
      load-module %s
      set-default-sink room
      set-default-source user.monitor
      """;

  private final Path folder;
  private final Map<String, String> environment;
  private Program program;

  private SoundServer(Path folder, Map<String, String> environment, Program program) {
    this.folder = folder;
    this.environment = environment;
    this.program = program;
  }

  /**
   * Starts it.
   *
   * @param folder for its socket and settings
   * @param environment of it, and of who wants to control it
   */
  static SoundServer start(Path folder, Map<String, String> environment)
      throws IOException, InterruptedException {
    Files.writeString(
        script(folder), SCRIPT.formatted(folder.resolve("socket"), LOUDSPEAKER, MICROPHONE, AIR));
    return new SoundServer(folder, environment, program(folder, environment));
  }

  private static Path script(Path folder) {
    return folder.resolve("room.pa");
  }

  private static Program program(Path folder, Map<String, String> environment)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
            "pulseaudio",
            "-n",
            "--file=" + script(folder),
            "--daemonize=no",
            "--system=no",
            "--exit-idle-time=-1",
            "--use-pid-file=no",
            "--disable-shm=yes",
            "--log-target=stderr",
            "--log-level=info");
    builder.environment().putAll(environment);
    Program program = Program.start(builder);
    program.awaitLine("Daemon startup complete");
    return program;
  }

  /** The sound server dies, and both devices with it. */
  void kill() throws InterruptedException {
    program.kill();
  }

  /** As after a crash: all devices are new. */
  void startAnew() throws IOException, InterruptedException {
    program = program(folder, environment);
  }

  /** The sound server hangs. */
  void freeze() throws IOException, InterruptedException {
    program.freeze();
  }

  void thaw() throws IOException, InterruptedException {
    program.thaw();
  }

  void suspendLoudspeaker() throws IOException, InterruptedException {
    control("suspend-sink", "room", "1");
  }

  void resumeLoudspeaker() throws IOException, InterruptedException {
    control("suspend-sink", "room", "0");
  }

  void suspendMicrophone() throws IOException, InterruptedException {
    control("suspend-sink", "user", "1");
  }

  void resumeMicrophone() throws IOException, InterruptedException {
    control("suspend-sink", "user", "0");
  }

  /** As long as there is a microphone, the server plays through that. */
  void unplugLoudspeaker() throws IOException, InterruptedException {
    unload(AIR);
    unload(LOUDSPEAKER);
  }

  void plugInLoudspeaker() throws IOException, InterruptedException {
    load(LOUDSPEAKER);
    control("set-default-sink", "room");
    load(AIR);
  }

  /** As long as there is a loudspeaker, the server listens to that. */
  void unplugMicrophone() throws IOException, InterruptedException {
    unload(AIR);
    unload(MICROPHONE);
  }

  void plugInMicrophone() throws IOException, InterruptedException {
    load(MICROPHONE);
    control("set-default-source", "user.monitor");
    load(AIR);
  }

  /** Then there is no device at all. */
  void unplugBoth() throws IOException, InterruptedException {
    unplugLoudspeaker();
    unload(MICROPHONE);
  }

  void plugInBoth() throws IOException, InterruptedException {
    load(MICROPHONE);
    control("set-default-source", "user.monitor");
    plugInLoudspeaker();
  }

  private void load(String module) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(List.of("load-module"));
    words.addAll(List.of(module.split(" ")));
    control(words.toArray(String[]::new));
  }

  private void unload(String module) throws IOException, InterruptedException {
    String[] words = module.split(" ", 2);
    for (String line : control("list", "short", "modules").lines().toList()) {
      String[] columns = line.split("\t", -1);
      if (columns.length > 2 && columns[1].equals(words[0]) && columns[2].equals(words[1])) {
        control("unload-module", columns[0]);
      }
    }
  }

  private String control(String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("pactl"));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process control = builder.start();
    String said = new String(control.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (control.waitFor() != 0) {
      throw new AssertionError(String.join(" ", command) + ": " + said);
    }
    return said;
  }

  @Override
  public void close() {
    program.close();
  }
}
