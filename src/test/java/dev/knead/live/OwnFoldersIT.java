package dev.knead.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.audio.Frame;
import dev.knead.audio.Pcm;
import dev.knead.audio.Wav;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever it is told to do, and with whatever files, Knead writes into its folders alone. */
class OwnFoldersIT {
  /** In the home; the last is where the recognizer's library is unpacked, and deleted again. */
  private static final List<String> OWN =
      List.of(
          "home/.local/share/knead",
          "home/.config/knead",
          "home/.cache/knead",
          "home/.cache/JNA/temp");

  /** The system's own, made by PulseAudio's library whenever a program looks for sound devices. */
  private static final List<String> OF_PULSEAUDIO = List.of("run/pulse", "home/.config/pulse");

  private static final List<String> NAMED = List.of("work/coach.wav", "work/report.html");

  @TempDir Path folder;

  @Test
  @Timeout(value = 400, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void nothingOutsideItsFoldersIsEverWritten() throws IOException, InterruptedException {
    Computer computer = Computer.in(folder);
    Files.writeString(computer.home().resolve("letter.txt"), "Dear Anna,");
    Files.writeString(folder.resolve("evil"), "a sentinel");
    Files.writeString(computer.work().resolve("hostile.yaml"), "id: ../../evil\nsteps: [[[[");
    hostileArchive(computer.work().resolve("hostile.zip"));
    Wav.write(computer.work().resolve("person.wav"), new Pcm(new short[30 * Frame.RATE]));
    Footprint before = Footprint.of(folder);

    for (String verb :
        List.of(
            "start sciatica-self --mic person.wav --speaker coach.wav",
            "screen --mic null --speaker null",
            "check hostile.yaml hostile.zip",
            "rehearse sciatica-self --script hostile.yaml",
            "start hostile.yaml --mic hostile.zip --speaker null",
            "hear hostile.zip",
            "voices add hostile.zip --yes",
            "voices remove ../../evil --yes",
            "models install --from hostile.zip",
            "voices list",
            "doctor",
            "report report.html",
            "forget --all --yes")) {
      try (Program program = Program.start(computer.knead(List.of(), verb.split(" ", -1)))) {
        program.awaitEnd();
        assertThat(program.said()).as(verb).isNotBlank().doesNotContain("\tat ");
      }
      assertThat(computer.temporary()).as("after %s", verb).isEmptyDirectory();
    }

    SortedSet<Path> changed = Footprint.of(folder).changedSince(before);
    assertThat(changed).contains(Path.of("home/.local/share/knead/diary.db"));
    assertThat(changed).contains(Path.of("work/coach.wav"));
    assertThat(changed)
        .allMatch(
            path ->
                NAMED.contains(path.toString())
                    || Stream.concat(OWN.stream(), OF_PULSEAUDIO.stream())
                        .anyMatch(own -> isOf(path, own)));
  }

  /** Within that folder, or on the way to it. */
  private static boolean isOf(Path path, String own) {
    return path.startsWith(own) || Path.of(own).startsWith(path);
  }

  private static void hostileArchive(Path file) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (String name :
          List.of("nice/voice.yaml", "../../../../evil", "/tmp/knead-evil", "nice/../../../evil")) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write("id: evil\n".getBytes(StandardCharsets.UTF_8));
      }
    }
  }
}
