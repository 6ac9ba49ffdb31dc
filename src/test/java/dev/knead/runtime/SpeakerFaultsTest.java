package dev.knead.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.audio.Frame;
import dev.knead.audio.Pcm;
import dev.knead.language.Sentence;
import dev.knead.markup.MarkedText;
import dev.knead.session.Event;
import dev.knead.session.Sense;
import dev.knead.speech.Delivery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** A voice that fails in the midst of a session. */
class SpeakerFaultsTest {
  private static final Event LOST = new Event.Lost(Sense.SPEAKING);
  private static final Event FOUND = new Event.Found(Sense.SPEAKING);

  private final Props props = new Props();
  private final Inbox<Order> orders = new Inbox<>(16);
  private final List<Event> events = new ArrayList<>();
  private final List<String> ends = new ArrayList<>();
  private Voice voice = Voice.SPEAKS;
  private long frames;
  private final Speaker speaker =
      new Speaker(
          orders,
          new Hoarse(),
          props.loudspeaker(),
          new LoudspeakerTap(),
          events::add,
          entry -> {});

  private enum Voice {
    SPEAKS,
    FAILS,
    HANGS
  }

  /** Never says "Bad."; of the rest, what the moment allows. */
  private final class Hoarse implements Narrator {
    private final Narrator inTheCall =
        Narrator.inTheCall(Ensemble.of(props.engine(this::render), Stages.DELIVERY));

    private Pcm render(String sentence, Delivery delivery) {
      if (voice == Voice.FAILS || sentence.equals("Bad.")) {
        throw new IllegalStateException("hoarse");
      }
      return new Pcm(new short[Frame.LENGTH]);
    }

    @Override
    public Future<Pcm> narrate(MarkedText words, Tone tone) {
      return voice == Voice.HANGS ? new Never() : inTheCall.narrate(words, tone);
    }

    @Override
    public void close() {
      ends.add("narrator after " + props.closed);
    }
  }

  private static final class Never extends CompletableFuture<Pcm> {
    @Override
    public Pcm get(long time, TimeUnit unit) throws TimeoutException {
      throw new TimeoutException();
    }
  }

  @Test
  void aVoiceThatThrowsAnythingIsOneThatFailed() throws IOException {
    say(1, "One.");
    cycles(100);
    voice = Voice.FAILS;
    say(2, "Two.");
    cycles(1);

    assertThat(events).containsExactly(new Event.SpeechEnded(1), new Event.SpeechEnded(2), LOST);
  }

  /** Else a session would read its step anew, for ever. */
  @Test
  void aSentenceThatCanNeverBeSaidIsToldOfOnce() throws IOException {
    say(1, "One.", "Bad.", "Three.");
    cycles(200);
    say(2, "One.", "Bad.", "Three.");
    cycles(200);

    assertThat(events)
        .containsExactly(LOST, FOUND, new Event.SpeechEnded(1), new Event.SpeechEnded(2));
  }

  @Test
  void aSentenceThatCouldBeSaidBetweenIsToldOfAgain() throws IOException {
    say(1, "One.");
    cycles(100);
    for (long id = 2; id <= 5; id++) {
      voice = voice == Voice.FAILS ? Voice.SPEAKS : Voice.FAILS;
      say(id, "Two.");
      cycles(100);
    }

    assertThat(events).filteredOn(LOST::equals).hasSize(2);
    assertThat(events).filteredOn(FOUND::equals).hasSize(2);
  }

  /** Nobody speaks while a session waits, and it would wait for the voice. */
  @Test
  void aVoiceThatIsBackIsFoundWithoutAnythingBeingSaid() throws IOException {
    say(1, "One.");
    cycles(100);
    voice = Voice.FAILS;
    say(2, "Two.");
    cycles(400);
    voice = Voice.SPEAKS;
    cycles(160);

    assertThat(events).endsWith(new Event.SpeechEnded(2), LOST, FOUND);
  }

  @Test
  void oneThatHangsIsWaitedForShorterTheSecondTime() throws IOException {
    say(1, "One.");
    cycles(100);
    voice = Voice.HANGS;
    say(2, "Two.", "Three.");
    cycles(700);
    assertThat(events).doesNotContain(LOST);
    cycles(60);
    assertThat(events).endsWith(LOST);
    cycles(160);
    assertThat(events).endsWith(new Event.SpeechEnded(2));
  }

  @Test
  void theLoudspeakerIsClosedBeforeAVoiceIsWaitedFor() throws IOException {
    speaker.close();

    assertThat(ends).containsExactly("narrator after [loudspeaker]");
  }

  private void say(long id, String... sentences) {
    orders.offer(
        new Order.Speak(
            id,
            Arrays.stream(sentences)
                .map(text -> new Sentence(MarkedText.plain(text), Set.of()))
                .toList()));
  }

  private void cycles(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      speaker.cycle(frames * Frame.MILLIS);
      frames++;
    }
  }
}
