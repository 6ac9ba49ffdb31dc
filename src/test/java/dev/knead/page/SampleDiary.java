package dev.knead.page;

import dev.knead.diary.PastAnswer;
import dev.knead.diary.PastCommand;
import dev.knead.diary.PastRating;
import dev.knead.diary.PastSession;
import dev.knead.diary.PastStep;
import dev.knead.diary.PastStep.PastPressure;
import dev.knead.routine.Question.Sign;
import dev.knead.routine.Risk;
import dev.knead.routine.Side;
import dev.knead.routine.Technique;
import dev.knead.routine.Zone;
import dev.knead.session.Command;
import dev.knead.session.Ending;
import dev.knead.session.Note.Departure;
import dev.knead.session.Note.Occasion;
import dev.knead.session.Spoken;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;

/** A diary that somebody with a sore left leg could have: six weeks, always the same. */
final class SampleDiary {
  static final ZonedDateTime NOW =
      ZonedDateTime.of(2026, 11, 22, 9, 30, 0, 0, ZoneId.of("Europe/Vienna"));

  /** Days before {@link #NOW}, pain before and after, -1 for none, and the massage. */
  private static final int[][] EVENINGS = {
    {45, 7, 5, 0}, {43, 7, 6, 0}, {40, 6, 4, 0}, {37, 7, 4, 1}, {33, 6, 5, 0}, {31, 6, 3, 1},
    {27, 5, 4, 0}, {24, 6, -1, 0}, {20, 5, 3, 1}, {17, 4, 3, 0}, {12, 5, 2, 1}, {8, 4, 3, 0},
    {5, 3, 2, 0}, {1, 4, 1, 1},
  };

  private SampleDiary() {}

  /** Fourteen sessions, the newest first. */
  static List<PastSession> sessions() {
    List<PastSession> sessions = new ArrayList<>();
    for (int i = 0; i < EVENINGS.length; i++) {
      sessions.add(new Evening(i + 1, EVENINGS[i]).session());
    }
    Collections.reverse(sessions);
    return sessions;
  }

