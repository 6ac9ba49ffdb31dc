package dev.knead.bench;

import dev.knead.audio.Frame;
import dev.knead.hearing.Heard;
import dev.knead.language.Vocabulary;
import dev.knead.session.Spoken;
import java.util.List;
import java.util.Optional;

/**
 * How one contender fared with one trial.
 *
 * @param trial what was to be heard
 * @param from the word's first sample
 * @param to the word's true end
 * @param length of the whole scene, in samples
 * @param outcome what was heard
 */
public record Attempt(Trial trial, int from, int to, int length, Outcome outcome) {
  /** The command that was wanted, if it was heard at all: the first time, once the word began. */
  public Optional<Heard> hit() {
    return outcome.heard().stream()
        .filter(heard -> Optional.of(heard.spoken()).equals(trial.wanted()) && heard.at() > from)
        .findFirst();
  }

  /** Whatever was heard besides: another command, or the same once more. */
  public List<Heard> others() {
    Optional<Heard> hit = hit();
    return outcome.heard().stream()
        .filter(heard -> hit.isEmpty() || !heard.equals(hit.get()))
        .toList();
  }

  /** From the true end of the word until it was known, in milliseconds; may be negative. */
  public Optional<Long> latencyMillis() {
    return hit().map(heard -> (heard.at() - to) * 1000 / Frame.RATE);
  }

  /** Whether the recognizer was never shown anything of the word. */
  public boolean heldBack() {
    return outcome.looks().isPresent()
        && outcome.looks().get().stream().noneMatch(look -> look.holds(from, to));
  }

  /** What was wanted, as the vocabulary's first way to say it; the words themselves if nothing. */
  public String said() {
    return trial.wanted().map(this::name).orElse(trial.said());
  }

  /** What was understood: the command itself if it was, else the first other one, or "-". */
  public String understood() {
    return hit()
        .or(() -> outcome.heard().stream().findFirst())
        .map(heard -> name(heard.spoken()))
        .orElse("-");
  }

  private String name(Spoken spoken) {
    Vocabulary vocabulary = trial.vocabulary();
    return vocabulary.phrases().stream()
        .filter(phrase -> vocabulary.meaning(phrase).equals(Optional.of(spoken)))
        .findFirst()
        .orElse(spoken.command().name());
  }
}
