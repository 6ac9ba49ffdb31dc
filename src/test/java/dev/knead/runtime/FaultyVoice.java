package dev.knead.runtime;

import dev.knead.audio.Pcm;
import dev.knead.markup.MarkedText;
import dev.knead.speech.Delivery;
import dev.knead.speech.SpeechEngine;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntSupplier;

/** A voice of one level for each sentence, which fails: in the call, later, or never at all. */
final class FaultyVoice implements SpeechEngine, Narrator {
  private static final int SAMPLES_A_CHARACTER = 16;
  private static final int A_MINUTE = 60 * 16_000;

  private final Troubles<Kind> troubles;
  private final Random random;
  private final Moment moment;
  private final IntSupplier level;
  private final Closings closings;
  private final Narrator inTheCall = Narrator.inTheCall(Ensemble.of(this, Stages.DELIVERY));

  /** How it fails. */
  enum Kind {
    THROWS,
    BREAKS,
    OVERFLOWS,
    GIVES_NULL,
    IS_SILENT,
    IS_EMPTY,
    SPEAKS_FOR_A_MINUTE,
    HANGS,
    IS_LATE,
    /** Some sentences it can't say. */
    CHOOSES
  }

  FaultyVoice(
      Troubles<Kind> troubles, Random random, Moment moment, IntSupplier level, Closings closings) {
    this.troubles = troubles;
    this.random = random;
    this.moment = moment;
    this.level = level;
    this.closings = closings;
    closings.opened("voice");
  }

  @Override
  public Pcm render(MarkedText text, Delivery delivery) throws IOException {
    int length = 1_600 + SAMPLES_A_CHARACTER * text.spoken().length();
    Pcm sound = sound(length, level.getAsInt());
    if (troubles.now().isEmpty()) {
      return sound;
    }
    return switch (troubles.now().get()) {
      case THROWS -> throw new IOException("The voice is hoarse.");
      case BREAKS -> throw new IllegalStateException("hoarse");
      case OVERFLOWS -> throw new StackOverflowError();
      case GIVES_NULL -> null;
      case IS_SILENT -> sound(length, 0);
      case IS_EMPTY -> sound(0, 0);
      case SPEAKS_FOR_A_MINUTE ->
          sound(random.nextInt(20) == 0 ? A_MINUTE : length, level.getAsInt());
      case CHOOSES -> {
        if (text.spoken().length() % 3 == 0) {
          throw new IOException("The voice has no such word.");
        }
        yield sound;
      }
      case HANGS, IS_LATE -> sound;
    };
  }

  private static Pcm sound(int length, int level) {
    short[] samples = new short[length];
    Arrays.fill(samples, (short) level);
    return new Pcm(samples);
  }

  @Override
  public Future<Pcm> narrate(MarkedText words, Tone tone) {
    Kind kind = troubles.now().orElse(null);
    if (kind == Kind.HANGS) {
      return new Later(new CompletableFuture<>(), Integer.MAX_VALUE);
    }
    Future<Pcm> sound = inTheCall.narrate(words, tone);
    return kind == Kind.IS_LATE ? new Later(sound, moment.frame() + random.nextInt(900)) : sound;
  }

  /** Takes no real time to be late. */
  private final class Later extends CompletableFuture<Pcm> {
    private final Future<Pcm> sound;
    private final int frame;

    Later(Future<Pcm> sound, int frame) {
      this.sound = sound;
      this.frame = frame;
    }

    @Override
    public Pcm get(long time, TimeUnit unit)
        throws InterruptedException, ExecutionException, TimeoutException {
      if (isCancelled()) {
        return super.get();
      }
      if (moment.frame() < frame) {
        throw new TimeoutException();
      }
      return sound.get();
    }

    @Override
    public Pcm get() throws InterruptedException, ExecutionException {
      return isCancelled() ? super.get() : sound.get();
    }
  }

  @Override
  public void close() {
    closings.closed("voice");
  }
}
