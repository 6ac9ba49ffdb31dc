package dev.knead.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.knead.audio.AudioSource;
import dev.knead.audio.Frame;
import dev.knead.hearing.Heard;
import dev.knead.session.Command;
import dev.knead.session.Spoken;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StandbyRunTest {
  private static final Spoken START = Spoken.of(Command.START);

  private final Props props = new Props();
  private final List<String> told = new ArrayList<>();

  private final StandbyRun.Attention attention =
      new StandbyRun.Attention() {
        @Override
        public void lost(String why) {
          told.add("lost: " + why);
        }

        @Override
        public void listening(String microphone) {
          told.add("listening: " + microphone);
        }

        @Override
        public void heard(Heard heard) {
          told.add("heard: " + heard.spoken().command());
        }
      };

  @Test
  void hearsThePhraseAndReleasesEarAndMicrophone() throws IOException, InterruptedException {
    StandbyRun run = run("begin the massage", opening(this::burst));

    Optional<Heard> heard = run.await();

    assertThat(heard).map(Heard::spoken).contains(START);
    assertThat(props.closed).containsExactlyInAnyOrder("microphone", "model");
    assertThat(told).containsExactly("listening: microphone", "heard: START");
  }

  @Test
  void canBeAwaitedAgain() throws IOException, InterruptedException {
    StandbyRun run = run("start massage", opening(this::burst, this::burst));

    assertThat(run.await()).isPresent();
    assertThat(run.await()).map(Heard::spoken).contains(START);

    assertThat(told).containsExactly("listening: microphone", "heard: START", "heard: START");
  }

  @Test
  void obeysNoOtherCommand() throws IOException, InterruptedException {
    StandbyRun[] run = new StandbyRun[1];
    AudioSource talkative =
        props.microphone(
            position -> {
              if (position > 5 * 16_000) {
                run[0].interrupt();
              }
              return Props.oneBurst(position);
            });
    run[0] = run("stop", opening(() -> talkative));

    assertThat(run[0].await()).isEmpty();
  }

  @Test
  void aMicrophoneThatIsNotThereIsToldOnceAndTriedUntilItIs()
      throws IOException, InterruptedException {
    StandbyRun run =
        run(
            "start massage",
            opening(this::missing, this::missing, this::forbidden, this::missing, this::burst));

    assertThat(run.await()).isPresent();

    assertThat(told)
        .containsExactly("lost: There is no microphone.", "listening: microphone", "heard: START");
  }

  @Test
  void aMicrophoneThatBreaksOrEndsIsToldAndOpenedAnew() throws IOException, InterruptedException {
    StandbyRun run =
        run(
            "start massage",
            opening(
                () -> after(100, Optional::empty),
                () ->
                    after(
                        100,
                        () -> {
                          throw new IOException("It has been unplugged.");
                        }),
                this::missing,
                this::burst));

    assertThat(run.await()).isPresent();

    assertThat(told)
        .containsExactly(
            "listening: microphone",
            "lost: The microphone microphone gives no sound any more.",
            "listening: microphone",
            "lost: It has been unplugged.",
            "listening: microphone",
            "heard: START");
  }

  @Test
  void aMicrophoneThatGivesNotOneFrameIsStillLost() throws IOException, InterruptedException {
    StandbyRun run =
        run("start massage", opening(this::missing, () -> after(0, Optional::empty), this::burst));

    assertThat(run.await()).isPresent();

    assertThat(told)
        .containsExactly("lost: There is no microphone.", "listening: microphone", "heard: START");
  }

  @Test
  void aMicrophoneThatCanNotBeClosedDoesNotKeepFromListening()
      throws IOException, InterruptedException {
    AudioSource stuck = after(0, Optional::empty);
    AudioSource unclosable =
        new AudioSource() {
          @Override
          public Optional<Frame> read() throws IOException {
            return stuck.read();
          }

          @Override
          public String name() {
            return "stuck";
          }

          @Override
          public void close() throws IOException {
            throw new IOException("It is gone.");
          }
        };
    StandbyRun run = run("start massage", opening(() -> unclosable, this::burst));

    assertThat(run.await()).isPresent();
  }

  @Test
  void aModelThatCanNotBeLoadedEndsItAndReleasesTheMicrophone() {
    StandbyRun run =
        new StandbyRun(
            this::burst,
            () -> {
              throw new IOException("The model is damaged.");
            },
            Stages.phrasebook().standby(),
            attention,
            Duration.ZERO);

    assertThatThrownBy(run::await).isInstanceOf(IOException.class).hasMessageContaining("damaged");
    assertThat(props.closed).containsExactly("microphone");
  }

  @Test
  void interruptedItEndsAtTheNextFrame() throws IOException, InterruptedException {
    StandbyRun[] run = new StandbyRun[1];
    long[] last = new long[1];
    AudioSource quiet =
        props.microphone(
            position -> {
              last[0] = position;
              if (position == 32_000) {
                run[0].interrupt();
              }
              return Optional.of(Frame.silence(position));
            });
    run[0] = run("start massage", opening(() -> quiet));

    assertThat(run[0].await()).isEmpty();

    assertThat(last[0]).isEqualTo(32_000);
    assertThat(run[0].isOver()).isTrue();
    assertThat(props.closed).containsExactlyInAnyOrder("microphone", "model");
  }

  @Test
  void interruptedItDoesNotOpenAnyMicrophone() throws IOException, InterruptedException {
    StandbyRun run = run("start massage", opening());
    run.interrupt();

    assertThat(run.await()).isEmpty();
    assertThat(told).isEmpty();
  }

  @Test
  void interruptedWhileTheMicrophoneIsAwayItDoesNotWaitForIt()
      throws IOException, InterruptedException {
    StandbyRun[] run = new StandbyRun[1];
    Microphone never =
        () -> {
          run[0].interrupt();
          throw new IOException("There is no microphone.");
        };
    run[0] =
        new StandbyRun(
            never,
            props.earThatHears("start massage"),
            Stages.phrasebook().standby(),
            attention,
            Duration.ofDays(1));

    assertThat(run[0].await()).isEmpty();
  }

  private StandbyRun run(String words, Opening<AudioSource> opening) {
    return new StandbyRun(
        opening,
        props.earThatHears(words),
        Stages.phrasebook().standby(),
        attention,
        Duration.ZERO);
  }

  private interface Microphone extends Opening<AudioSource> {}

  /** One after the other; more than these are not opened. */
  private static Opening<AudioSource> opening(Microphone... openings) {
    Iterator<Microphone> next = Arrays.asList(openings).iterator();
    return () -> {
      // An Error, which no standby outlives.
      assertThat(next).as("microphones left to open").hasNext();
      return next.next().open();
    };
  }

  private AudioSource burst() {
    return props.microphone(Props::oneBurst);
  }

  private AudioSource missing() throws IOException {
    throw new IOException("There is no microphone.");
  }

  private AudioSource forbidden() {
    throw new IllegalArgumentException("Line unsupported");
  }

  /** Quiet for so many samples, then this. */
  private AudioSource after(long samples, Reading reading) {
    return props.microphone(
        position -> position < samples ? Optional.of(Frame.silence(position)) : reading.read());
  }

  private interface Reading {
    Optional<Frame> read() throws IOException;
  }
}
