package dev.knead.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.audio.AudioSource;
import dev.knead.audio.Frame;
import dev.knead.hearing.EarFactory;
import dev.knead.hearing.Heard;
import dev.knead.hearing.InstalledModel;
import dev.knead.hearing.Kevin;
import dev.knead.hearing.Recognizer;
import dev.knead.hearing.Strictness;
import dev.knead.hearing.vosk.VoskModel;
import dev.knead.language.Sentence;
import dev.knead.session.Command;
import dev.knead.session.Prompt;
import dev.knead.session.PromptKey;
import dev.knead.session.Spoken;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Standby with the real model and a synthesized person, as strict as it is for people. */
class StandbyRunIT {
  private static final StandbyRun.Attention NOBODY =
      new StandbyRun.Attention() {
        @Override
        public void lost(String why) {}

        @Override
        public void listening(String microphone) {}

        @Override
        public void heard(Heard heard) {}
      };

  static List<String> ways() {
    return Stages.phrasebook().ways(Command.START);
  }

  /** Even where it is heard, as by a second laptop, what standby says begins no massage. */
  static List<String> announcements() {
    return Stream.of(PromptKey.STANDBY_READY, PromptKey.STANDBY_AGAIN, PromptKey.STANDBY_FAULT)
        .flatMap(
            key ->
                Stages.prompts().sentences(List.of(new Prompt(key, "", Map.of()))).stream()
                    .map(Sentence::text))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("ways")
  void hearsEveryWayToBegin(String way) throws IOException, InterruptedException {
    assertThat(heard(way)).map(Heard::spoken).contains(Spoken.of(Command.START));
  }

  @ParameterizedTest
  @MethodSource("announcements")
  void doesNotObeyItsOwnAnnouncements(String sentence) throws IOException, InterruptedException {
    assertThat(heard(sentence)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "start",
        "stop",
        "next",
        "resume",
        "massage",
        "message",
        "start the car",
        "stop the massage",
        "send a message",
        "let's get started",
        "we start the massage with oil"
      })
  void obeysNothingElse(String words) throws IOException, InterruptedException {
    assertThat(heard(words)).isEmpty();
  }

  private static Optional<Heard> heard(String words) throws IOException, InterruptedException {
    short[] sound = Kevin.says(words);
    StandbyRun[] run = new StandbyRun[1];
    AudioSource microphone =
        new Props()
            .microphone(
                position -> {
                  int from = (int) position;
                  if (from + Frame.LENGTH > sound.length) {
                    run[0].interrupt();
                    return Optional.empty();
                  }
                  return Optional.of(
                      new Frame(from, Arrays.copyOfRange(sound, from, from + Frame.LENGTH)));
                });
    run[0] =
        new StandbyRun(
            () -> microphone,
            StandbyRunIT::ear,
            Stages.phrasebook().standby(),
            NOBODY,
            Duration.ZERO);
    return run[0].await();
  }

  private static EarMaker.OpenEar ear() throws IOException {
    VoskModel model = VoskModel.load(InstalledModel.folder());
    Recognizer recognizer = model.recognizer();
    return new EarMaker.OpenEar(
        new EarFactory("en-US").strict(Strictness.STRICT).make(recognizer),
        () -> {
          recognizer.close();
          model.close();
        });
  }
}
