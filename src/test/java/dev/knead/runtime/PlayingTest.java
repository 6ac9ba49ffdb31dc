package dev.knead.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.audio.AudioSink;
import dev.knead.audio.AudioSource;
import dev.knead.audio.Frame;
import dev.knead.audio.Pcm;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The small parts between speaker, loudspeaker and listener. */
class PlayingTest {
  @Test
  void aCursorPlaysASoundPieceByPiece() {
    Cursor cursor = new Cursor(new Pcm(new short[] {1, 2, 3, 4, 5}));
    short[] first = {0, 0, 0};
    short[] second = {10, 10, 10};
    cursor.mixInto(first);
    assertThat(cursor.played()).isEqualTo(3);
    cursor.mixInto(second);

    assertThat(first).containsExactly(1, 2, 3);
    assertThat(second).containsExactly(14, 15, 10);
    assertThat(cursor.done()).isTrue();
    assertThat(Cursor.NOTHING.done()).isTrue();
  }

  @Test
  void whatIsCutOffFadesWithinHalfAFrame() {
    short[] samples = new short[2 * Frame.LENGTH];
    Arrays.fill(samples, (short) 1_000);
    Cursor cursor = new Cursor(new Pcm(samples));
    cursor.mixInto(new short[Frame.LENGTH]);
    short[] frame = new short[Frame.LENGTH];
    cursor.cutOff().mixInto(frame);

    assertThat((int) frame[0]).isBetween(900, 1_000);
    assertThat((int) frame[Frame.LENGTH / 4]).isBetween(400, 600);
    assertThat(Arrays.copyOfRange(frame, Frame.LENGTH / 2, Frame.LENGTH)).containsOnly((short) 0);
  }

  @Test
  void aCursorIsLimitedToSixteenBits() {
    short[] frame = {30_000, -30_000};
    new Cursor(new Pcm(new short[] {10_000, -10_000})).mixInto(frame);

    assertThat(frame).containsExactly(Short.MAX_VALUE, Short.MIN_VALUE);
  }

  @Test
  void theTapGivesAFrameForAFrameAndSilenceOtherwise() {
    LoudspeakerTap tap = new LoudspeakerTap();
    short[] played = new short[] {1};
    tap.put(played);

    assertThat(tap.take()).isSameAs(played);
    assertThat(tap.take()).hasSize(Frame.LENGTH).containsOnly(0);
  }

  @Test
  void theTapKeepsASecondAndDropsTheOldest() {
    LoudspeakerTap tap = new LoudspeakerTap();
    for (short i = 0; i < 60; i++) {
      tap.put(new short[] {i});
    }

    assertThat(tap.take()).containsExactly(10);
  }

  @Test
  void pacedEndsPassOnWhatIsDue() throws IOException {
    Props props = new Props();
    List<Frame> written = new ArrayList<>();
    WallClock clock = new WallClock();
    Frame due = new Frame(0, new short[0]);
    try (AudioSource source =
            Pace.CLOCK.hold(
                props.microphone(position -> Optional.of(due)), clock, new LoudspeakerTap());
        AudioSink sink = Pace.CLOCK.hold(props.loudspeaker(written::add), clock)) {
      assertThat(source.read()).containsSame(due);
      sink.write(due);

      assertThat(source.name()).isEqualTo("microphone");
      assertThat(sink.name()).isEqualTo("loudspeaker");
    }
    assertThat(written).containsExactly(due);
    assertThat(props.closed).containsExactlyInAnyOrder("microphone", "loudspeaker");
  }

  @Test
  void aDeviceKeepsItsOwnPace() {
    AudioSink sink = new Props().loudspeaker();

    assertThat(Pace.DEVICE.hold(sink, new WallClock())).isSameAs(sink);
  }

  @Test
  void whatWasPlayedBeforeALineGaveSoundIsForgotten() throws IOException {
    LoudspeakerTap tap = new LoudspeakerTap();
    tap.put(new short[] {1});
    Frame first = new Frame(0, new short[Frame.LENGTH]);
    Frame afterAGap = new Frame(3L * Frame.LENGTH, new short[Frame.LENGTH]);
    List<Frame> frames = new ArrayList<>(List.of(first, afterAGap));
    AudioSource line =
        Pace.DEVICE.hold(
            new Props().microphone(position -> Optional.of(frames.remove(0))),
            new WallClock(),
            tap);

    line.read();
    for (short i = 2; i <= 5; i++) {
      tap.put(new short[] {i});
    }
    assertThat(tap.take()).containsExactly(2);
    line.read();
    assertThat(tap.take()).containsExactly(5);
  }
}
