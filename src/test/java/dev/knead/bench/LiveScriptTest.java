package dev.knead.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.audio.Frame;
import dev.knead.session.Phase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A session of which each thing has to last for half a minute. */
class LiveScriptTest {
  private final LiveScript script = new LiveScript(Frame.samples(30_000));
  private final List<String> words = new ArrayList<>();
  private Doing doing = Doing.STARTING;

  @Test
  void goesOnToTheFirstStepWhenTheCoachIsSilentButDoesNotNag() {
    pass(5, 1, Phase.PREPARING);
    assertThat(words).isEmpty();

    pass(10, 0, Phase.PREPARING);
    assertThat(words).containsExactly("next");

    pass(8, 0, Phase.PREPARING);
    assertThat(words).containsExactly("next");
    pass(2, 0, Phase.PREPARING);
    assertThat(words).containsExactly("next", "next");
    assertThat(doing).isEqualTo(Doing.STARTING);
  }

  @Test
  void hasTheCoachSpeakThenListensThenPauses() {
    pass(60, 0, Phase.RUNNING);
    assertThat(words).isEmpty();

    pass(1, 0, Phase.RUNNING);
    assertThat(doing).isEqualTo(Doing.LISTENING);
    assertThat(words).containsExactly("repeat");

    pass(15, 1, Phase.READING);
    assertThat(doing).isEqualTo(Doing.SPEAKING);
    pass(28, 0, Phase.RUNNING);
    assertThat(words).containsExactly("repeat");

    pass(10, 0, Phase.RUNNING);
    assertThat(words).containsExactly("repeat", "pause");

    pass(29, 0, Phase.PAUSED);
    assertThat(doing).isEqualTo(Doing.PAUSED);
    assertThat(script.isOver()).isFalse();
    pass(1, 0, Phase.PAUSED);
    assertThat(script.isOver()).isTrue();
    assertThat(words).containsExactly("repeat", "pause");
  }

  @Test
  void theEchoOfASentenceBelongsToIt() {
    pass(70, 1, Phase.RUNNING);
    pass(1, 0, Phase.RUNNING);
    assertThat(doing).isEqualTo(Doing.SPEAKING);

    pass(1, 0, Phase.RUNNING);
    assertThat(doing).isEqualTo(Doing.LISTENING);
  }

  @Test
  void aSessionThatIsNeverPausedIsGivenUp() {
    pass(599, 0, Phase.RUNNING);
    assertThat(script.isHopeless()).isFalse();

    pass(2, 0, Phase.RUNNING);
    assertThat(script.isHopeless()).isTrue();
  }

  private void pass(int seconds, int sample, Phase phase) {
    short[] frame = new short[Frame.LENGTH];
    frame[7] = (short) sample;
    for (int i = 0; i < seconds * Frame.RATE / Frame.LENGTH; i++) {
      doing = script.take(frame, phase);
      script.word().ifPresent(words::add);
    }
  }
}
