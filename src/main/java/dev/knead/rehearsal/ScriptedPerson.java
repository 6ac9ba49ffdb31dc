package dev.knead.rehearsal;

import dev.knead.language.Phrasebook;
import dev.knead.rehearsal.Script.Line;
import dev.knead.rehearsal.Script.When;
import dev.knead.runtime.Entry;
import dev.knead.runtime.Journal;
import dev.knead.runtime.Person;
import dev.knead.session.SessionState;
import dev.knead.session.SessionTable;
import dev.knead.session.Spoken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * Says the lines of a script, one after the other, each when its time has come.
 *
 * <p>A line waits until the one before has been said. Its condition must then hold without a break
 * for as long as its {@code after} says.
 */
public final class ScriptedPerson implements Person {
  private static final long NOT_YET = -1;

  private final List<Line> lines;
  private final Phrasebook phrasebook;
  private final Mouth mouth;
  private final Verdict verdict;
  private final Journal journal;
  private int next;
  private long heldSince = NOT_YET;

  ScriptedPerson(
      Script script, Phrasebook phrasebook, Mouth mouth, Verdict verdict, Journal journal) {
    this.lines = script.lines();
    this.phrasebook = phrasebook;
    this.mouth = mouth;
    this.verdict = verdict;
    this.journal = journal;
  }

  @Override
  public Optional<Spoken> act(long now, SessionState state) {
    if (mouth.speaking() || next == lines.size()) {
      return Optional.empty();
    }
    Line line = lines.get(next);
    if (!holds(line.when(), now, state)) {
      heldSince = NOT_YET;
      return Optional.empty();
    }
    if (heldSince == NOT_YET) {
      heldSince = now;
    }
    if (now < heldSince + line.after().toMillis()) {
      return Optional.empty();
    }
    next++;
    heldSince = NOT_YET;
    return say(line, now, state);
  }

  @Override
  public Intent intent() {
    return next < lines.size() || mouth.speaking() ? Intent.MORE_TO_SAY : Intent.NOTHING_MORE;
  }

  private Optional<Spoken> say(Line line, long now, SessionState state) {
    journal.record(new Entry.PersonSpoke(now, line.words()));
    verdict.said(line, now, line.expect().flatMap(phrase -> meaning(phrase, state)));
    try {
      return switch (mouth.say(line)) {
        case SPOKEN -> Optional.empty();
        case TOLD -> meaning(line.words(), state);
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  /** What it means at the moment; what means nothing now is given out of place. */
  private Optional<Spoken> meaning(String phrase, SessionState state) {
    String words = Phrasebook.normalize(phrase);
    return phrasebook
        .vocabulary(SessionTable.active(state.phase()), state.choices())
        .meaning(words)
        .or(() -> phrasebook.everything(state.choices()).meaning(words));
  }

  private static boolean holds(When when, long now, SessionState state) {
    int step = state.inStep() ? state.stepIndex() + 1 : 0;
    return (when.at().isEmpty() || now >= when.at().get().toMillis())
        && (when.step().isEmpty() || when.step().getAsInt() == step)
        && (when.phase().isEmpty() || when.phase().get() == state.phase());
  }
}
