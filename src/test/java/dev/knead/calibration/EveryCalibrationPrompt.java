package dev.knead.calibration;

import dev.knead.calibration.Answer.Hearing;
import dev.knead.hearing.echo.Echo;
import dev.knead.session.Command;
import dev.knead.session.Prompt;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Everything that a calibration can say. */
public final class EveryCalibrationPrompt {
  private static final Room BAD_ROOM = new Room(1_000, Optional.of(new Echo(500, 3)), 9_000);

  private EveryCalibrationPrompt() {}

  public static Set<Prompt> said() {
    Set<Prompt> said = new LinkedHashSet<>();
    said.addAll(Talk.asked(BAD_ROOM).answerAll(Talk.CLEAR).everySaid());
    said.addAll(Talk.asked(Talk.QUIET_ROOM).hear(Command.STOP, Talk.CLEAR).everySaid());
    said.addAll(new Talk().event(new Event.HearingEnded()).everySaid());
    // Each word alone is heard badly, and then all but one.
    for (Command word : CalibrationState.WORDS) {
      said.addAll(heard(word, Optional.empty(), Optional.of(Talk.CLEAR)).everySaid());
    }
    said.addAll(heard(Command.NEXT, Optional.of(Talk.CLEAR), Optional.empty()).everySaid());
    return said;
  }

  private static Talk heard(Command word, Optional<Hearing> that, Optional<Hearing> others) {
    Talk talk = Talk.asked(Talk.QUIET_ROOM);
    while (talk.state().phase() == Phase.ANSWERING) {
      (talk.state().asked().equals(Optional.of(word)) ? that : others)
          .ifPresentOrElse(talk::answer, talk::keepSilent);
    }
    return talk;
  }
}
