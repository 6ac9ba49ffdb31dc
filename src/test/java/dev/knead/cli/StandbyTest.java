package dev.knead.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.knead.audio.AudioSource;
import dev.knead.audio.Frame;
import dev.knead.hearing.EarFactory;
import dev.knead.hearing.FakeRecognizer;
import dev.knead.hearing.Heard;
import dev.knead.language.Phrasebook;
import dev.knead.runtime.EarMaker;
import dev.knead.runtime.StandbyRun;
import dev.knead.session.Effect.Earcon;
import dev.knead.session.PromptKey;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.ExitCode;

class StandbyTest {
  /** 128, and the number of SIGINT. */
  private static final int INTERRUPTED = 130;

  private final List<String> happened = new ArrayList<>();
  private final StringWriter err = new StringWriter();

  private final StandbyRun.Attention attention =
      new StandbyRun.Attention() {
        @Override
        public void lost(String why) {
          happened.add("lost");
        }

        @Override
        public void listening(String microphone) {}

        @Override
        public void heard(Heard heard) {
          happened.add("heard");
        }
      };

  private final Standby.Announcer announcer =
      new Standby.Announcer() {
        @Override
        public void chime(Earcon chime) {
          happened.add("chime " + chime.name().toLowerCase(Locale.ROOT));
        }

        @Override
        public void say(PromptKey words) {
          happened.add("say " + words.name().toLowerCase(Locale.ROOT));
        }
      };

  private final EarMaker ear =
      () ->
          new EarMaker.OpenEar(
              new EarFactory("en-US").make(new FakeRecognizer("start massage")),
              () -> happened.add("ear closed"));

  private final StandbyRun waiting =
      new StandbyRun(Burst::new, ear, Phrasebook.load("en-US").standby(), attention);

  @Test
  void oneMassageFollowsTheOtherUntilItIsInterrupted() throws IOException, InterruptedException {
    standby(announcer, "", "", "last").run();

    assertThat(happened)
        .containsExactly(
            "say standby_ready",
            "heard",
            "ear closed",
            "microphone closed",
            "chime heard",
            "massage",
            "say standby_again",
            "heard",
            "ear closed",
            "microphone closed",
            "chime heard",
            "massage",
            "say standby_again",
            "heard",
            "ear closed",
            "microphone closed",
            "chime heard",
            "massage");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void whoeverAsksTheProgramToEndInAMassageEndsStandbyToo()
      throws IOException, InterruptedException {
    Standby standby =
        new Standby(waiting, announcer, () -> INTERRUPTED, new PrintWriter(err, true));

    assertThat(standby.run()).isEqualTo(INTERRUPTED);
    assertThat(happened).doesNotContain("say standby_again");
  }

  @Test
  void aMassageThatFailsIsToldInALineAndEndsNoStandby() throws IOException, InterruptedException {
    standby(announcer, "fails", "breaks", "last").run();

    assertThat(happened)
        .filteredOn(what -> what.startsWith("say") || what.equals("massage"))
        .containsExactly(
            "say standby_ready",
            "massage",
            "say standby_fault",
            "massage",
            "say standby_fault",
            "massage");
    assertThat(err.toString())
        .isEqualTo(
            "knead: The loudspeaker is busy.%nknead: unexpected IllegalStateException (--debug shows where)%n"
                .formatted());
  }

  @Test
  void unannouncedItSpeaksOnlyOfAFailure() throws IOException, InterruptedException {
    standby(new Unannounced(announcer), "", "fails", "last").run();

    assertThat(happened)
        .filteredOn(what -> what.startsWith("say") || what.startsWith("chime"))
        .containsExactly("chime heard", "chime heard", "say standby_fault", "chime heard");
  }

  @Test
  void withoutAnEarItEnds() {
    StandbyRun deaf =
        new StandbyRun(
            Burst::new,
            () -> {
              throw new IOException("The model is damaged.");
            },
            Phrasebook.load("en-US").standby(),
            attention);

    assertThatThrownBy(
            () -> new Standby(deaf, announcer, () -> ExitCode.OK, new PrintWriter(err, true)).run())
        .hasMessage("The model is damaged.");
  }

  /**
   * A standby that gives massages.
   *
   * @param courses what becomes of each: {@code fails}, {@code breaks}, {@code last} or nothing
   */
  private Standby standby(Standby.Announcer speaking, String... courses) {
    List<String> left = new ArrayList<>(List.of(courses));
    return new Standby(
        waiting,
        speaking,
        () -> {
          happened.add("massage");
          switch (left.remove(0)) {
            case "fails" -> throw new IOException("The loudspeaker is busy.");
            case "breaks" -> throw new IllegalStateException();
            case "last" -> waiting.interrupt();
            default -> {}
          }
          return ExitCode.OK;
        },
        new PrintWriter(err, true));
  }

  /** A second of quiet, a burst of sound, quiet. */
  private final class Burst implements AudioSource {
    private long position;

    @Override
    public Optional<Frame> read() {
      short[] samples = new short[Frame.LENGTH];
      if (position >= Frame.RATE && position < Frame.RATE + Frame.samples(300)) {
        for (int i = 0; i < samples.length; i++) {
          samples[i] = (short) (i % 2 == 0 ? 3_000 : -3_000);
        }
      }
      Frame frame = new Frame(position, samples);
      position += Frame.LENGTH;
      return Optional.of(frame);
    }

    @Override
    public String name() {
      return "burst";
    }

    @Override
    public void close() {
      happened.add("microphone closed");
    }
  }
}
