package dev.knead.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.audio.Presence;
import org.junit.jupiter.api.Test;

/** When a device is away, and when it is opened anew. */
class AttendanceTest {
  private final Attendance attendance = new Attendance();

  private void flow(long from, int frames) {
    for (int i = 0; i < frames; i++) {
      attendance.flowed(from + 20L * i);
    }
  }

  @Test
  void aFreshLineMayTakeLongerThanOneThatFlows() {
    assertThat(attendance.patience()).isEqualTo(5_000);
    attendance.flowed(0);
    assertThat(attendance.patience()).isEqualTo(1_500);
  }

  @Test
  void aLineThatBreaksIsOpenedAnewAtOnceAndThenTwiceASecond() {
    attendance.flowed(0);
    attendance.broke(1_000);

    assertThat(attendance.wantsAttempt(1_000)).isTrue();
    attendance.attempted(1_000);
    attendance.broke(1_010);
    assertThat(attendance.wantsAttempt(1_499)).isFalse();
    assertThat(attendance.wantsAttempt(1_500)).isTrue();
  }

  @Test
  void aLineThatIsSilentIsOpenedAnewAfterFiveSeconds() {
    attendance.flowed(0);
    attendance.stalled(1_500);

    assertThat(attendance.wantsAttempt(6_499)).isFalse();
    assertThat(attendance.wantsAttempt(6_500)).isTrue();
  }

  @Test
  void aShortAbsenceIsNotTold() {
    attendance.flowed(0);
    attendance.broke(1_000);
    attendance.attempted(1_000);
    flow(1_800, 10);

    assertThat(attendance.presence()).isEqualTo(Presence.THERE);
    assertThat(attendance.isSteady()).isTrue();
  }

  @Test
  void anAbsenceOfASecondIs() {
    attendance.flowed(0);
    attendance.broke(1_000);
    attendance.waited(1_999);
    assertThat(attendance.presence()).isEqualTo(Presence.THERE);

    attendance.waited(2_000);
    assertThat(attendance.presence()).isEqualTo(Presence.AWAY);
  }

  @Test
  void itIsBackWhenSoundFlowsSteadily() {
    attendance.flowed(0);
    attendance.stalled(1_500);
    flow(5_000, 9);
    assertThat(attendance.presence()).isEqualTo(Presence.AWAY);

    attendance.flowed(5_180);
    assertThat(attendance.presence()).isEqualTo(Presence.THERE);
  }

  /** A suspended loudspeaker's line takes a little and does not play it. */
  @Test
  void aLineThatTakesALittleAndThenNothingIsNotBack() {
    attendance.flowed(0);
    attendance.stalled(1_500);
    attendance.attempted(6_500);
    flow(6_500, 6);
    attendance.waited(11_599);

    assertThat(attendance.presence()).isEqualTo(Presence.AWAY);
    assertThat(attendance.wantsAttempt(11_599)).isFalse();
    assertThat(attendance.wantsAttempt(11_600)).isTrue();
  }

  @Test
  void oneThatNeverBeganIsAwayToo() {
    attendance.stalled(5_000);
    attendance.waited(6_000);

    assertThat(attendance.presence()).isEqualTo(Presence.AWAY);
  }
}
