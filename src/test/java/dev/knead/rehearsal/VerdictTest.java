package dev.knead.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.audio.Frame;
import dev.knead.hearing.Heard;
import dev.knead.rehearsal.Script.Line;
import dev.knead.rehearsal.Verdict.Outcome;
import dev.knead.rehearsal.Verdict.Result;
import dev.knead.runtime.Entry;
import dev.knead.session.Command;
import dev.knead.session.Spoken;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class VerdictTest {
  private static final Spoken NEXT = Spoken.of(Command.NEXT);
  private static final Spoken BACK = Spoken.of(Command.BACK);

  @Test
  void whatIsTakenAsMeantIsRight() {
    Line line = Scripts.line("next");
    Verdict verdict = new Verdict(Scripts.of(line));
    verdict.said(line, 1_000, Optional.of(NEXT));
    verdict.record(told(1_000, NEXT));

    assertThat(verdict.results())
        .containsExactly(
            new Result(line, Outcome.RIGHT, 1_000, Optional.of(NEXT), OptionalLong.empty()));
    assertThat(verdict.phantoms()).isEmpty();
    assertThat(verdict.passed()).isTrue();
  }

  @Test
  void whatDoesNotComeInIsMissed() {
    Line line = Scripts.line("next");
    Verdict verdict = new Verdict(Scripts.of(line));
    verdict.said(line, 1_000, Optional.of(NEXT));

    assertThat(verdict.results())
        .containsExactly(
            new Result(line, Outcome.MISSED, 1_000, Optional.empty(), OptionalLong.empty()));
    assertThat(verdict.passed()).isFalse();
  }

  @Test
  void whatIsTakenForSomethingElseIsMisheard() {
    Line line = Scripts.line("next");
    Verdict verdict = new Verdict(Scripts.of(line));
    verdict.said(line, 1_000, Optional.of(NEXT));
    verdict.record(told(1_500, BACK));

    assertThat(verdict.results()).extracting(Result::outcome).containsExactly(Outcome.MISHEARD);
    assertThat(verdict.results().get(0).taken()).contains(BACK);
    assertThat(verdict.passed()).isFalse();
  }

  @Test
  void whatIsNeverSaidIsTold() {
    Line said = Scripts.line("next");
    Line unsaid = Scripts.line("back");
    Verdict verdict = new Verdict(Scripts.of(said, unsaid));
    verdict.said(said, 1_000, Optional.of(NEXT));
    verdict.record(told(1_000, NEXT));

    assertThat(verdict.results())
        .extracting(Result::outcome)
        .containsExactly(Outcome.RIGHT, Outcome.NEVER_SAID);
    assertThat(verdict.passed()).isFalse();
  }

  @Test
  void aCommandThatNobodyGaveIsAPhantom() {
    Line line = Scripts.line("next");
    Verdict verdict = new Verdict(Scripts.of(line));
    Entry.Commanded early = told(500, BACK);
    verdict.record(early);
    verdict.said(line, 1_000, Optional.of(NEXT));
    verdict.record(told(1_400, NEXT));
    Entry.Commanded again = told(1_500, NEXT);
    verdict.record(again);

    assertThat(verdict.results()).extracting(Result::outcome).containsExactly(Outcome.RIGHT);
    assertThat(verdict.phantoms()).containsExactly(early, again);
    assertThat(verdict.passed()).isFalse();
  }

  @Test
  void whereNothingIsExpectedNothingMustBeTaken() {
    Line talk = Scripts.talk("what a lovely evening");
    Verdict left = new Verdict(Scripts.of(talk));
    left.said(talk, 1_000, Optional.empty());
    Verdict taken = new Verdict(Scripts.of(talk));
    taken.said(talk, 1_000, Optional.empty());
    taken.record(told(1_500, NEXT));

    assertThat(left.passed()).isTrue();
    assertThat(taken.results()).extracting(Result::outcome).containsExactly(Outcome.MISHEARD);
    assertThat(taken.passed()).isFalse();
  }

  @Test
  void wordsThatShouldBeACommandAndAreNoneAreMissed() {
    Line slip = Scripts.line("nxet");
    Verdict verdict = new Verdict(Scripts.of(slip));
    verdict.said(slip, 1_000, Optional.empty());

    assertThat(verdict.results()).extracting(Result::outcome).containsExactly(Outcome.MISSED);
    assertThat(verdict.passed()).isFalse();
  }

  @Test
  void latencyIsFromTheWordsEndToTheKnowing() {
    Line line = Scripts.line("next");
    Verdict verdict = new Verdict(Scripts.of(line));
    verdict.said(line, 1_000, Optional.of(NEXT));
    verdict.record(heard(NEXT, 1_100, 1_400, 1_700));

    assertThat(verdict.results().get(0).latency()).hasValue(300);
  }

  @Test
  void whatIsKnownBeforeTheWordsEndIsNotLate() {
    Line line = Scripts.line("next");
    Verdict verdict = new Verdict(Scripts.of(line));
    verdict.said(line, 1_000, Optional.of(NEXT));
    verdict.record(heard(NEXT, 1_100, 1_400, 1_300));

    assertThat(verdict.results().get(0).latency()).hasValue(0);
  }

  private static Entry.Commanded told(long at, Spoken spoken) {
    return new Entry.Commanded(at, spoken, Optional.empty());
  }

  private static Entry.Commanded heard(Spoken spoken, long from, long to, long at) {
    return new Entry.Commanded(
        at,
        spoken,
        Optional.of(
            new Heard(spoken, 0.9, Frame.samples(from), Frame.samples(to), Frame.samples(at))));
  }
}
