package dev.knead.runtime;

import dev.knead.audio.AudioSink;
import dev.knead.audio.Frame;
import dev.knead.language.Sentence;
import dev.knead.session.Effect.Earcon;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What is said outside of any session: a chime, and perhaps words. Nobody listens meanwhile.
 *
 * @param chime sounds first
 * @param sentences follow; none for the chime alone
 */
public record Announcement(Earcon chime, List<Sentence> sentences) {
  public Announcement {
    sentences = List.copyOf(sentences);
  }

  /**
   * Says it on the calling thread, at the loudspeaker's pace.
   *
   * @param voices closed then
   * @param loudspeaker closed then, when it has played everything
   * @param journal is told the words
   * @throws IOException when it can't be spoken or played
   */
  public void say(Ensemble voices, AudioSink loudspeaker, Journal journal) throws IOException {
    Inbox<Order> orders = new Inbox<>(2);
    orders.offer(new Order.Chime(chime));
    orders.offer(new Order.Speak(0, sentences));
    AtomicBoolean said = new AtomicBoolean();
    try (Speaker speaker =
        new Speaker(
            orders,
            Narrator.inTheCall(voices),
            loudspeaker,
            new LoudspeakerTap(),
            event -> said.set(true),
            journal)) {
      for (long now = 0; !said.get(); now += Frame.MILLIS) {
        speaker.cycle(now);
      }
    }
  }
}
