package dev.knead.bench;

import dev.knead.audio.Frame;
import dev.knead.session.Phase;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a person says in a live session so that it does everything for long enough: goes on to the
 * first step, has it repeated until the coach has spoken enough, lets it run, and pauses.
 */
public final class LiveScript {
  private static final long FIRST_MINUTE = Frame.samples(60_000);

  /** The canceller works for 1.3 s more after the coach's last sound. */
  private static final long ECHO = Frame.samples(1_500);

  /**
   * The person waits for so much silence, and so long before saying it once more: a busy computer
   * is late.
   */
  private static final long SILENCE = Frame.samples(2_000);

  private static final long PATIENCE = Frame.samples(12_000);

  /** Nobody waits for longer than so many times the length of it all. */
  private static final int HOPELESS = 4;

  private final long wanted;
  private final Map<Doing, Long> done = new EnumMap<>(Doing.class);
  private Phase phase = Phase.PREPARING;
  private long position;
  private long lastSound;
  private long lastWord;

  /**
   * A session that has not begun.
   *
   * @param wanted samples of the session paused, and of a running step; the coach speaks for half
   *     as long
   */
  public LiveScript(long wanted) {
    this.wanted = wanted;
  }

  /** Takes a frame of the loudspeaker, and tells what the session does in it. */
  public Doing take(short[] played, Phase now) {
    phase = now;
    position += played.length;
    for (short sample : played) {
      lastSound = sample == 0 ? lastSound : position;
    }
    Doing doing = doing();
    done.merge(doing, (long) played.length, Long::sum);
    return doing;
  }

  private Doing doing() {
    if (position <= FIRST_MINUTE) {
      return Doing.STARTING;
    }
    if (position - lastSound < ECHO) {
      return Doing.SPEAKING;
    }
    return phase == Phase.PAUSED ? Doing.PAUSED : Doing.LISTENING;
  }

  /** What the person says now, if anything. */
  public Optional<String> word() {
    boolean silent = position - lastSound >= SILENCE && position - lastWord >= PATIENCE;
    Optional<String> word = silent ? wish() : Optional.empty();
    lastWord = word.isPresent() ? position : lastWord;
    return word;
  }

  private Optional<String> wish() {
    boolean running = phase == Phase.RUNNING && position > FIRST_MINUTE;
    if (phase == Phase.RATING_BEFORE || phase == Phase.PREPARING) {
      return Optional.of("next");
    }
    if (running && done(Doing.SPEAKING) < wanted / 2) {
      return Optional.of("repeat");
    }
    return running && done(Doing.LISTENING) >= wanted ? Optional.of("pause") : Optional.empty();
  }

  private long done(Doing doing) {
    return done.getOrDefault(doing, 0L);
  }

  /** Whether everything was done for long enough. */
  public boolean isOver() {
    return done(Doing.PAUSED) >= wanted;
  }

  /** Whether it has taken so long that it will not come to an end. */
  public boolean isHopeless() {
    return position > HOPELESS * (FIRST_MINUTE + 3 * wanted);
  }
}
