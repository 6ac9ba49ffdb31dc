package dev.knead.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.knead.audio.AudioSink;
import dev.knead.audio.AudioSource;
import dev.knead.audio.Frame;
import dev.knead.audio.NullSink;
import dev.knead.calibration.CalibrationState;
import dev.knead.calibration.Outcome;
import dev.knead.calibration.Phase;
import dev.knead.hearing.EarFactory;
import dev.knead.hearing.Recognizer;
import dev.knead.hearing.Utterance;
import dev.knead.language.Phrasebook;
import dev.knead.language.Prompts;
import dev.knead.speech.SilentEngine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Calibrations in which nobody says a word. */
class CalibrationRunTest {
  private final List<String> closed = new ArrayList<>();
  private final List<Entry> entries = new ArrayList<>();

  @Test
  void silenceIsAskedSixteenTimesAndNotKept() throws IOException {
    CalibrationState end = run(Long.MAX_VALUE, new NullSink()).inVirtualTime();

    assertThat(end.phase()).isEqualTo(Phase.ENDED);
    assertThat(end.outcome()).contains(Outcome.UNHEARD);
    assertThat(end.answers()).hasSize(16).allMatch(answer -> answer.heard().isEmpty());
    assertThat(end.room().orElseThrow().echo()).isEmpty();
    assertThat(entries.get(entries.size() - 1)).isInstanceOf(Entry.Ended.class);
    assertThat(closed).containsExactly("model", "microphone");
  }

  @Test
  void aMicrophoneThatEndsEndsItWithWords() throws IOException {
    CalibrationState end = run(Frame.samples(12_000), new NullSink()).inVirtualTime();

    assertThat(end.outcome()).contains(Outcome.UNHEARD);
    assertThat(entries)
        .filteredOn(Entry.Said.class::isInstance)
        .last()
        .satisfies(
            said -> assertThat(((Entry.Said) said).text()).isEqualTo("Look at your microphone."));
  }

  @Test
  void aLoudspeakerThatBreaksEndsALiveOne() {
    AudioSink broken =
        new AudioSink() {
          @Override
          public void write(Frame frame) throws IOException {
            throw new IOException("The loudspeaker was unplugged.");
          }

          @Override
          public String name() {
            return "broken";
          }

          @Override
          public void close() {}
        };

    assertThatThrownBy(() -> run(Long.MAX_VALUE, broken).live(Pace.CLOCK, Pace.CLOCK))
        .isInstanceOf(IOException.class)
        .hasMessage("The loudspeaker was unplugged.");
    assertThat(closed).containsExactly("model", "microphone");
  }

  @Test
  void withoutAnEarTheMicrophoneIsClosedAllTheSame() {
    CalibrationRun run =
        run(
            Long.MAX_VALUE,
            new NullSink(),
            () -> {
              throw new IOException("There is no model.");
            });

    assertThatThrownBy(run::inVirtualTime).hasMessage("There is no model.");
    assertThat(closed).containsExactly("microphone");
  }

  private CalibrationRun run(long samples, AudioSink loudspeaker) {
    return run(
        samples,
        loudspeaker,
        () ->
            new EarMaker.OpenEar(
                new EarFactory("en-US").make(new Deaf()), () -> closed.add("model")));
  }

  private CalibrationRun run(long samples, AudioSink loudspeaker, EarMaker ear) {
    Phrasebook phrasebook = Phrasebook.load("en-US");
    return new CalibrationRun(
        new CalibrationStage(
            Prompts.load("en-US", phrasebook),
            phrasebook,
            Ensemble.of(new SilentEngine(), Stages.DELIVERY),
            new Silence(samples),
            ear,
            loudspeaker,
            entries::add));
  }

  /** So many samples of nothing. */
  private final class Silence implements AudioSource {
    private final long length;
    private long position;

    Silence(long length) {
      this.length = length;
    }

    @Override
    public Optional<Frame> read() {
      if (position >= length) {
        return Optional.empty();
      }
      position += Frame.LENGTH;
      return Optional.of(Frame.silence(position - Frame.LENGTH));
    }

    @Override
    public String name() {
      return "silence";
    }

    @Override
    public void close() {
      closed.add("microphone");
    }
  }

  private static final class Deaf implements Recognizer {
    @Override
    public void listenFor(List<String> phrases) {}

    @Override
    public Utterance recognize(short[] clip, Expectation expectation) {
      return new Utterance(List.of());
    }

    @Override
    public void close() {}
  }
}
