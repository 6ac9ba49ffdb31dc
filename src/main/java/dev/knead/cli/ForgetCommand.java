package dev.knead.cli;

import dev.knead.diary.Diary;
import dev.knead.diary.DiaryException;
import dev.knead.diary.PastSession;
import dev.knead.runtime.TimeOfDay;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code knead forget}: takes sessions out of the diary. */
@Command(
    name = "forget",
    description = {
      "Take a session out of your diary, or all of them, for good: nothing of them is left in its"
          + " file.",
      "",
      "It asks before it does so. The answers to the questions before a massage that were given"
          + " in a forgotten session will be asked for again.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  knead forget 12          the session with this number in `knead history`",
      "  knead forget --all       everything",
      "  knead forget --all --yes without being asked"
    },
    mixinStandardHelpOptions = true)
final class ForgetCommand implements Callable<Integer> {
  /** What is to be forgotten. */
  private static final class What {
    @Parameters(paramLabel = "ID", description = "The session, as in `knead history`.")
    private Long id;

    @Option(names = "--all", description = "All sessions.")
    private boolean all;
  }

  @Spec private CommandSpec spec;

  @ArgGroup(multiplicity = "1")
  private What what;

  @Option(names = "--yes", description = "Forget without asking.")
  private boolean agreed;

  private final Home home;
  private final Asker terminal;

  ForgetCommand(Home home) {
    this(home, new TerminalAsker());
  }

  ForgetCommand(Home home, Asker terminal) {
    this.home = home;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws DiaryException {
    // To forget begins no diary.
    if (Files.notExists(home.diary())) {
      throw new DiaryException("There is no diary, so there is nothing to forget.");
    }
    try (Diary diary = Diary.open(home.diary(), TimeOfDay.clock())) {
      String forgotten = what.all ? all(diary) : one(diary, what.id);
      PrintWriter out = spec.commandLine().getOut();
      out.printf("Forgot %s.%n", forgotten);
      out.flush();
    }
    return 0;
  }

  private String all(Diary diary) throws DiaryException {
    int count = diary.sessions().size();
    if (count == 0) {
      // A full disk may have left traces the last time.
      diary.forgetAll();
      throw new DiaryException("The diary is empty, so there is nothing to forget.");
    }
    String all = count == 1 ? "the only session" : "all %d sessions".formatted(count);
    agree(all);
    diary.forgetAll();
    return all;
  }

  private String one(Diary diary, long id) throws DiaryException {
    Optional<PastSession> session = diary.session(id);
    String named = session.map(HistoryWords::named).orElse("");
    if (session.isPresent()) {
      agree(named);
    }
    // Of a session that is not there this tells which there are.
    diary.forget(id);
    return named;
  }

  private void agree(String whatItIs) throws DiaryException {
    Asker asker = agreed ? Asker.AGREED : terminal;
    spec.commandLine().getOut().flush();
    switch (asker.ask("Forget %s, for good?".formatted(whatItIs))) {
      case YES -> {}
      case NO -> throw new DiaryException("You did not agree, so nothing was forgotten.");
      case NOBODY ->
          throw new DiaryException(
              "What is forgotten can't be brought back; --yes forgets %s without asking. Nothing was forgotten."
                  .formatted(whatItIs));
    }
  }
}
