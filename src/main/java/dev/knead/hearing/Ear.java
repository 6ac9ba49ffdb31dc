package dev.knead.hearing;

import dev.knead.audio.Frame;
import dev.knead.language.Vocabulary;
import dev.knead.session.Command;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * From the microphone to commands: takes the loudspeaker's sound out, spots the commands, and does
 * not obey the coach's own words. Used by one thread, that of its recognizer.
 */
public final class Ear {
  /** How long after a sentence its last words may still be heard: room, buffers, decision. */
  private static final long TAIL = Frame.samples(700);

  /** How late the loudspeaker's last sound comes back, sound system and room together. */
  private static final long ECHO_DELAY = Frame.samples(300);

  private final EchoCanceller canceller;
  private final CommandSpotter spotter;
  private final Dither dither = new Dither();
  private final EchoWatch echo = new EchoWatch();
  private final Map<Command, Long> maskedUntil = new EnumMap<>(Command.class);
  private Set<Command> mentioned = Set.of();
  private long spokenUntil = Long.MIN_VALUE / 2;

  /** An ear that obeys nothing until {@link #activate}. */
  public Ear(EchoCanceller canceller, CommandSpotter spotter) {
    this.canceller = canceller;
    this.spotter = spotter;
  }

  /** From the next frame on, listens for these phrases; the same ones again change nothing. */
  public void activate(Vocabulary phrases) {
    spotter.activate(phrases);
  }

  /**
   * The coach begins a sentence that contains these commands: from the next frame on they are taken
   * for the coach's own, until another sentence or none takes its place and the echo has died away.
   * A command to stop is obeyed whoever says it.
   */
  public void mask(Set<Command> commands) {
    mentioned = Set.copyOf(commands);
  }

  /**
   * Listens on, and tells the command that has just become certain, if any.
   *
   * @param microphone the next frame; none may be left out
   * @param loudspeaker what the loudspeaker was given meanwhile, as many samples; zeros when it was
   *     silent
   */
  public Optional<Heard> accept(Frame microphone, short[] loudspeaker) {
    short[] samples = canceller.cancel(microphone.samples(), loudspeaker);
    echo.accept(microphone.samples(), samples, loudspeaker);
    long position = microphone.position() + samples.length;
    if (!Loudness.isSilent(loudspeaker)) {
      spokenUntil = position;
    }
    samples = dither.apply(samples);
    mentioned.forEach(command -> maskedUntil.put(command, position + TAIL));
    return spotter
        .accept(new Frame(microphone.position(), samples), canceller.residual())
        .filter(heard -> !masks(heard.spoken().command(), position))
        .filter(this::believes);
  }

  /**
   * A word that began while the coach spoke, or its echo rang, may be that echo; "stop" is obeyed
   * whoever says it.
   */
  private boolean believes(Heard heard) {
    return heard.from() >= spokenUntil + ECHO_DELAY
        || heard.spoken().command() == Command.STOP
        || echo.wasClean((heard.at() - heard.from()) / Frame.LENGTH);
  }

  private boolean masks(Command command, long position) {
    return command != Command.STOP && position <= maskedUntil.getOrDefault(command, Long.MIN_VALUE);
  }
}
