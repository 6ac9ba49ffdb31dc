package dev.knead.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.audio.Frame;
import dev.knead.hearing.echo.NoCanceller;
import dev.knead.language.Vocabulary;
import dev.knead.session.Command;
import dev.knead.session.Spoken;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whose words are obeyed, with a recognizer that hears a given word in every burst of sound. */
class EarTest {
  private static final int LOUD = 3_000;

  private final FakeRecognizer recognizer = new FakeRecognizer();
  private final List<Command> heard = new ArrayList<>();

  /** Without a canceller, so that the coach's voice comes through whole. */
  private final Ear ear = new EarFactory("en-US").make(recognizer, new NoCanceller());

  private long position;

  EarTest() {
    ear.activate(
        new Vocabulary(Map.of("next", Spoken.of(Command.NEXT), "stop", Spoken.of(Command.STOP))));
    feed(1_000, 0, 0);
  }

  @Test
  void hearsAPerson() {
    say("next", 0);

    assertThat(heard).containsExactly(Command.NEXT);
  }

  @Test
  void doesNotObeyTheCoach() {
    say("next", LOUD);

    assertThat(heard).isEmpty();
  }

  @Test
  void knowsItsOwnWordsAlsoWhenTheyComeLate() {
    recognizer.say("next");
    feed(300, 0, LOUD);
    feed(300, LOUD, 0);
    feed(400, 0, 0);

    assertThat(heard).isEmpty();
  }

  @Test
  void obeysAgainOnceTheCoachIsSilent() {
    say("next", LOUD);
    feed(1_000, 0, 0);
    say("next", 0);

    assertThat(heard).containsExactly(Command.NEXT);
  }

  @Test
  void obeysAPersonWhoSpeaksWhileTheCoachHums() {
    recognizer.say("stop");
    feedUnlike();

    assertThat(heard).containsExactly(Command.STOP);
  }

  /** Their pattern is not the loudspeaker's any more, but the recognizer hears the same in both. */
  @Test
  void doesNotObeyItsOwnWordsWhereALineTearsThem() {
    say("next", LOUD);
    recognizer.say("stop");
    feedUnlike();

    assertThat(heard).isEmpty();
  }

  /** What the microphone hears has not the pattern of what the loudspeaker says. */
  private void feedUnlike() {
    for (int millis = 0; millis < 300; millis += 20) {
      feed(20, LOUD, millis % 80 < 40 ? LOUD / 10 : LOUD / 5);
    }
    feed(400, 0, 0);
  }

  private void say(String text, int loudspeaker) {
    recognizer.say(text);
    feed(300, LOUD, loudspeaker);
    feed(400, 0, 0);
  }

  private void feed(int millis, int microphone, int loudspeaker) {
    for (int i = 0; i < millis / Frame.MILLIS; i++) {
      ear.accept(new Frame(position, frame(microphone)), frame(loudspeaker))
          .ifPresent(command -> heard.add(command.spoken().command()));
      position += Frame.LENGTH;
    }
  }

  private static short[] frame(int amplitude) {
    short[] samples = new short[Frame.LENGTH];
    for (int j = 0; j < samples.length; j++) {
      samples[j] = (short) (j / 8 % 2 == 0 ? amplitude : -amplitude);
    }
    return samples;
  }
}
