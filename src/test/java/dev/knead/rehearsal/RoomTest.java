package dev.knead.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.knead.audio.AudioSource;
import dev.knead.audio.Frame;
import dev.knead.audio.NullSink;
import dev.knead.audio.Pcm;
import dev.knead.audio.SilentSource;
import dev.knead.audio.Wav;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoomTest {
  /** The loudest of the room's own noise, by far. */
  private static final int NOISE = 200;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"100, 1600", "20, 320", "0, 320", "30, 640", "240, 3840"})
  void theEchoIsLateByWholeFrames(long delayMillis, int samples) throws IOException {
    short[] heard = hear(room(-6.0, delayMillis), 20, 10_000);

    int first = 0;
    while (Math.abs(heard[first]) < 10 * NOISE) {
      first++;
    }
    assertThat(first).isEqualTo(samples);
  }

  @ParameterizedTest
  @CsvSource({"0, 10000", "-6.0206, 5000", "-20, 1000", "6.0206, 20000", "40, 32767"})
  void theEchoHasItsLevel(double level, int peak) throws IOException {
    short[] heard = hear(room(level, 20), 20, 10_000);

    assertThat((int) heard[2 * Frame.LENGTH]).isCloseTo(peak, within(NOISE));
  }

  @Test
  void withoutEchoThereIsOnlyFaintNoise() throws IOException {
    short[] heard = hear(room(null, 20), 50, 10_000);

    double power = 0;
    for (short sample : heard) {
      power += (double) sample * sample;
    }
    assertThat(Math.sqrt(power / heard.length)).isCloseTo(20, within(1.0));
  }

  @Test
  void thePersonIsHeardAtOnceAndOnlyOnce() throws IOException {
    Room room = room(null, 20);
    short[] words = new short[Frame.LENGTH + 10];
    Arrays.fill(words, (short) 5_000);
    room.say(new Pcm(words));
    assertThat(room.speaking()).isTrue();
    short[] heard = hear(room, 4, 0);

    assertThat(room.speaking()).isFalse();
    assertThat((int) heard[0]).isCloseTo(5_000, within(NOISE));
    assertThat((int) heard[words.length - 1]).isCloseTo(5_000, within(NOISE));
    assertThat((int) heard[words.length]).isCloseTo(0, within(NOISE));
  }

  @Test
  void theSameInputGivesTheSameSound() throws IOException {
    assertThat(hear(room(-20.0, 60), 50, 8_000)).isEqualTo(hear(room(-20.0, 60), 50, 8_000));
  }

  @Test
  void theRecordingHasTheCoachLeftAndThePersonRightWithoutTheRoom() throws IOException {
    Recording recording = new Recording();
    Room room = new Room(Scripts.quiet(), new SilentSource(), new NullSink(), recording);
    room.say(new Pcm(new short[] {600, 600}));
    hear(room, 2, 400);
    Path file = folder.resolve("session.wav");

    recording.write(file);

    // Both channels together: their mean.
    short[] mean = Wav.read(file).samples();
    assertThat(mean).hasSize(2 * Frame.LENGTH);
    assertThat((int) mean[0]).isCloseTo(500, within(1));
    assertThat((int) mean[2]).isCloseTo(200, within(1));
  }

  private static Room room(Double echo, long delayMillis) {
    return new Room(
        new Script.RoomSound(Optional.ofNullable(echo), Duration.ofMillis(delayMillis)),
        new SilentSource(),
        new NullSink(),
        new Recording());
  }

  /** What the microphone gets while the coach plays a steady level, in the order of a rehearsal. */
  private static short[] hear(Room room, int frames, int level) throws IOException {
    short[] loud = new short[Frame.LENGTH];
    Arrays.fill(loud, (short) level);
    short[] heard = new short[frames * Frame.LENGTH];
    try (AudioSource microphone = room.microphone()) {
      for (int i = 0; i < frames; i++) {
        Frame frame = microphone.read().orElseThrow();
        assertThat(frame.position()).isEqualTo((long) i * Frame.LENGTH);
        System.arraycopy(frame.samples(), 0, heard, i * Frame.LENGTH, Frame.LENGTH);
        room.loudspeaker().write(new Frame((long) i * Frame.LENGTH, loud));
      }
    }
    return heard;
  }
}
