package dev.knead.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.audio.Frame;
import dev.knead.audio.Pcm;
import dev.knead.language.Sentence;
import dev.knead.markup.MarkedText;
import dev.knead.session.Effect.Earcon;
import dev.knead.session.Event;
import dev.knead.speech.Delivery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A voice that says every sentence in a second, at a level of 1000. */
class SpeakerTest {
  private static final short LEVEL = 1_000;

  /** A sentence and the pause behind it, in frames. */
  private static final int SENTENCE = 50 + 20;

  private final Props props = new Props();
  private final Inbox<Order> orders = new Inbox<>(16);
  private final LoudspeakerTap tap = new LoudspeakerTap();
  private final List<Frame> frames = new ArrayList<>();
  private final List<Event> events = new ArrayList<>();
  private final List<Entry> journal = new ArrayList<>();
  private final List<Delivery> deliveries = new ArrayList<>();
  private final List<short[]> played = new ArrayList<>();
  private final Speaker speaker =
      new Speaker(
          orders,
          Narrator.inTheCall(Ensemble.of(props.engine(this::second), Stages.DELIVERY)),
          props.loudspeaker(frames::add),
          tap,
          events::add,
          journal::add);

  @Test
  void everyCycleGivesOneWholeFrame() throws IOException {
    say(1, "One.");
    cycles(200);

    assertThat(frames).hasSize(200);
    assertThat(frames).allMatch(frame -> frame.samples().length == Frame.LENGTH);
    assertThat(frames.stream().map(Frame::position))
        .containsExactlyElementsOf(
            IntStream.range(0, 200).mapToObj(i -> (long) i * Frame.LENGTH).toList());
    assertThat(played).containsExactlyElementsOf(frames.stream().map(Frame::samples).toList());
  }

  @Test
  void sentencesFollowOneAnotherWithAPause() throws IOException {
    say(1, "One.", "Two.");
    cycles(2 * SENTENCE + 5);

    assertThat(journal)
        .containsExactly(new Entry.Said(0, 1, "One."), new Entry.Said(SENTENCE * 20, 1, "Two."));
    assertThat(level(0)).isEqualTo(LEVEL);
    assertThat(level(50)).isZero();
    assertThat(level(SENTENCE)).isEqualTo(LEVEL);
    assertThat(events).containsExactly(new Event.SpeechEnded(1));
  }

  @Test
  void oneSpeechPlaysAndTheNewestWaits() throws IOException {
    say(1, "One.");
    cycles(10);
    say(2, "Two.");
    say(3, "Three.");
    cycles(2 * SENTENCE);

    assertThat(journal)
        .extracting(entry -> ((Entry.Said) entry).text())
        .containsExactly("One.", "Three.");
    assertThat(events).containsExactly(new Event.SpeechEnded(1), new Event.SpeechEnded(3));
  }

  @Test
  void hushSilencesTheNextFrameAndForgetsWhatWaits() throws IOException {
    say(1, "One.");
    cycles(10);
    say(2, "Two.");
    orders.offer(new Order.Hush());
    cycles(SENTENCE);

    assertThat(level(9)).isEqualTo(LEVEL);
    // It fades within half a frame, so that nothing clicks.
    assertThat(last(10)).isZero();
    assertThat(IntStream.range(11, frames.size()).map(this::level)).containsOnly(0);
    assertThat(journal).containsExactly(new Entry.Said(0, 1, "One."), new Entry.Cut(200));
    assertThat(events).isEmpty();
  }

  @Test
  void hushInSilenceIsNotTold() throws IOException {
    orders.offer(new Order.Hush());
    cycles(2);

    assertThat(journal).isEmpty();
  }

  @Test
  void theChimeComesBeforeTheWords() throws IOException {
    orders.offer(new Order.Chime(Earcon.HEARD));
    say(1, "One.");
    cycles(20);

    // 120 ms of chime.
    assertThat(journal)
        .containsExactly(new Entry.Chimed(0, Earcon.HEARD), new Entry.Said(120, 1, "One."));
    assertThat(level(0)).isPositive();
  }

  @Test
  void theChimeIsMixedOverWhatPlays() throws IOException {
    say(1, "One.");
    cycles(5);
    orders.offer(new Order.Chime(Earcon.HEARD));
    cycles(3);

    assertThat(level(4)).isEqualTo(LEVEL);
    assertThat(level(6)).isGreaterThan(LEVEL);
  }

  @Test
  void volumeIsInStepsOfFourDecibelsFromTheNextSentenceOn() throws IOException {
    say(1, "One.", "Two.", "Three.");
    cycles(1);
    orders.offer(new Order.Volume(-3));
    cycles(SENTENCE);
    orders.offer(new Order.Volume(3));
    cycles(SENTENCE);

    assertThat(level(1)).isEqualTo(LEVEL);
    assertThat(level(SENTENCE)).isEqualTo((int) Math.round(LEVEL * Math.pow(10, -12 / 20.0)));
    assertThat(level(2 * SENTENCE)).isEqualTo((int) Math.round(LEVEL * Math.pow(10, 12 / 20.0)));
  }

  @Test
  void theVoiceChangesWithTheNextSentence() throws IOException {
    List<String> voices = new ArrayList<>();
    Speaker changing =
        new Speaker(
            orders,
            Narrator.inTheCall(
                new Ensemble(
                    member("low", voices),
                    () -> List.of(member("high", voices)),
                    member("never", voices))),
            props.loudspeaker(frames::add),
            tap,
            events::add,
            journal::add);
    say(1, "One.", "Two.", "Three.");
    changing.cycle(0);
    orders.offer(new Order.NextVoice());
    for (int i = 1; i < 2 * SENTENCE; i++) {
      changing.cycle(i * 20L);
      if (i == SENTENCE + 10) {
        orders.offer(new Order.NextVoice());
      }
    }
    changing.cycle(2 * SENTENCE * 20L);

    assertThat(voices).containsExactly("low: One.", "high: Two.", "low: Three.");
  }

  private Ensemble.Member member(String id, List<String> voices) {
    return new Ensemble.Member(
        id,
        Stages.DELIVERY,
        () ->
            props.engine(
                (sentence, delivery) -> {
                  voices.add(id + ": " + sentence);
                  return second(sentence, delivery);
                }));
  }

  @Test
  void rateIsInStepsOfAnEighthFromTheNextSentenceOn() throws IOException {
    say(1, "One.", "Two.");
    cycles(1);
    orders.offer(new Order.Rate(1));
    cycles(SENTENCE);

    assertThat(deliveries).containsExactly(Stages.DELIVERY, new Delivery(168, 100));
  }

  @Test
  void itClosesEngineAndLoudspeaker() throws IOException {
    speaker.close();

    assertThat(props.closed).containsExactlyInAnyOrder("engine", "loudspeaker");
  }

  private Pcm second(String sentence, Delivery delivery) {
    deliveries.add(delivery);
    short[] samples = new short[Frame.RATE];
    Arrays.fill(samples, LEVEL);
    return new Pcm(samples);
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
      speaker.cycle((long) frames.size() * Frame.MILLIS);
      played.add(tap.take());
    }
  }

  private int last(int frame) {
    return frames.get(frame).samples()[Frame.LENGTH - 1];
  }

  /** The highest sample of a frame. */
  private int level(int frame) {
    short[] samples = frames.get(frame).samples();
    return IntStream.range(0, samples.length).map(i -> samples[i]).max().orElseThrow();
  }
}
