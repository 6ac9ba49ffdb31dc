package dev.knead.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.knead.audio.Pcm;
import dev.knead.language.Sentence;
import dev.knead.session.Effect.Earcon;
import dev.knead.session.Prompt;
import dev.knead.session.PromptKey;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnnouncementTest {
  private static final List<Sentence> READY =
      Stages.prompts().sentences(List.of(new Prompt(PromptKey.STANDBY_READY, "", Map.of())));

  private final Props props = new Props();
  private final List<String> happened = new ArrayList<>();
  private int audible;

  @Test
  void soundsTheChimeAndThenSaysTheSentencesToTheirEnd() throws IOException {
    say(new Announcement(Earcon.BEGIN, READY), ensemble());

    assertThat(happened)
        .containsExactly(
            "chime BEGIN", "I am ready.", "Say start massage whenever you want to begin one.");
    assertThat(audible).as("frames of two half seconds of speech and a chime").isGreaterThan(50);
    assertThat(props.closed).contains("loudspeaker", "engine");
  }

  @Test
  void aChimeAloneNeedsNoVoice() throws IOException {
    say(new Announcement(Earcon.HEARD, List.of()), voiceless());

    assertThat(happened).containsExactly("chime HEARD");
    assertThat(audible).isPositive();
    assertThat(props.closed).containsExactly("loudspeaker");
  }

  @Test
  void aVoiceThatFailsIsToldAndTheLoudspeakerReleased() {
    assertThatThrownBy(() -> say(new Announcement(Earcon.BEGIN, READY), voiceless()))
        .isInstanceOf(IOException.class)
        .hasMessage("It has lost its voice.");
    assertThat(props.closed).containsExactly("loudspeaker");
  }

  @Test
  void aLoudspeakerThatBreaksIsTold() {
    assertThatThrownBy(
            () ->
                new Announcement(Earcon.HEARD, List.of())
                    .say(
                        voiceless(),
                        props.loudspeaker(
                            frame -> {
                              throw new IOException("It is unplugged.");
                            }),
                        entry -> {}))
        .hasMessage("It is unplugged.");
    assertThat(props.closed).containsExactly("loudspeaker");
  }

  private void say(Announcement announcement, Ensemble voices) throws IOException {
    announcement.say(
        voices,
        props.loudspeaker(
            frame -> {
              if (Arrays.equals(frame.samples(), new short[frame.samples().length])) {
                return;
              }
              audible++;
            }),
        this::tell);
  }

  private void tell(Entry entry) {
    if (entry instanceof Entry.Said said) {
      happened.add(said.text());
    } else if (entry instanceof Entry.Chimed chimed) {
      happened.add("chime " + chimed.earcon());
    }
  }

  /** Each sentence is half a second of sound. */
  private Ensemble ensemble() {
    short[] sound = new short[8_000];
    Arrays.fill(sound, (short) 1_000);
    return Ensemble.of(props.engine((sentence, delivery) -> new Pcm(sound)), Stages.DELIVERY);
  }

  private static Ensemble voiceless() {
    Ensemble.Member member =
        new Ensemble.Member(
            "voiceless",
            Stages.DELIVERY,
            () -> {
              throw new IOException("It has lost its voice.");
            });
    return new Ensemble(member, List::of, member);
  }
}
