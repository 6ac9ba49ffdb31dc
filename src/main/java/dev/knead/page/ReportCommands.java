package dev.knead.page;

import dev.knead.diary.PastCommand;
import dev.knead.diary.PastSession;
import dev.knead.session.Command;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** How often each command was said, how sure it was, and how often it was taken back. */
final class ReportCommands {
  private ReportCommands() {}

  /**
   * A command that was said.
   *
   * @param confidence the mean of those that came through a microphone, 0 to 1
   * @param takenBack how often it was taken back at once
   */
  record Row(Command command, int times, OptionalDouble confidence, int takenBack) {}

  /** The commands, the most frequent first. */
  static List<Row> of(List<PastSession> sessions) {
    Map<Command, List<PastCommand>> said = new EnumMap<>(Command.class);
    Map<Command, Integer> takenBack = new EnumMap<>(Command.class);
    for (PastSession session : sessions) {
      for (PastCommand command : session.commands()) {
        said.computeIfAbsent(command.spoken().command(), c -> new ArrayList<>()).add(command);
      }
      for (PastCommand command : TakenBack.of(session.commands())) {
        takenBack.merge(command.spoken().command(), 1, Integer::sum);
      }
    }
    return said.entrySet().stream()
        .map(
            entry ->
                new Row(
                    entry.getKey(),
                    entry.getValue().size(),
                    entry.getValue().stream()
                        .flatMapToDouble(command -> command.confidence().stream())
                        .average(),
                    takenBack.getOrDefault(entry.getKey(), 0)))
        .sorted(Comparator.comparing(Row::times).reversed().thenComparing(Row::command))
        .toList();
  }
}
