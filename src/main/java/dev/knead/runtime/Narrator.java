package dev.knead.runtime;

import dev.knead.audio.Pcm;
import dev.knead.markup.MarkedText;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

/** Gets sentences spoken: at once, or on a thread of its own so that no frame is late. */
interface Narrator extends AutoCloseable {
  /** The sound of a sentence, as soon as there is one. */
  Future<Pcm> narrate(MarkedText words, Tone tone);

  /** What will be asked for, likely in this order; any thread may tell. */
  default void expect(List<MarkedText> sentences) {}

  @Override
  void close();

  /**
   * Speaks in the very call: for virtual time, in which nothing takes any.
   *
   * @param voices closed with this
   */
  static Narrator inTheCall(Ensemble voices) {
    return new Narrator() {
      @Override
      public Future<Pcm> narrate(MarkedText words, Tone tone) {
        try {
          return CompletableFuture.completedFuture(voices.render(words, tone));
        } catch (IOException | RuntimeException | Error e) {
          // As on a thread of its own: whoever waits decides what to do without it.
          return CompletableFuture.failedFuture(e);
        }
      }

      @Override
      public void close() {
        voices.close();
      }
    };
  }
}
