package dev.knead.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.audio.AudioException;
import dev.knead.audio.Frame;
import dev.knead.audio.Presence;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A microphone that goes and comes back, in virtual time. */
class ReturningSourceTest {
  /** What the device does at the moment. */
  private enum Device {
    GIVES,
    /** Throws away two frames before each that it gives. */
    SKIPS,
    SILENT,
    GONE
  }

  private final List<String> opened = new ArrayList<>();
  private Device device = Device.GIVES;
  private long now;
  private long given;
  private final ReturningSource microphone = new ReturningSource("USB", this::open, () -> now);

  private Intake open() {
    opened.add("at " + now);
    return new Intake() {
      @Override
      public Optional<Frame> poll(long millis) throws IOException {
        return switch (device) {
          case GIVES -> Optional.of(new Frame(99, sound()));
          case SKIPS -> Optional.of(new Frame(given++ * 3 * Frame.LENGTH, sound()));
          case SILENT -> Optional.empty();
          case GONE -> throw new AudioException("The microphone USB has stopped; plug it in.");
        };
      }

      @Override
      public void abandon() {
        opened.add("let go at " + now);
      }
    };
  }

  private static short[] sound() {
    short[] samples = new short[Frame.LENGTH];
    samples[0] = 1;
    return samples;
  }

  private List<Frame> read(int frames) throws IOException {
    List<Frame> read = new ArrayList<>();
    for (int i = 0; i < frames; i++) {
      read.add(microphone.read().orElseThrow());
      now += Frame.MILLIS;
    }
    return read;
  }

  private static boolean isSound(Frame frame) {
    return frame.samples()[0] != 0;
  }

  @Test
  void itIsOpenedWhenItIsFirstRead() throws IOException {
    assertThat(opened).isEmpty();
    read(3);
    assertThat(opened).containsExactly("at 0");
  }

  @Test
  void silenceTakesThePlaceOfALostDeviceAndPositionsGoOn() throws IOException {
    List<Frame> frames = read(5);
    device = Device.GONE;
    frames.addAll(read(100));
    device = Device.GIVES;
    frames.addAll(read(50));

    for (int i = 0; i < frames.size(); i++) {
      assertThat(frames.get(i).position()).isEqualTo((long) i * Frame.LENGTH);
    }
    assertThat(frames.subList(0, 5)).allMatch(ReturningSourceTest::isSound);
    assertThat(frames.subList(5, 105)).noneMatch(ReturningSourceTest::isSound);
    assertThat(frames.subList(130, 155)).allMatch(ReturningSourceTest::isSound);
  }

  @Test
  void whatTheLineThrowsAwayIsMissing() throws IOException {
    device = Device.SKIPS;

    assertThat(read(4))
        .extracting(frame -> frame.position() / Frame.LENGTH)
        .containsExactly(0L, 3L, 6L, 9L);
  }

  @Test
  void aLostDeviceIsOpenedAnewTwiceASecond() throws IOException {
    read(5);
    device = Device.GONE;
    read(60);

    assertThat(opened)
        .containsExactly(
            "at 0",
            "let go at 120",
            "at 120",
            "let go at 620",
            "at 620",
            "let go at 1120",
            "at 1120");
  }

  @Test
  void itIsAwayAfterASecondAndBackWithinThree() throws IOException {
    read(5);
    device = Device.GONE;
    read(50);
    assertThat(microphone.presence()).isEqualTo(Presence.THERE);
    read(2);
    assertThat(microphone.presence()).isEqualTo(Presence.AWAY);
    read(1_000);
    device = Device.GIVES;
    read(3_000 / Frame.MILLIS);
    assertThat(microphone.presence()).isEqualTo(Presence.THERE);
  }

  @Test
  void aDeviceThatHangsIsKeptForFiveSeconds() throws IOException {
    read(5);
    device = Device.SILENT;
    read(4_980 / Frame.MILLIS);
    assertThat(opened).hasSize(1);
    assertThat(microphone.presence()).isEqualTo(Presence.AWAY);

    read(3);
    assertThat(opened).containsExactly("at 0", "let go at 5100", "at 5100");
  }

  @Test
  void oneThatWasNeverReadIsLetGo() {
    microphone.close();

    assertThat(opened).containsExactly("at 0", "let go at 0");
  }
}
