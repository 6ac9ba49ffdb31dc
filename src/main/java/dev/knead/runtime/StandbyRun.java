package dev.knead.runtime;

import dev.knead.audio.AudioSource;
import dev.knead.audio.Frame;
import dev.knead.hearing.Heard;
import dev.knead.language.Vocabulary;
import dev.knead.session.Command;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Standby: waits until somebody says that a massage shall begin, however long that takes. The
 * thread that calls {@link #await} owns microphone and ear, and has released both when it returns:
 * the session opens its own.
 *
 * <p>A microphone that can't be opened, or breaks, is tried again until it works.
 */
public final class StandbyRun {
  /** Soon enough for who plugs a microphone in, and no work worth mentioning. */
  private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(1_500);

  private final Opening<AudioSource> opening;
  private final EarMaker ear;
  private final Vocabulary phrases;
  private final Attention told;
  private final Duration betweenAttempts;
  private final CountDownLatch over = new CountDownLatch(1);
  private Line line = Line.UNKNOWN;

  /** Is told what was heard, and whether the microphone works, whenever that changes. */
  public interface Attention {
    /** Nothing can be heard from now on. */
    void lost(String why);

    /** From now on, this microphone is listened to. */
    void listening(String microphone);

    /** One of the phrases; the waiting is at its end. */
    void heard(Heard heard);
  }

  /** What was told last. */
  private enum Line {
    UNKNOWN,
    LOST,
    LISTENING
  }

  /**
   * A standby that has not begun.
   *
   * @param opening of a microphone that begins to listen then
   * @param ear made anew for each microphone that could be opened
   * @param phrases any of them that asks to start ends the waiting
   */
  public StandbyRun(
      Opening<AudioSource> opening, EarMaker ear, Vocabulary phrases, Attention told) {
    this(opening, ear, phrases, told, BETWEEN_ATTEMPTS);
  }

  StandbyRun(
      Opening<AudioSource> opening,
      EarMaker ear,
      Vocabulary phrases,
      Attention told,
      Duration betweenAttempts) {
    this.opening = opening;
    this.ear = ear;
    this.phrases = phrases;
    this.told = told;
    this.betweenAttempts = betweenAttempts;
  }

  /**
   * Waits for one of the phrases that ask to start; can be called again.
   *
   * @return what was heard; empty when {@link #interrupt} has ended the standby
   * @throws IOException when there is no ear to be had: that does not mend itself
   */
  public Optional<Heard> await() throws IOException, InterruptedException {
    Optional<Heard> heard = Optional.empty();
    while (heard.isEmpty() && !isOver()) {
      Optional<AudioSource> microphone = open();
      if (microphone.isPresent()) {
        heard = listen(microphone.get());
      }
      if (heard.isEmpty()) {
        over.await(betweenAttempts.toMillis(), TimeUnit.MILLISECONDS);
      }
    }
    return heard;
  }

  /** Ends the standby for good: at the next frame, 20 ms away. Any thread. */
  public void interrupt() {
    over.countDown();
  }

  /** Whether it has been interrupted. Any thread. */
  public boolean isOver() {
    return over.getCount() == 0;
  }

  private Optional<AudioSource> open() {
    try {
      return Optional.of(opening.open());
    } catch (IOException | RuntimeException e) {
      lost(e);
      return Optional.empty();
    }
  }

  /** Until something is heard, the microphone breaks, or all is over. */
  private Optional<Heard> listen(AudioSource microphone) throws IOException {
    try (EarMaker.OpenEar listening = ear.make()) {
      listening.ear().activate(phrases);
      Optional<Frame> frame = read(microphone);
      while (frame.isPresent() && !isOver()) {
        listening(microphone.name());
        // While it listens, the loudspeaker is silent.
        short[] silence = new short[frame.get().samples().length];
        Optional<Heard> heard =
            listening.ear().accept(frame.get(), silence).filter(StandbyRun::isStart);
        if (heard.isPresent()) {
          told.heard(heard.get());
          return heard;
        }
        frame = read(microphone);
      }
      return Optional.empty();
    } finally {
      close(microphone);
    }
  }

  private Optional<Frame> read(AudioSource microphone) {
    try {
      Optional<Frame> frame = microphone.read();
      if (frame.isEmpty()) {
        lost("The microphone %s gives no sound any more.".formatted(microphone.name()));
      }
      return frame;
    } catch (IOException | RuntimeException e) {
      lost(e);
      return Optional.empty();
    }
  }

  private static boolean isStart(Heard heard) {
    return heard.spoken().command() == Command.START;
  }

  private void close(AudioSource microphone) {
    try {
      microphone.close();
    } catch (IOException | RuntimeException e) {
      lost(e);
    }
  }

  private void listening(String microphone) {
    if (line != Line.LISTENING) {
      line = Line.LISTENING;
      told.listening(microphone);
    }
  }

  private void lost(Exception why) {
    lost(why instanceof IOException ? why.getMessage() : why.toString());
  }

  private void lost(String why) {
    if (line != Line.LOST) {
      line = Line.LOST;
      told.lost(why);
    }
  }
}
