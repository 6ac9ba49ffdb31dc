package dev.knead.live;

import dev.knead.audio.NullSink;
import dev.knead.audio.SilentSource;
import dev.knead.language.Phrasebook;
import dev.knead.language.Prompts;
import dev.knead.routine.Routine;
import dev.knead.runtime.Chronicle;
import dev.knead.runtime.Ensemble;
import dev.knead.runtime.RehearsedRun;
import dev.knead.runtime.Stage;
import dev.knead.session.Beforehand;
import dev.knead.session.Bookmark;
import dev.knead.session.Purpose;
import dev.knead.session.SessionState;
import dev.knead.speech.Delivery;
import dev.knead.speech.SilentEngine;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** One massage after the other, in virtual time: the same seed gives the same massages. */
final class RestlessMassages {
  private static final Delivery DELIVERY = new Delivery(150, 100);

  private final Prompts prompts = Prompts.load("en-US");
  private final Phrasebook phrasebook = Phrasebook.load("en-US");

  private final Routine routine = VariedMassage.routine();

  /**
   * Leads the next massage, to its end.
   *
   * @param offer where an earlier one was broken off
   */
  void lead(Random random, Optional<Bookmark> offer, Chronicle chronicle) throws IOException {
    Beforehand beforehand =
        new Beforehand(
            Purpose.MASSAGE, List.of(VariedMassage.QUESTION), Set.of(), Set.of(), offer, Map.of());
    Stage stage =
        new Stage(
            SessionState.of(routine, beforehand),
            prompts,
            phrasebook,
            Ensemble.of(new SilentEngine(), DELIVERY),
            new SilentSource(),
            Optional.empty(),
            new NullSink(),
            entry -> {},
            chronicle);
    new RehearsedRun(stage, new RestlessPerson(random)).run();
  }
}
