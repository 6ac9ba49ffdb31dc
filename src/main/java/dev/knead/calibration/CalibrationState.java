package dev.knead.calibration;

import dev.knead.session.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * All that a calibration knows. Times are milliseconds since its start.
 *
 * @param ways the ways to say each command, the one to teach first
 * @param phase where it stands
 * @param answers two for each word, in the order of {@link #WORDS}
 * @param room what was measured; empty before
 * @param outcome what came of it; present from the closing on
 * @param lastSpeech the id of the last speech, 0 before the first
 * @param speaking the id of the speech that is being spoken; 0 for none
 * @param since when the phase's speech ended; 0 before
 * @param nextDeadline when something is to happen by itself
 */
public record CalibrationState(
    Map<Command, List<String>> ways,
    Phase phase,
    List<Answer> answers,
    Optional<Room> room,
    Optional<Outcome> outcome,
    long lastSpeech,
    long speaking,
    long since,
    OptionalLong nextDeadline) {
  /** The words that are asked for, in this order. */
  public static final List<Command> WORDS = Command.MAIN;

  /** How often each of them is asked for. */
  static final int TIMES = 2;

  public CalibrationState {
    ways = Map.copyOf(ways);
    answers = List.copyOf(answers);
  }

  /** Before the first word. */
  public static CalibrationState beginning(Map<Command, List<String>> ways) {
    return new CalibrationState(
        ways,
        Phase.GREETING,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        0,
        0,
        0,
        OptionalLong.empty());
  }

  /** The word that is being asked for; empty when none is. */
  public Optional<Command> asked() {
    return (phase == Phase.ASKING || phase == Phase.ANSWERING) && !allAsked()
        ? Optional.of(WORDS.get(answers.size() / TIMES))
        : Optional.empty();
  }

  /** Whether the deadline has come. */
  public boolean isDue(long now) {
    return nextDeadline.isPresent() && nextDeadline.getAsLong() <= now;
  }

  boolean allAsked() {
    return answers.size() == WORDS.size() * TIMES;
  }

  /** In another phase, in which nothing is due yet. */
  CalibrationState in(Phase other) {
    return new CalibrationState(
        ways, other, answers, room, outcome, lastSpeech, speaking, since, OptionalLong.empty());
  }

  CalibrationState with(Answer answer) {
    List<Answer> more = new ArrayList<>(answers);
    more.add(answer);
    return new CalibrationState(
        ways, phase, more, room, outcome, lastSpeech, speaking, since, nextDeadline);
  }

  CalibrationState with(Room measured) {
    return new CalibrationState(
        ways,
        phase,
        answers,
        Optional.of(measured),
        outcome,
        lastSpeech,
        speaking,
        since,
        nextDeadline);
  }

  CalibrationState with(Outcome what) {
    return new CalibrationState(
        ways, phase, answers, room, Optional.of(what), lastSpeech, speaking, since, nextDeadline);
  }

  CalibrationState speaks() {
    return new CalibrationState(
        ways, phase, answers, room, outcome, lastSpeech + 1, lastSpeech + 1, since, nextDeadline);
  }

  /** From now on nothing is said; something is due after so many milliseconds. */
  CalibrationState falls(long now, long millis) {
    return new CalibrationState(
        ways, phase, answers, room, outcome, lastSpeech, 0, now, OptionalLong.of(now + millis));
  }
}
