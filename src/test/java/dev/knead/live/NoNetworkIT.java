package dev.knead.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.audio.Frame;
import dev.knead.audio.Pcm;
import dev.knead.audio.Wav;
import dev.knead.cli.Screened;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whole sessions in a network namespace without interfaces; where none can be made, it fails. */
class NoNetworkIT {
  private static final List<String> WITHOUT_NETWORK = List.of("unshare", "-rn");

  @TempDir Path folder;
  private Computer computer;

  @BeforeEach
  void aComputer() throws IOException {
    computer = Computer.in(folder);
  }

  /** What answers outside does not within: or else the tests below would show nothing. */
  @Test
  void thereNothingAnswers() throws IOException, InterruptedException {
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      String connect = "exec 3<>/dev/tcp/127.0.0.1/" + server.getLocalPort();
      assertThat(code(List.of("bash", "-c", connect))).isZero();
      assertThat(code(List.of("unshare", "-rn", "true"))).as("unshare -rn").isZero();
      assertThat(code(List.of("unshare", "-rn", "bash", "-c", connect))).isNotZero();
    }
  }

  private static int code(List<String> command) throws IOException, InterruptedException {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  @Test
  @Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aWholeMassageIsSpokenAndHeard() throws IOException, InterruptedException {
    Path wav = computer.work().resolve("demo.wav");
    try (Program demo =
        Program.start(computer.knead(WITHOUT_NETWORK, "demo", "--wav", wav.toString()))) {
      demo.awaitLine("Your pain went from 6 to 3.");
      demo.awaitLine("The session's sound:");
      demo.awaitEnd();
    }
    assertThat(Wav.read(wav).duration().toMinutes()).isGreaterThan(5);
  }

  @Test
  @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aSessionFromAFileBeginsAndEnds() throws IOException, InterruptedException {
    Path microphone = computer.work().resolve("person.wav");
    Path loudspeaker = computer.work().resolve("coach.wav");
    Wav.write(microphone, new Pcm(new short[32 * Frame.RATE]));
    Screened.in(computer.diary());
    try (Program start =
        Program.start(
            computer.knead(
                WITHOUT_NETWORK,
                "start",
                "sciatica-self",
                "--mic",
                microphone.toString(),
                "--speaker",
                loudspeaker.toString()))) {
      start.awaitEnd();
      assertThat(start.said()).contains("coach").contains("so we end here.");
    }
    assertThat(Files.size(loudspeaker)).isGreaterThan(100_000);
  }
}
