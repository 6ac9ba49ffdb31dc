package dev.knead.session;

import dev.knead.routine.Advance;
import dev.knead.routine.Routine;
import dev.knead.routine.Sides;
import dev.knead.routine.Technique;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** Everything that a session can say: every question in every phase, every cue, every end. */
public final class EveryPrompt {
  /** Commands that leave the phase as it is. */
  private static final Set<Command> QUESTIONS =
      EnumSet.complementOf(
          EnumSet.of(
              Command.NEXT,
              Command.BACK,
              Command.PAUSE,
              Command.RESUME,
              Command.STOP,
              Command.CHOOSE));

  private EveryPrompt() {}

  public static Set<Prompt> said() {
    Set<Prompt> said = new LinkedHashSet<>();
    for (Technique technique : Technique.values()) {
      said.addAll(wholeSession(technique).everySaid());
    }
    said.addAll(Scene.of(massage(Technique.HOLD)).hear(Command.BACK, Command.STOP).everySaid());
    said.addAll(Scene.of(massage(Technique.HOLD)).event(new Event.HearingEnded()).everySaid());
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
    askEverything(scene).hear(Command.NEXT, Command.BACK, Command.HURTS).choose(1);
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
