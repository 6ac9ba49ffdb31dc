package dev.knead.session;

import dev.knead.routine.Advance;
import dev.knead.routine.Question;
import dev.knead.routine.Routine;
import dev.knead.routine.Sides;
import dev.knead.routine.Technique;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Everything that a session can say: every question in every phase, every cue, every end. */
public final class EveryPrompt {
  /** Commands that leave the phase as it is, wherever the steps are. */
  private static final Set<Command> QUESTIONS =
      EnumSet.of(
          Command.REPEAT,
          Command.HARDER,
          Command.SOFTER,
          Command.HELP,
          Command.HOW_LONG,
          Command.WHATS_NEXT,
          Command.LOUDER,
          Command.QUIETER,
          Command.FASTER,
          Command.SLOWER,
          Command.OTHER_VOICE,
          Command.YES);

  private EveryPrompt() {}

  public static Set<Prompt> said() {
    Set<Prompt> said = new LinkedHashSet<>();
    for (Technique technique : Technique.values()) {
      said.addAll(wholeSession(technique).everySaid());
    }
    said.addAll(Scene.of(massage(Technique.HOLD)).hear(Command.BACK, Command.STOP).everySaid());
    said.addAll(Scene.of(massage(Technique.HOLD)).event(new Event.HearingEnded()).everySaid());
    for (Sense sense : Sense.values()) {
      said.addAll(
          Scene.of(massage(Technique.HOLD))
              .event(new Event.Lost(sense))
              .event(new Event.Found(sense))
              .hear(Command.NEXT)
              .event(new Event.Lost(sense))
              .everySaid());
    }
    said.addAll(whatIsAskedBefore());
    said.addAll(pain());
    said.addAll(sides());
    return said;
  }

  private static List<Prompt> whatIsAskedBefore() {
    List<Prompt> said = new ArrayList<>();
    Routine massage =
        Massages.of(
            Massages.ice(), Massages.stroke(Duration.ofMinutes(2), Sides.AFFECTED, "up", "down"));
    for (Question sign : List.of(Signs.CHEST, Signs.DIAGNOSIS, Signs.WOUND)) {
      for (Command answer : List.of(Command.YES, Command.NO, Command.UNSURE)) {
        said.addAll(Scene.of(massage, Beforehand.asking(List.of(sign))).hear(answer).everySaid());
      }
    }
    Scene whole = Scene.of(massage, Beforehand.asking(List.of(Signs.NUMB)));
    whole.hear(Command.HELP, Command.NEXT, Command.YES, Command.NEXT, Command.LEFT);
    whole.hear(Command.HELP, Command.BETWEEN).rate(4);
    said.addAll(whole.everySaid());
    said.addAll(Scene.of(massage, Beforehand.asking(List.of())).hear(Command.RIGHT).everySaid());
    said.addAll(
        Scene.of(Massages.of(Massages.ice()), Beforehand.asking(List.of(Signs.NUMB)))
            .hear(Command.YES)
            .everySaid());
    said.addAll(
        Scene.of(
                SessionState.screening(
                    new Beforehand(
                        Purpose.SCREENING,
                        List.of(Signs.CHEST, Signs.NUMB),
                        Set.of(),
                        Set.of(),
                        Optional.empty(),
                        Map.of())))
            .speechEnds()
            .pass(15_000)
            .hear(Command.NO, Command.YES)
            .everySaid());
    Scene brokenOff = Scene.of(massage).hear(Command.NEXT);
    said.addAll(
        Scene.of(
                massage,
                new Beforehand(
                    Purpose.MASSAGE,
                    List.of(),
                    Set.of(),
                    Set.of(),
                    brokenOff.state().bookmark(0),
                    Map.of("test", 2)))
            .hear(Command.NO)
            .everySaid());
    return said;
  }

  private static List<Prompt> pain() {
    List<Prompt> said = new ArrayList<>();
    for (int after : new int[] {0, 4, 5, 9}) {
      Scene scene = Scene.of(massage(Technique.HOLD), Beforehand.asking(List.of())).rate(5);
      scene.hear(Command.NEXT, Command.HURTS).rate(3).hear(Command.HURTS).rate(8);
      scene.hear(Command.RESUME, Command.NEXT, Command.NEXT).rate(after);
      said.addAll(scene.everySaid());
    }
    said.addAll(
        Scene.of(Massages.of(Massages.prepare())).hear(Command.NEXT, Command.HURTS).everySaid());
    said.addAll(
        Scene.of(massage(Technique.HOLD))
            .hear(Command.NEXT, Command.HURTS, Command.UNSURE, Command.RESUME, Command.HURTS)
            .rate(8)
            .everySaid());
    return said;
  }

  private static List<Prompt> sides() {
    Scene scene =
        Scene.of(
            Massages.of(
                Massages.stroke(Duration.ofMinutes(2), Sides.EACH, "up", "down"),
                Massages.stroke(Duration.ofMinutes(2), Sides.EACH, "up", "down"),
                Massages.stroke(Duration.ofMinutes(2), Sides.EACH)));
    scene.hear(Command.NEXT).speechEnds().pass(20_000).hear(Command.NEXT).pass(10_000);
    scene.hear(Command.HELP, Command.NEXT).speechEnds().pass(70_000).hear(Command.NEXT);
    scene.speechEnds().pass(90_000).hear(Command.NEXT);
    List<Prompt> said = new ArrayList<>(scene.everySaid());
    Scene equal = Scene.of(Massages.of(Massages.stroke(Duration.ofMinutes(2), Sides.EACH)));
    said.addAll(equal.hear(Command.NEXT).speechEnds().pass(120_000).everySaid());
    return said;
  }

  private static Routine massage(Technique technique) {
    return Massages.of(
        Massages.knead(technique, Duration.ofMinutes(2), Advance.ON_NEXT),
        Massages.stroke(Duration.ofSeconds(155), Sides.EACH, "up", "down"),
        Massages.prepare());
  }

  private static Scene wholeSession(Technique technique) {
    Scene scene = Scene.choosing(massage(technique));
    askEverything(scene).hear(Command.NEXT).choose(9).choose(1);
    askEverything(scene).hear(Command.NEXT, Command.BACK).choose(1);
    askEverything(scene).speechEnds().hear(Command.RESUME);
    askEverything(scene).hear(Command.PAUSE, Command.PAUSE);
    askEverything(scene).hear(Command.RESUME).pass(120_000);
    askEverything(scene).hear(Command.NEXT).speechEnds();
    askEverything(scene).pass(100_000).hear(Command.REPEAT).pass(55_000).speechEnds();
    askEverything(scene).hear(Command.PAUSE, Command.RESUME, Command.NEXT);
    return askEverything(scene);
  }

  /** Each question often enough to come to the end of every scale, and then a long silence. */
  private static Scene askEverything(Scene scene) {
    for (Command question : QUESTIONS) {
      for (int times = 0; times < 8; times++) {
        scene.hear(question);
      }
    }
    if (scene.phase() != Phase.READING && scene.phase() != Phase.RUNNING) {
      scene.speechEnds().pass(60_000);
    }
    return scene;
  }
}
