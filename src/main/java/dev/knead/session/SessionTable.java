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
  private static final String RULES =
      """
      command      CHOOSING      PREPARING    READING      RUNNING      WAITING      PAUSED       CLOSING     ENDED
      NEXT         CHOOSE_FIRST  ADVANCE      ADVANCE      ADVANCE      ADVANCE      ADVANCE      IS_CLOSING  NOTHING
      REPEAT       SAY_AGAIN     SAY_AGAIN    SAY_AGAIN    SAY_AGAIN    SAY_AGAIN    SAY_AGAIN    IS_CLOSING  NOTHING
      BACK         CHOOSE_FIRST  NOT_BEGUN    GO_BACK      GO_BACK      GO_BACK      GO_BACK      IS_CLOSING  NOTHING
      HARDER       CHOOSE_FIRST  NOT_BEGUN    RAISE        RAISE        RAISE        IS_PAUSED    IS_CLOSING  NOTHING
      SOFTER       CHOOSE_FIRST  NOT_BEGUN    LOWER        LOWER        LOWER        LOWER        IS_CLOSING  NOTHING
      HURTS        CHOOSE_FIRST  NOT_BEGUN    EASE         EASE         EASE         EASE         IS_CLOSING  NOTHING
      PAUSE        CHOOSE_FIRST  NOT_BEGUN    PAUSE        PAUSE        PAUSE        IS_PAUSED    IS_CLOSING  NOTHING
      RESUME       CHOOSE_FIRST  NOT_BEGUN    NOT_PAUSED   NOT_PAUSED   NOT_PAUSED   RESUME       IS_CLOSING  NOTHING
      STOP         FINISH        FINISH       FINISH       FINISH       FINISH       FINISH       END_NOW     NOTHING
      HELP         TELL_HELP     TELL_HELP    TELL_HELP    TELL_HELP    TELL_HELP    TELL_HELP    IS_CLOSING  NOTHING
      HOW_LONG     CHOOSE_FIRST  TELL_TIME    TELL_TIME    TELL_TIME    TELL_TIME    TELL_TIME    IS_CLOSING  NOTHING
      WHATS_NEXT   CHOOSE_FIRST  TELL_NEXT    TELL_NEXT    TELL_NEXT    TELL_NEXT    TELL_NEXT    IS_CLOSING  NOTHING
      LOUDER       LOUDER        LOUDER       LOUDER       LOUDER       LOUDER       LOUDER       IS_CLOSING  NOTHING
      QUIETER      QUIETER       QUIETER      QUIETER      QUIETER      QUIETER      QUIETER      IS_CLOSING  NOTHING
      FASTER       FASTER        FASTER       FASTER       FASTER       FASTER       FASTER       IS_CLOSING  NOTHING
      SLOWER       SLOWER        SLOWER       SLOWER       SLOWER       SLOWER       SLOWER       IS_CLOSING  NOTHING
      OTHER_VOICE  OTHER_VOICE   OTHER_VOICE  OTHER_VOICE  OTHER_VOICE  OTHER_VOICE  OTHER_VOICE  IS_CLOSING  NOTHING
      CHOOSE       CHOOSE        IS_CHOSEN    IS_CHOSEN    IS_CHOSEN    IS_CHOSEN    IS_CHOSEN    IS_CLOSING  NOTHING
      """;

  private static final Map<Command, Map<Phase, Reaction>> TABLE = parse(RULES);

  private SessionTable() {}

  /** What to do about a command in a phase; never null. */
  public static Reaction reaction(Phase phase, Command command) {
    return TABLE.get(command).get(phase);
  }

  /** The commands that do their own work in a phase: what is worth listening for. */
  public static Set<Command> active(Phase phase) {
    EnumSet<Command> active = EnumSet.noneOf(Command.class);
    for (Command command : Command.values()) {
      if (reaction(phase, command).meaningful()) {
        active.add(command);
      }
    }
    return Collections.unmodifiableSet(active);
  }

  private static Map<Command, Map<Phase, Reaction>> parse(String rules) {
    List<String[]> rows = rules.lines().map(line -> line.split(" +")).toList();
    String[] header = rows.get(0);
    Map<Command, Map<Phase, Reaction>> table = new EnumMap<>(Command.class);
    for (String[] row : rows.subList(1, rows.size())) {
      Map<Phase, Reaction> reactions = new EnumMap<>(Phase.class);
      for (int column = 1; column < header.length; column++) {
        reactions.put(Phase.valueOf(header[column]), Reaction.valueOf(row[column]));
      }
      table.put(Command.valueOf(row[0]), reactions);
    }
    return table;
  }
}
