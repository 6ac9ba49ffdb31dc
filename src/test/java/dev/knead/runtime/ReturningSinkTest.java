package dev.knead.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.audio.AudioException;
import dev.knead.audio.Frame;
import dev.knead.audio.Presence;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A loudspeaker that goes and comes back, in virtual time. */
class ReturningSinkTest {
  /** What the device does at the moment. */
  private enum Device {
    TAKES,
    HANGS,
    GONE
  }

  private final List<String> opened = new ArrayList<>();
  private final List<Long> played = new ArrayList<>();
  private Device device = Device.TAKES;
  private long now;
  private long position;
  private final ReturningSink loudspeaker = new ReturningSink("USB", this::open, () -> now);

  private Outlet open() {
    opened.add("at " + now);
    return new Outlet() {
      @Override
      public Delivery offer(Frame frame, long millis) throws IOException {
        return switch (device) {
          case TAKES -> {
            played.add(frame.position());
            yield Delivery.TAKEN;
          }
          case HANGS -> Delivery.REFUSED;
          case GONE -> throw new AudioException("The loudspeaker USB has stopped; plug it in.");
        };
      }

      @Override
      public void finish() {
        opened.add("played out at " + now);
      }

      @Override
      public void abandon() {
        opened.add("let go at " + now);
      }
    };
  }

  private void write(int frames) throws IOException {
    for (int i = 0; i < frames; i++) {
      loudspeaker.write(Frame.silence(position));
      position += Frame.LENGTH;
      now += Frame.MILLIS;
    }
  }

  @Test
  void everyFrameGoesToADeviceThatIsThere() throws IOException {
    write(100);
    loudspeaker.close();

    assertThat(played).hasSize(100);
    assertThat(opened).containsExactly("at 0", "played out at 2000");
  }

  @Test
  void framesAreLostWhileTheDeviceIsAwayAndNotKept() throws IOException {
    write(5);
    device = Device.GONE;
    write(100);
    int before = played.size();
    device = Device.TAKES;
    write(50);

    assertThat(before).isEqualTo(5);
    assertThat(played.get(before)).isGreaterThanOrEqualTo(105L * Frame.LENGTH);
    assertThat(played).last().isEqualTo(154L * Frame.LENGTH);
    assertThat(loudspeaker.presence()).isEqualTo(Presence.THERE);
  }

  @Test
  void oneThatHangsIsAwayAndOpenedAnewAfterFiveSeconds() throws IOException {
    write(5);
    device = Device.HANGS;
    write(60);
    assertThat(loudspeaker.presence()).isEqualTo(Presence.AWAY);
    assertThat(opened).hasSize(1);

    write(200);
    assertThat(opened).containsExactly("at 0", "let go at 5100", "at 5100");
  }

  @Test
  void oneThatIsAwayIsLetGoAtTheEnd() throws IOException {
    write(5);
    device = Device.HANGS;
    write(5);
    loudspeaker.close();

    assertThat(opened).containsExactly("at 0", "let go at 200");
  }
}
