package dev.knead.bench;

import dev.knead.audio.Frame;
import java.util.List;

/**
 * How one contender fared under one condition.
 *
 * @param condition the circumstances
 * @param contender its name
 * @param attempts one for each trial, in their order
 */
public record Figures(Condition condition, String contender, List<Attempt> attempts) {
  public Figures {
    attempts = List.copyOf(attempts);
  }

  /** Of the words that are commands, those that were heard. */
  public Proportion recall() {
    List<Attempt> wanted = wanted();
    return new Proportion(
        (int) wanted.stream().filter(attempt -> attempt.hit().isPresent()).count(), wanted.size());
  }

  /** Of the words that are commands, those with which another one was heard, or one too many. */
  public Proportion substitutions() {
    List<Attempt> wanted = wanted();
    return new Proportion(
        (int) wanted.stream().filter(attempt -> !attempt.others().isEmpty()).count(),
        wanted.size());
  }

  /**
   * Of the words that are commands, those of which a gate showed nothing to the recognizer; of none
   * where there is no gate.
   */
  public Proportion heldBack() {
    List<Attempt> gated =
        wanted().stream().filter(attempt -> attempt.outcome().looks().isPresent()).toList();
    return new Proportion((int) gated.stream().filter(Attempt::heldBack).count(), gated.size());
  }

  /** Of the words that are no command, those with which one was heard. */
  public Proportion fired() {
    List<Attempt> unwanted =
        attempts.stream().filter(attempt -> attempt.trial().wanted().isEmpty()).toList();
    return new Proportion(
        (int) unwanted.stream().filter(attempt -> !attempt.outcome().heard().isEmpty()).count(),
        unwanted.size());
  }

  /** From the true end of each heard word until it was known, in milliseconds. */
  public Percentiles latencies() {
    return new Percentiles(
        attempts.stream().flatMap(attempt -> attempt.latencyMillis().stream()).toList());
  }

  /** Everything heard in which nothing was said to us, by the length of it all. */
  public HourlyRate falseCommands() {
    return new HourlyRate(
        attempts.stream().mapToInt(attempt -> attempt.outcome().heard().size()).sum(), hours());
  }

  /** How long was listened to. */
  public double hours() {
    return attempts.stream().mapToLong(Attempt::length).sum() / (3600.0 * Frame.RATE);
  }

  /** Processor time for a trial, in milliseconds. */
  public double cpuMillis() {
    return cpuNanos() / 1e6 / attempts.size();
  }

  /** Processor time as a share of the sound's length: of one core, in real time. */
  public double load() {
    return cpuNanos() / 1e9 / (3600 * hours());
  }

  private double cpuNanos() {
    return attempts.stream().mapToLong(attempt -> attempt.outcome().cpuNanos()).sum();
  }

  private List<Attempt> wanted() {
    return attempts.stream().filter(attempt -> attempt.trial().wanted().isPresent()).toList();
  }
}
