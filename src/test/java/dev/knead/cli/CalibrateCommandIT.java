package dev.knead.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.audio.Pcm;
import dev.knead.audio.Wav;
import dev.knead.calibration.CalibrationState;
import dev.knead.calibration.Findings;
import dev.knead.hearing.Profile;
import dev.knead.runtime.TalkedToRoom;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole calibration from a file: what a microphone got in another one, sample by sample. */
class CalibrateCommandIT {
  @TempDir Path folder;

  @Test
  void theSameSoundGivesTheSameProfileWhichIsKept() throws Exception {
    TalkedToRoom room = TalkedToRoom.obedient();
    CalibrationState first = room.calibrate();
    Path microphone = folder.resolve("person.wav");
    Wav.write(microphone, new Pcm(room.recording()));
    Home usual = Home.locate();
    Home home =
        new Home(usual.program(), folder.resolve("config"), folder.resolve("data"), usual.cache());

    Terminal terminal =
        Terminal.run(
            Main.commandLine(home, Map.of()),
            "calibrate",
            "--mic",
            microphone.toString(),
            "--speaker",
            "null");

    assertThat(terminal.code()).as(terminal.out() + terminal.err()).isZero();
    assertThat(terminal.err()).isEmpty();
    assertThat(terminal.out())
        .contains(room.said)
        .contains("heard   next  (", "next         heard 2 of 2 times: ")
        .contains("Kept in " + home.profile() + ".");
    Profile kept = new ProfileFile(home.profile()).read().orElseThrow();
    Profile measured = Findings.of(first).orElseThrow().profile();
    assertThat(kept.noise()).isEqualTo(Math.round(measured.noise() * 10) / 10.0);
    assertThat(kept.echo().orElseThrow().delayMillis())
        .isEqualTo(measured.echo().orElseThrow().delayMillis());
    assertThat(kept.ease().keySet()).isEqualTo(measured.ease().keySet());
  }
}
