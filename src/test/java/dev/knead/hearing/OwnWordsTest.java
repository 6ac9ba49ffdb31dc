package dev.knead.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.audio.Frame;
import dev.knead.language.PhoneticDistance;
import dev.knead.language.Vocabulary;
import dev.knead.session.Command;
import dev.knead.session.Spoken;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a command needs after a sentence of the coach's, by a recognizer that hears one word. */
class OwnWordsTest {
  private static final Spoken STOP = Spoken.of(Command.STOP);
  private static final Spoken NEXT = Spoken.of(Command.NEXT);
  private static final Vocabulary PHRASES = new Vocabulary(Map.of("stop", STOP, "next", NEXT));
  private static final short[] COACH = Kevin.says("I am a coach not a doctor and this is not care");
  private static final long FROM = Frame.samples(2_000);
  private static final long TO = Frame.samples(2_600);

  private final FakeRecognizer recognizer = new FakeRecognizer("stop");
  private final Judge judge =
      new Judge(
          recognizer, List.of(Rendition.PLAIN), new SoundDistance(PhoneticDistance.in("en-US")));
  private final OwnVoice ownVoice = new OwnVoice();
  private final OwnWords ownWords = new OwnWords(ownVoice, judge);

  @Test
  void whatTheCoachSaidNeedsMoreTheClearerTheCoachSaidIt() {
    hear(COACH);

    double clearly = needed(STOP);
    recognizer.margin = 0;
    double faintly = needed(STOP);

    assertThat(faintly).isFinite();
    assertThat(clearly).isGreaterThan(faintly);
  }

  @Test
  void anythingElseNeedsNoMore() {
    hear(COACH);

    assertThat(needed(NEXT)).isEqualTo(Double.NEGATIVE_INFINITY);
  }

  @Test
  void afterSilenceNothingNeedsMore() {
    hear(new short[COACH.length]);

    assertThat(needed(STOP)).isEqualTo(Double.NEGATIVE_INFINITY);
  }

  private void hear(short[] loudspeaker) {
    ownVoice.accept(loudspeaker, loudspeaker, loudspeaker);
    ownVoice.said(FROM, TO);
  }

  private double needed(Spoken command) {
    return ownWords.needed(command, FROM, TO, PHRASES);
  }
}
