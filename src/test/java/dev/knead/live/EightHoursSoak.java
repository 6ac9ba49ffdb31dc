package dev.knead.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.audio.Frame;
import dev.knead.audio.Pcm;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Eight hours in virtual time: the real program, voice and recognizer, a quiet room in its
 * microphone, and somebody who asks something every minute. {@code -Dknead.soak.hours=1} makes it
 * shorter.
 */
class EightHoursSoak {
  private static final int HOURS = Integer.getInteger("knead.soak.hours", 8);

  /** So long the person says "next": until the coach has asked what it asks, and begun. */
  private static final int BEGINNING_MINUTES = 4;

  @TempDir Path folder;

  @Test
  @Timeout(value = 7_200, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void nothingGrowsAndNothingGetsLate() throws Exception {
    LongMassage massage = LongMassage.write(folder, Duration.ofHours(HOURS));
    Path events = folder.resolve("events.jsonl");
    List<Vitals> hourly = new ArrayList<>();
    try (Program coach =
        Launcher.start(
            Map.of(),
            folder,
            "start",
            massage.file().toString(),
            "--mic",
            "-",
            "--speaker",
            "null",
            "--json",
            events.toString())) {
      try (OutputStream microphone = coach.input()) {
        Sound sound = new Sound(microphone);
        System.out.println("| hour | heap (MB) | resident (MB) | handles | threads |");
        System.out.println("|---:|---:|---:|---:|---:|");
        for (int hour = 0; hour < HOURS; hour++) {
          sound.anHour();
          hourly.add(Vitals.of(coach.pid()));
          System.out.println(hourly.get(hour).line(String.valueOf(hour + 1)));
        }
      }
      coach.awaitEnd();
    }
    judge(hourly, massage.step(), new Timing(Events.read(events)));
  }

  private static void judge(List<Vitals> hourly, Duration step, Timing timing) {
    Growth.mustNotBe(hourly);
    Spread lateness = Spread.of(timing.lateness(step.toMillis()));
    Spread beginning = Spread.of(timing.delays(0, 0.1));
    Spread end = Spread.of(timing.delays(0.9, 1));
    System.out.println("steps ended late (ms): " + lateness);
    System.out.println("words obeyed after (ms), first tenth: " + beginning + "; last: " + end);
    assertThat(lateness.count()).isPositive();
    assertThat(lateness.largest()).isLessThanOrEqualTo(50);
    assertThat(beginning.count() + end.count()).isGreaterThan(HOURS * 60 / 5 * 8 / 10);
    assertThat(end.median()).isLessThanOrEqualTo(beginning.median() + Frame.MILLIS);
  }

  /** A quiet room, in which a question is asked in the middle of every minute. */
  private static final class Sound {
    private static final int MINUTE = 60 * Frame.RATE;
    private static final double ROOM = 20;

    private final OutputStream microphone;
    private final Random random = new Random(8);
    private final Pcm question;
    private final Pcm next;
    private int minutes;

    Sound(OutputStream microphone) throws IOException {
      this.microphone = microphone;
      this.question = Person.spoken("how long");
      this.next = Person.spoken("next");
    }

    void anHour() throws IOException {
      for (int i = 0; i < 60; i++) {
        microphone.write(minute(minutes++ < BEGINNING_MINUTES ? next : question));
      }
      microphone.flush();
    }

    private byte[] minute(Pcm words) {
      ByteBuffer bytes = ByteBuffer.allocate(2 * MINUTE).order(ByteOrder.LITTLE_ENDIAN);
      for (int i = 0; i < MINUTE; i++) {
        int at = i - MINUTE / 2;
        int word = at >= 0 && at < words.samples().length ? words.samples()[at] : 0;
        long sample = Math.round(word + ROOM * random.nextGaussian());
        bytes.putShort((short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, sample)));
      }
      return bytes.array();
    }
  }
}
