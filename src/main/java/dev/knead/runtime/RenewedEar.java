package dev.knead.runtime;

import dev.knead.audio.Frame;
import dev.knead.audio.Presence;
import dev.knead.hearing.Heard;
import dev.knead.language.Vocabulary;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An ear that is made anew when it breaks, as when its recognizer fails: after a second of sound,
 * then after two, four, and so on up to a minute. Meanwhile nothing is heard. Made, used and closed
 * by one thread.
 */
final class RenewedEar implements Closeable {
  private static final Logger LOG = LoggerFactory.getLogger(RenewedEar.class);

  private static final long SHORTEST_BREAK = Frame.RATE;
  private static final long LONGEST_BREAK = 60L * Frame.RATE;

  private final EarMaker maker;
  private Optional<EarMaker.OpenEar> ear;
  private Optional<Vocabulary> active = Optional.empty();
  private long position;
  private long begun;
  private long anewAt;
  private long wait = SHORTEST_BREAK;

  private RenewedEar(EarMaker maker, EarMaker.OpenEar ear) {
    this.maker = maker;
    this.ear = Optional.of(ear);
  }

  /**
   * Makes the first one.
   *
   * @throws IOException when there is none to be had
   */
  static RenewedEar open(EarMaker maker) throws IOException {
    return new RenewedEar(maker, maker.make());
  }

  /**
   * As {@link dev.knead.hearing.Ear#accept}.
   *
   * @param wanted what to listen for
   */
  Optional<Heard> accept(Frame microphone, short[] loudspeaker, Vocabulary wanted) {
    if (ear.isEmpty() && position >= anewAt) {
      renew();
    }
    position += microphone.samples().length;
    if (ear.isEmpty()) {
      return Optional.empty();
    }
    try {
      if (active.isEmpty() || !active.get().equals(wanted)) {
        ear.get().ear().activate(wanted);
        active = Optional.of(wanted);
      }
      // Each ear counts its samples from its own beginning.
      Optional<Heard> heard =
          ear.get().ear().accept(microphone, loudspeaker).map(word -> word.later(begun));
      if (position - anewAt > LONGEST_BREAK) {
        wait = SHORTEST_BREAK;
      }
      return heard;
    } catch (RuntimeException | Error e) {
      // An Error too: so a native library tells that it has gone wrong.
      broke(e.toString());
      return Optional.empty();
    }
  }

  private void renew() {
    try {
      ear = Optional.of(maker.make());
      begun = position;
    } catch (IOException | RuntimeException | Error e) {
      broke(e instanceof IOException ? e.getMessage() : e.toString());
    }
  }

  private void broke(String why) {
    LOG.warn("The recognizer broke: {}. It is started anew.", why);
    close();
    ear = Optional.empty();
    active = Optional.empty();
    anewAt = position + wait;
    wait = Math.min(LONGEST_BREAK, 2 * wait);
  }

  Presence presence() {
    return ear.isPresent() ? Presence.THERE : Presence.AWAY;
  }

  /** What can't be let go is told, and no reason to call a session broken that went well. */
  @Override
  public void close() {
    try {
      if (ear.isPresent()) {
        ear.get().close();
      }
    } catch (IOException | RuntimeException | Error e) {
      LOG.warn("What is left of the recognizer can't be let go: {}", e.toString());
    }
  }
}