  /** Many sessions, the newest first, on one day each: fourteen evenings again and again. */
  static List<PastSession> sessions(int number) {
    List<PastSession> sessions = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      int[] evening = EVENINGS[i % EVENINGS.length].clone();
      evening[0] = number - i;
      sessions.add(new Evening(i + 1, evening).session());
    }
    Collections.reverse(sessions);
    return sessions;
  }

  private static final class Evening {
    private final int id;
    private final int[] plan;
    private final Random random;
    private final List<PastStep> steps = new ArrayList<>();
    private final List<PastCommand> commands = new ArrayList<>();
    private final List<PastRating> ratings = new ArrayList<>();
    private int second = 12;

    Evening(int id, int[] plan) {
      this.id = id;
      this.plan = plan;
      random = new Random(id);
    }

    PastSession session() {
      boolean partner = plan[3] == 1;
      boolean stopped = plan[2] < 0;
      rated(Occasion.BEFORE, plan[1]);
      if (partner) {
        partner();
      } else {
        self(stopped);
      }
      if (stopped) {
        said(Command.STOP, 0);
      } else {
        rated(Occasion.AFTER, plan[2]);
      }
      return new PastSession(
          id,
          NOW.minusDays(plan[0]).withHour(19).withMinute(random.nextInt(60)),
          at(8),
          Optional.of(
              partner
                  ? new PastSession.Massage("sciatica-partner", "Partner massage for the low spine")
                  : new PastSession.Massage("sciatica-self", "Self massage after the bath")),
          Optional.of(stopped ? Ending.STOPPED : Ending.COMPLETE),
          Optional.of(Side.LEFT),
          steps,
          commands,
          ratings,
          List.of(
              new PastAnswer(
                  Duration.ofSeconds(4),
                  "fever",
                  "Do you have a fever?",
                  Optional.of(Sign.NO),
                  Sign.YES,
                  Risk.DOCTOR_FIRST)));
    }

    private void self(boolean stopped) {
      step("Settle down", Technique.PREPARE, 0, 20, 0);
      said(Command.NEXT, 4);
      step("Warm your palms", Technique.PREPARE, 0, 15, 0);
      said(Command.NEXT, 3);
      step("Spread the lotion", Technique.EFFLEURAGE, 40, 12, 1, Zone.THIGHS_REAR);
      if (id % 5 == 0) {
        said(Command.NEXT, 2);
        said(Command.BACK, 4);
        step("Spread the lotion", Technique.EFFLEURAGE, 30, 10, 1, Zone.THIGHS_REAR);
      }
      step(
          "First gentle pulls",
          Technique.EFFLEURAGE,
          90,
          14,
          2,
          Zone.THIGHS_REAR,
          Zone.HOLLOWS_OF_THE_KNEES);
      step("Up the thigh, and down", Technique.PETRISSAGE, 120 + id * 5, 14, 2, Zone.THIGHS_REAR);
      if (stopped) {
        return;
      }
      step("Loosen with the fingers", Technique.FRICTION, 80, 14, 3, Zone.THIGHS_REAR);
      said(Command.HOW_LONG, 3);
      step("Stretch the leg", Technique.STRETCH, 40, 12, 0, Zone.THIGHS_REAR, Zone.CALVES);
      step("Ice on the low spine", Technique.COLD, 600, 16, 0, Zone.LOWER_BACK);
      if (id % 3 == 0) {
        said(Command.LOUDER, 5);
      }
    }

    private void partner() {
      step("Lie down", Technique.PREPARE, 0, 25, 0);
      said(Command.NEXT, 4);
      step("Circles beside the low spine", Technique.FRICTION, 240, 15, 3, Zone.LOWER_BACK);
      step("Circles over the sacrum", Technique.FRICTION, 150, 15, 2, Zone.SACRUM, Zone.BUTTOCKS);
      said(Command.REPEAT, 6);
      step("Drum on the upper buttocks", Technique.TAPOTEMENT, 90, 12, 2, Zone.BUTTOCKS);
      said(Command.PAUSE, 5);
      said(Command.RESUME, 25);
      step("Long strokes to finish", Technique.EFFLEURAGE, 80, 12, 1, Zone.LOWER_BACK);
    }

    private void step(
        String title, Technique technique, int worked, int reading, int level, Zone... zones) {
      List<PastPressure> pressures = new ArrayList<>();
      Duration began = at(0);
      if (level > 0) {
        pressures.add(new PastPressure(at(0), level));
      }
      second += reading;
      if (level > 1 && worked > 60) {
        second += worked / 3;
        said(Command.HARDER, 0);
        pressures.add(new PastPressure(at(0), level + 1));
        if (id % 4 == 0) {
          said(Command.SOFTER, 5);
          pressures.add(new PastPressure(at(0), level));
          second += worked / 3;
        } else {
          second += worked / 3;
          said(Command.SOFTER, 20);
          pressures.add(new PastPressure(at(0), level));
        }
        second += worked / 3;
      } else {
        second += worked;
      }
      boolean leg = zones.length > 0 && zones[0] == Zone.THIGHS_REAR;
      steps.add(
          new PastStep(
              began,
              steps.size() + 1,
              title,
              technique,
              List.of(zones),
              Optional.of(Departure.DONE),
              Duration.ofSeconds(worked),
              Duration.ofSeconds(leg ? worked : zones.length > 0 && level > 2 ? worked / 2 : 0),
              Duration.ofSeconds(zones.length > 0 && !leg && level > 2 ? worked / 2 : 0),
              pressures));
    }

    private void said(Command command, int later) {
      second += later;
      commands.add(
          new PastCommand(
              at(0), Spoken.of(command), OptionalDouble.of(0.84 + random.nextInt(16) / 100.0)));
    }

    private void rated(Occasion occasion, int pain) {
      second += 6;
      commands.add(
          new PastCommand(
              at(0),
              new Spoken(Command.RATE, pain),
              OptionalDouble.of(0.8 + random.nextInt(18) / 100.0)));
      ratings.add(new PastRating(at(0), occasion, OptionalInt.of(pain)));
      second += 4;
    }

    private Duration at(int later) {
      return Duration.ofSeconds(second + later);
    }
  }
}
