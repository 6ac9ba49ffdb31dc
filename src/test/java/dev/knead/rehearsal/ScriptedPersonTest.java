package dev.knead.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.language.Phrasebook;
import dev.knead.rehearsal.Script.Line;
import dev.knead.routine.Advance;
import dev.knead.runtime.Entry;
import dev.knead.runtime.Person.Intent;
import dev.knead.session.Beforehand;
import dev.knead.session.Command;
import dev.knead.session.Massages;
import dev.knead.session.Phase;
import dev.knead.session.Scene;
import dev.knead.session.SessionState;
import dev.knead.session.Spoken;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScriptedPersonTest {
  private static final Optional<Spoken> NEXT = Optional.of(Spoken.of(Command.NEXT));

  private static final SessionState PREPARING =
      SessionState.of(Massages.of(Massages.knead(Duration.ofMinutes(1), Advance.ITSELF)));
  private static final SessionState CHOOSING = SessionState.choosing(PREPARING.menu());

  private final List<Entry> journal = new ArrayList<>();
  private final FakeMouth mouth = new FakeMouth();

  @Test
  void speaksWhenTheTimeHasCome() {
    ScriptedPerson person = person(Scripts.line(Scripts.at(100), 0, "next"));

    assertThat(person.act(80, PREPARING)).isEmpty();
    assertThat(person.intent()).isEqualTo(Intent.MORE_TO_SAY);
    assertThat(person.act(100, PREPARING)).isEqualTo(NEXT);
    assertThat(person.intent()).isEqualTo(Intent.NOTHING_MORE);
    assertThat(person.act(120, PREPARING)).isEmpty();
    assertThat(journal).containsExactly(new Entry.PersonSpoke(100, "next"));
  }

  @Test
  void waitsUntilTheConditionHasHeldWithoutABreak() {
    ScriptedPerson person = person(Scripts.line(Scripts.during(Phase.PREPARING), 100, "next"));

    assertThat(person.act(0, PREPARING)).isEmpty();
    assertThat(person.act(80, CHOOSING)).isEmpty();
    assertThat(person.act(100, PREPARING)).isEmpty();
    assertThat(person.act(180, PREPARING)).isEmpty();
    assertThat(person.act(200, PREPARING)).isEqualTo(NEXT);
  }

  @Test
  void aLineWaitsForTheOneBefore() {
    ScriptedPerson person =
        person(Scripts.line(Scripts.at(100), 0, "next"), Scripts.line(Scripts.at(0), 40, "back"));

    assertThat(person.act(80, PREPARING)).isEmpty();
    assertThat(person.act(100, PREPARING)).isEqualTo(NEXT);
    assertThat(person.act(120, PREPARING)).isEmpty();
    assertThat(person.act(160, PREPARING)).contains(Spoken.of(Command.BACK));
  }

  @Test
  void doesNotInterruptItself() {
    mouth.speaking = true;
    ScriptedPerson person = person(Scripts.line("next"));

    assertThat(person.act(0, PREPARING)).isEmpty();
    assertThat(journal).isEmpty();
    mouth.speaking = false;
    assertThat(person.act(20, PREPARING)).isEqualTo(NEXT);
  }

  @Test
  void whatIsSpokenAloudIsLeftToTheEar() {
    mouth.way = Mouth.Way.SPOKEN;
    ScriptedPerson person = person(Scripts.line("next"));

    assertThat(person.act(0, PREPARING)).isEmpty();
    mouth.speaking = true;
    assertThat(person.intent()).isEqualTo(Intent.MORE_TO_SAY);
  }

  @Test
  void choosesByNumberOrName() {
    ScriptedPerson person = person(Scripts.line("Number one!"), Scripts.line("test massage"));

    assertThat(person.act(0, CHOOSING)).contains(new Spoken(Command.CHOOSE, 1));
    assertThat(person.act(20, CHOOSING)).contains(new Spoken(Command.CHOOSE, 1));
  }

  @Test
  void aNumberIsAChoiceWhereOneIsAsked() {
    assertThat(person(Scripts.line("one")).act(0, CHOOSING))
        .contains(new Spoken(Command.CHOOSE, 1));
  }

  /** Though there is a massage of that number on the menu. */
  @ParameterizedTest
  @EnumSource(names = {"RATING_BEFORE", "RATING_PAIN", "RATING_AFTER"})
  void aNumberIsARatingWhereOneIsAsked(Phase phase) {
    SessionState rating = asking(phase);
    assertThat(rating.choices()).isNotEmpty();

    assertThat(person(Scripts.line("one")).act(0, rating)).contains(new Spoken(Command.RATE, 1));
    assertThat(person(Scripts.line("number one")).act(0, rating))
        .contains(new Spoken(Command.CHOOSE, 1));
  }

  /** A massage chosen from a menu, and gone through to where the pain is asked for. */
  private static SessionState asking(Phase phase) {
    Scene scene =
        Scene.of(SessionState.choosing(CHOOSING.menu(), Beforehand.asking(List.of()))).choose(1);
    if (phase == Phase.RATING_PAIN) {
      scene.rate(5).hear(Command.NEXT).hear(Command.HURTS);
    } else if (phase == Phase.RATING_AFTER) {
      scene.rate(5).hear(Command.NEXT).hear(Command.NEXT);
    }
    assertThat(scene.phase()).isEqualTo(phase);
    return scene.state();
  }

  private ScriptedPerson person(Line... lines) {
    Script script = Scripts.of(lines);
    return new ScriptedPerson(
        script, Phrasebook.load("en-US"), mouth, new Verdict(script), journal::add);
  }

  private static final class FakeMouth implements Mouth {
    private Way way = Way.TOLD;
    private boolean speaking;

    @Override
    public Way say(Line line) {
      return way;
    }

    @Override
    public boolean speaking() {
      return speaking;
    }
  }
}
