package dev.knead.session;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Every command in every phase, decided: the rules of a session on one page.
 *
 * <p>A command whose reaction here is an explanation is left out of what the recognizer listens for
 * in that phase ({@link #active}); the explanation is for those who give it in another way.
 */
public final class SessionTable {
  /** While the coach waits for an answer. */
  private static final String QUESTIONS =
      """
      command      SCREENING     PICKING_UP    CHOOSING      ASKING_SIDE   RATING_BEFORE  RATING_PAIN   RATING_AFTER
      NEXT         ANSWER_FIRST  ANSWER_FIRST  CHOOSE_FIRST  SKIP          SKIP           ADVANCE       SKIP
      REPEAT       SAY_AGAIN     SAY_AGAIN     SAY_AGAIN     SAY_AGAIN     SAY_AGAIN      SAY_AGAIN     SAY_AGAIN
      BACK         GO_BACK       ANSWER_FIRST  CHOOSE_FIRST  ANSWER_FIRST  ANSWER_FIRST   GO_BACK       ANSWER_FIRST
      HARDER       ANSWER_FIRST  ANSWER_FIRST  CHOOSE_FIRST  ANSWER_FIRST  ANSWER_FIRST   ANSWER_FIRST  ANSWER_FIRST
      SOFTER       ANSWER_FIRST  ANSWER_FIRST  CHOOSE_FIRST  ANSWER_FIRST  ANSWER_FIRST   LOWER         ANSWER_FIRST
      HURTS        ANSWER_FIRST  ANSWER_FIRST  CHOOSE_FIRST  ANSWER_FIRST  ANSWER_FIRST   EASE_AND_ASK  ANSWER_FIRST
      PAUSE        ANSWER_FIRST  ANSWER_FIRST  CHOOSE_FIRST  ANSWER_FIRST  ANSWER_FIRST   PAUSE         ANSWER_FIRST
      RESUME       ANSWER_FIRST  ANSWER        CHOOSE_FIRST  ANSWER_FIRST  ANSWER_FIRST   ANSWER_FIRST  ANSWER_FIRST
      STOP         FINISH        FINISH        FINISH        FINISH        FINISH         FINISH        FINISH
      HELP         TELL_HELP     TELL_HELP     TELL_HELP     TELL_HELP     TELL_HELP      TELL_HELP     TELL_HELP
      HOW_LONG     ANSWER_FIRST  ANSWER_FIRST  CHOOSE_FIRST  ANSWER_FIRST  ANSWER_FIRST   ANSWER_FIRST  ANSWER_FIRST
      WHATS_NEXT   ANSWER_FIRST  ANSWER_FIRST  CHOOSE_FIRST  ANSWER_FIRST  ANSWER_FIRST   ANSWER_FIRST  ANSWER_FIRST
      LOUDER       LOUDER        LOUDER        LOUDER        ANSWER_FIRST  ANSWER_FIRST   ANSWER_FIRST  ANSWER_FIRST
      QUIETER      QUIETER       QUIETER       QUIETER       ANSWER_FIRST  ANSWER_FIRST   ANSWER_FIRST  ANSWER_FIRST
      FASTER       FASTER        FASTER        FASTER        ANSWER_FIRST  ANSWER_FIRST   ANSWER_FIRST  ANSWER_FIRST
      SLOWER       SLOWER        SLOWER        SLOWER        ANSWER_FIRST  ANSWER_FIRST   ANSWER_FIRST  ANSWER_FIRST
      OTHER_VOICE  OTHER_VOICE   OTHER_VOICE   OTHER_VOICE   OTHER_VOICE   OTHER_VOICE    OTHER_VOICE   OTHER_VOICE
      YES          ANSWER        ANSWER        CHOOSE_FIRST  ANSWER_FIRST  ANSWER_FIRST   ANSWER_FIRST  ANSWER_FIRST
      NO           ANSWER        ANSWER        CHOOSE_FIRST  ANSWER_FIRST  ANSWER_FIRST   ANSWER_FIRST  ANSWER_FIRST
      UNSURE       ANSWER        ANSWER_FIRST  CHOOSE_FIRST  SKIP          SKIP           ANSWER        SKIP
      LEFT         ANSWER_FIRST  ANSWER_FIRST  CHOOSE_FIRST  ANSWER        ANSWER_FIRST   ANSWER_FIRST  ANSWER_FIRST
      RIGHT        ANSWER_FIRST  ANSWER_FIRST  CHOOSE_FIRST  ANSWER        ANSWER_FIRST   ANSWER_FIRST  ANSWER_FIRST
      SKIP         ANSWER_FIRST  ANSWER_FIRST  CHOOSE_FIRST  SKIP          SKIP           SKIP          SKIP
      RATE         ANSWER_FIRST  ANSWER_FIRST  CHOOSE_FIRST  ANSWER_FIRST  ANSWER         ANSWER        ANSWER
      BETWEEN      ANSWER_FIRST  ANSWER_FIRST  CHOOSE_FIRST  ANSWER_FIRST  ASK_WHOLE      ASK_WHOLE     ASK_WHOLE
      CHOOSE       ANSWER_FIRST  ANSWER_FIRST  CHOOSE        ANSWER_FIRST  ANSWER_FIRST   ANSWER_FIRST  ANSWER_FIRST
      START        ANSWER_FIRST  ANSWER_FIRST  CHOOSE_FIRST  ANSWER_FIRST  ANSWER_FIRST   ANSWER_FIRST  ANSWER_FIRST
      """;

  /** From the welcome to the end. */
  private static final String MASSAGE =
      """
      command      PREPARING    READING       RUNNING       WAITING       PAUSED       CLOSING      ENDED
      NEXT         ADVANCE      ADVANCE       ADVANCE       ADVANCE       ADVANCE      IS_CLOSING   NOTHING
      REPEAT       SAY_AGAIN    SAY_AGAIN     SAY_AGAIN     SAY_AGAIN     SAY_AGAIN    IS_CLOSING   NOTHING
      BACK         NOT_BEGUN    GO_BACK       GO_BACK       GO_BACK       GO_BACK      IS_CLOSING   NOTHING
      HARDER       NOT_BEGUN    RAISE         RAISE         RAISE         IS_PAUSED    IS_CLOSING   NOTHING
      SOFTER       NOT_BEGUN    LOWER         LOWER         LOWER         LOWER        IS_CLOSING   NOTHING
      HURTS        NOT_BEGUN    EASE_AND_ASK  EASE_AND_ASK  EASE_AND_ASK  EASE         IS_CLOSING   NOTHING
      PAUSE        NOT_BEGUN    PAUSE         PAUSE         PAUSE         IS_PAUSED    IS_CLOSING   NOTHING
      RESUME       NOT_BEGUN    NOT_PAUSED    NOT_PAUSED    NOT_PAUSED    RESUME       IS_CLOSING   NOTHING
      STOP         FINISH       FINISH        FINISH        FINISH        FINISH       END_NOW      NOTHING
      HELP         TELL_HELP    TELL_HELP     TELL_HELP     TELL_HELP     TELL_HELP    IS_CLOSING   NOTHING
      HOW_LONG     TELL_TIME    TELL_TIME     TELL_TIME     TELL_TIME     TELL_TIME    IS_CLOSING   NOTHING
      WHATS_NEXT   TELL_NEXT    TELL_NEXT     TELL_NEXT     TELL_NEXT     TELL_NEXT    IS_CLOSING   NOTHING
      LOUDER       LOUDER       LOUDER        LOUDER        LOUDER        LOUDER       IS_CLOSING   NOTHING
      QUIETER      QUIETER      QUIETER       QUIETER       QUIETER       QUIETER      IS_CLOSING   NOTHING
      FASTER       FASTER       FASTER        FASTER        FASTER        FASTER       IS_CLOSING   NOTHING
      SLOWER       SLOWER       SLOWER        SLOWER        SLOWER        SLOWER       IS_CLOSING   NOTHING
      OTHER_VOICE  OTHER_VOICE  OTHER_VOICE   OTHER_VOICE   OTHER_VOICE   OTHER_VOICE  IS_CLOSING   NOTHING
      YES          NOT_ASKED    NOT_ASKED     NOT_ASKED     NOT_ASKED     NOT_ASKED    IS_CLOSING   NOTHING
      NO           NOT_ASKED    NOT_ASKED     NOT_ASKED     NOT_ASKED     NOT_ASKED    IS_CLOSING   NOTHING
      UNSURE       NOT_ASKED    NOT_ASKED     NOT_ASKED     NOT_ASKED     NOT_ASKED    IS_CLOSING   NOTHING
      LEFT         NOT_ASKED    NOT_ASKED     NOT_ASKED     NOT_ASKED     NOT_ASKED    IS_CLOSING   NOTHING
      RIGHT        NOT_ASKED    NOT_ASKED     NOT_ASKED     NOT_ASKED     NOT_ASKED    IS_CLOSING   NOTHING
      SKIP         NOT_ASKED    NOT_ASKED     NOT_ASKED     NOT_ASKED     NOT_ASKED    IS_CLOSING   NOTHING
      RATE         NOT_ASKED    NOT_ASKED     NOT_ASKED     NOT_ASKED     NOT_ASKED    IS_CLOSING   NOTHING
      BETWEEN      NOT_ASKED    NOT_ASKED     NOT_ASKED     NOT_ASKED     NOT_ASKED    IS_CLOSING   NOTHING
      CHOOSE       IS_CHOSEN    IS_CHOSEN     IS_CHOSEN     IS_CHOSEN     IS_CHOSEN    IS_CLOSING   NOTHING
      START        NOT_BEGUN    NOT_PAUSED    NOT_PAUSED    NOT_PAUSED    IS_PAUSED    IS_CLOSING   NOTHING
      """;

  private static final Map<Command, Map<Phase, Reaction>> TABLE = parse(QUESTIONS, MASSAGE);

  private static final Map<Phase, Set<Command>> ACTIVE = new EnumMap<>(Phase.class);

  static {
    for (Phase phase : Phase.values()) {
      ACTIVE.put(phase, meaningful(phase));
    }
  }

  private SessionTable() {}

  /** What to do about a command in a phase; never null. */
  public static Reaction reaction(Phase phase, Command command) {
    return TABLE.get(command).get(phase);
  }

  /** The commands that do their own work in a phase: what is worth listening for. */
  public static Set<Command> active(Phase phase) {
    return ACTIVE.get(phase);
  }

  private static Set<Command> meaningful(Phase phase) {
    EnumSet<Command> active = EnumSet.noneOf(Command.class);
    for (Command command : Command.values()) {
      if (reaction(phase, command).meaningful()) {
        active.add(command);
      }
    }
    return Collections.unmodifiableSet(active);
  }

  private static Map<Command, Map<Phase, Reaction>> parse(String... parts) {
    Map<Command, Map<Phase, Reaction>> table = new EnumMap<>(Command.class);
    for (String part : parts) {
      List<String[]> rows = part.lines().map(line -> line.split(" +")).toList();
      String[] phases = rows.get(0);
      for (String[] row : rows.subList(1, rows.size())) {
        Map<Phase, Reaction> reactions =
            table.computeIfAbsent(Command.valueOf(row[0]), command -> new EnumMap<>(Phase.class));
        for (int column = 1; column < phases.length; column++) {
          reactions.put(Phase.valueOf(phases[column]), Reaction.valueOf(row[column]));
        }
      }
    }
    return table;
  }
}
